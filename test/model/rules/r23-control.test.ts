/** Control is a vector; its mean and its weakest point are shown together, and nothing else enters it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PURE_STRATEGIES } from '../../../scenarios/default-scenario.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { program, resolveScenario, run, runResolved, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const AXES = program.dimensions['axis']!
const WORKLOADS = program.dimensions['workload']!
const ARRANGEMENTS = program.dimensions['arrangement']!

describe('control', () => {
  test('is a vector over four axes and the classes', () => {
    expect(AXES).toEqual(['territorial', 'operational', 'technological', 'legal'])
    expect(program.variables.find(({ name }) => name === 'class_control')!.over).toEqual(['workload', 'axis'])
  })

  test('the number shown is the mean over eligible demand, and its minimum stands beside it', () => {
    fc.assert(fc.property(anyEconomy, fc.constantFrom('state', 'sovereign', 'national'), anySettings(), (economy, perimeter, set) => {
      for (const result of run({ economy, perimeter, set, strategies: ['balanced-portfolio', ...PURE_STRATEGIES.slice(0, 5)] }).strategies.values()) {
        for (const year of [2026, 2033, 2040]) {
          let weighted = 0
          let weight = 0
          let least = Infinity
          for (const workload of WORKLOADS) {
            const required = value(result, 'compute_required', { workload }, year)
            if (required === 0) continue
            for (const axis of AXES) {
              const control = value(result, 'class_control', { workload, axis }, year)
              expect(control).toBeGreaterThanOrEqual(0)
              expect(control).toBeLessThanOrEqual(1 + 1e-12)
              weighted += (control * required) / 4
              least = Math.min(least, control)
            }
            weight += required
          }
          expectNear(value(result, 'domestic_control', {}, year), weighted / weight)
          expectNear(value(result, 'control_minimum', {}, year), least)
          expect(value(result, 'control_minimum', {}, year)).toBeLessThanOrEqual(value(result, 'domestic_control', {}, year) + 1e-12)
        }
      }
    }), { numRuns: 15 })
  })

  test('of a class is the mean of the arrangements that serve it', () => {
    const result = run({ economy: 'KEN', strategies: ['balanced-portfolio'] }).strategy()
    for (const workload of WORKLOADS) {
      for (const axis of AXES) {
        const mean = ARRANGEMENTS.reduce((sum, arrangement) => sum + value(result, 'effective_share', { course: 'chosen', arrangement, workload }, 2040) * value(result, 'control_score', { arrangement, axis }), 0)
        expectNear(value(result, 'class_control', { workload, axis }, 2040), mean)
      }
    }
  })

  test('is not bought: no price, no scale and no ambition moves the control of a class', () => {
    // Leads decide when an arrangement serves, and the weight of classes follows inference; prices and size do not enter.
    const levers = ['permit_time', 'grid_lead', 'build_time', 'partner_time', 'partner_grid_factor', 'treaty_time', 'governance_time', 'sovereign_region_time', 'contract_time',
      // These decide how much of the past stood at home.
      'consumption_elasticity', 'inference_share', 'training_ambition', 'incumbent_domestic_cap', 'path_growth_after', 'general_inflation']
    fc.assert(fc.property(anyEconomy, anySettings(levers), (economy, set) => {
      const base = run({ economy })
      for (const [name, changed] of run({ economy, set }).strategies) {
        for (const workload of WORKLOADS) {
          for (const axis of AXES) expect(changed.series('class_control', { workload, axis })).toEqual(base.strategy(name).series('class_control', { workload, axis }))
        }
      }
    }), { numRuns: 20 })
  })

  test('never enters cost: full control of everything costs what none does while gates are not enforced', () => {
    const resolved = resolveScenario({ economy: 'FRA' })
    const base = runResolved(resolved, { override: { gate: 0 } })
    const full = runResolved(resolved, { override: { gate: 0, control_base: 1, control_abroad: 1, home_vendor_control: 1 } })
    for (const [name, before] of base.strategies) expect(value(full.strategy(name), 'equal_service_cost')).toBe(value(before, 'equal_service_cost'))
  })
})

describe('gates', () => {
  test('are tested on the legal and the operational axis', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const { resolved, strategies } = run({ economy })
      const gate = resolved.strategies[0]!.values.get('gate')!
      const required = (workload: string, axis: string) => gate[WORKLOADS.indexOf(workload) * AXES.length + AXES.indexOf(axis)]!
      for (const result of strategies.values()) {
        for (const arrangement of ARRANGEMENTS) {
          for (const workload of WORKLOADS) {
            const passes = ['legal', 'operational'].every((axis) => value(result, 'control_score', { arrangement, axis }) >= required(workload, axis))
            expect(value(result, 'gate_passed', { arrangement, workload })).toBe(passes ? 1 : 0)
          }
        }
      }
    }), { numRuns: 15 })
  })

  test('what a strategy\'s own arrangement serves against a gate is delivered, counted, and costs nothing extra', () => {
    const resolved = resolveScenario({ economy: 'KEN' })
    const open = runResolved(resolved, { override: { gate: 0 } }).strategy('foreign-cloud-reliance')
    const closed = runResolved(resolved).strategy('foreign-cloud-reliance')
    expect(value(closed, 'gate_failed_share')).toBeGreaterThan(0.5)
    expect(value(open, 'gate_failed_share')).toBe(0)
    expect(closed.series('compute_served')).toEqual(open.series('compute_served'))
    expect(value(closed, 'equal_service_cost')).toBe(value(open, 'equal_service_cost'))
  })

  test('the lever that enforces them makes it lost', () => {
    const enforced = run({ economy: 'KEN', strategies: ['foreign-cloud-reliance'], set: { enforce_gates: 1 } }).strategy()
    expect(value(enforced, 'compute_unserved', { workload: 'state_critical' }, 2036)).toBe(value(enforced, 'compute_required', { workload: 'state_critical' }, 2036))
    expect(value(enforced, 'unserved_share')).toBeGreaterThan(0)
  })
})

describe('the legal axis', () => {
  test('is at least as high at home as in a sovereign cloud, and there as in a foreign cloud; equal chips have equal technology', () => {
    fc.assert(fc.property(anyEconomy, (economy) => {
      const { resolved, strategy } = run({ economy, strategies: [PURE_STRATEGIES[0]] })
      const result = strategy()
      const score = (arrangement: string, axis: string) => value(result, 'control_score', { arrangement, axis })
      expect(score('domestic', 'legal')).toBeGreaterThanOrEqual(score('sovereign_cloud', 'legal'))
      expect(score('domestic', 'legal')).toBeGreaterThanOrEqual(score('foreign_cloud', 'legal'))
      if (resolved.strategies[0]!.places.foreign_cloud.vendor === resolved.strategies[0]!.places.sovereign_cloud.vendor) {
        expect(score('sovereign_cloud', 'legal')).toBeGreaterThanOrEqual(score('foreign_cloud', 'legal'))
      }
      for (const arrangement of ARRANGEMENTS) expect(score(arrangement, 'technological')).toBe(score('domestic', 'technological'))
    }), { numRuns: 60 })
  })
})
