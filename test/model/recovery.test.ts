/** A strike read by class: what is lost, back and carried makes up what is served. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { library, program, run, value } from './engine.ts'
import { expectNear } from './relative.ts'

const MOMENTS = program.dimensions['moment']!
const WORKLOADS = program.dimensions['workload']!
const STRIKES = [...library.shocks.values()].filter(({ strikes }) => strikes?.length === 1).map(({ name }) => name)
const OWN = 'extensive-domestic-ownership'
const STRATEGIES = [OWN, 'digital-embassy-guest', 'regional-pooling', 'foreign-cloud-reliance', 'balanced-portfolio'] as const

test('served is all less what is lost, with what is back and what is carried', () => {
  fc.assert(fc.property(fc.constantFrom(...STRIKES), fc.constantFrom(...STRATEGIES), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }), (use, strategy, standby_share, severity) => {
    const result = run({ economy: 'KEN', strategies: [strategy], set: { standby_share }, shocks: [{ use, year: 2035, severity }] }).strategy()
    for (const workload of WORKLOADS) {
      const struck = value(result, 'class_struck', { workload })
      const whole = program.dimensions['arrangement']!.reduce((sum, arrangement) => sum + value(result, 'struck_mix', { arrangement, workload }), 0)
      for (const moment of MOMENTS) {
        // Backup carries a site until it runs out: nothing is lost yet.
        if (use === 'grid-blackout' && (moment === 'at_once' || moment === 'four_hours')) continue
        const [restored, carried] = [value(result, 'class_restored', { workload, moment }), value(result, 'class_carried', { workload, moment })]
        expect(restored).toBeLessThanOrEqual(struck + 1e-12)
        expectNear(value(result, 'class_service_after', { workload, moment }), whole - struck + restored + carried, 1e-12)
      }
      expect(value(result, 'class_lowest_service', { workload })).toBe(Math.min(...MOMENTS.map((moment) => value(result, 'class_service_after', { workload, moment }))))
    }
  }), { numRuns: 25 })
})

test('a site that burns loses everything, and gets two thirds of the rest back in each recovery time', () => {
  const result = run({ economy: 'KEN', strategies: [OWN], shocks: [{ use: 'single-site-fire', year: 2035 }] }).strategy()
  const workload = 'public_service'
  expect(value(result, 'class_struck', { workload })).toBe(1)
  // 30 days less two hours, at 28 days.
  expectNear(value(result, 'class_restored', { workload, moment: 'thirty_days' }), 1 - Math.exp(-(30 - 2 / 24) / 28), 1e-12)
  expectNear(value(result, 'class_lost_hours', { workload }), value(result, 'lost_hours', { arrangement: 'domestic', workload, disruption: 'fire' }), 1e-12)
  expectNear(value(result, 'continuity', { workload }, 2035), 1 - value(result, 'class_lost_hours', { workload }) / (2 * 8760), 1e-12)
})

test('nothing is lost, back or carried where nothing strikes', () => {
  const result = run({ economy: 'KEN', strategies: [OWN] }).strategy()
  for (const workload of WORKLOADS) {
    expect([value(result, 'class_struck', { workload }), value(result, 'class_lost_hours', { workload }), value(result, 'class_carried', { workload, moment: 'one_year' })]).toEqual([0, 0, 0])
    expect(value(result, 'class_lowest_service', { workload })).toBe(1)
  }
})
