import { describe, expect, it } from 'vitest'
import { greatCircleKilometres } from '../../scenarios/great-circle.ts'

const paris = { latitude: 48.867, longitude: 2.333 }
const nairobi = { latitude: -1.283, longitude: 36.817 }

describe('the great-circle distance', () => {
  it('is a quarter and a half of the circumference where it must be', () => {
    expect(greatCircleKilometres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 })).toBe(10_008)
    expect(greatCircleKilometres({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBe(20_015)
    expect(greatCircleKilometres({ latitude: 10, longitude: 20 }, { latitude: -10, longitude: -160 })).toBe(20_015)
  })

  it('is the same both ways, nothing to itself, and short across the date line', () => {
    expect(greatCircleKilometres(paris, nairobi)).toBe(greatCircleKilometres(nairobi, paris))
    expect(greatCircleKilometres(paris, paris)).toBe(0)
    expect(greatCircleKilometres({ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 })).toBe(222)
  })

  it('puts Nairobi about 6,480 km from Paris', () => {
    expect(Math.abs(greatCircleKilometres(paris, nairobi) - 6480)).toBeLessThan(30)
  })
})
