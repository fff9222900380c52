import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from '../../../scenarios/reality/normal-quantile.ts'

test.each([[0.5, 0], [0.9, 1.2815515655], [0.95, 1.6448536270], [0.975, 1.9599639845], [0.99, 2.3263478740], [0.999, 3.0902323062], [0.25, -0.6744897502], [1e-6, -4.7534243088]])(
  'the table of the normal distribution: %f', (probability, deviations) => {
    expect(normalQuantile(probability)).toBeCloseTo(deviations, 6)
  },
)

test('is odd about the middle and rises', () => {
  const probability = fc.double({ min: 0.0001, max: 0.9999, noNaN: true })
  fc.assert(fc.property(probability, probability, (one, other) => {
    expect(normalQuantile(1 - one)).toBeCloseTo(-normalQuantile(one), 9)
    if (other - one > 1e-6) expect(normalQuantile(other)).toBeGreaterThan(normalQuantile(one))
  }))
})
