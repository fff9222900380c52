/** Which workloads a strategy moves, and that the rest stays out of every total. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PURE_STRATEGIES } from '../../../scenarios/default-scenario.ts'
import { anyEconomy, anySettings } from '../admissible-draws.ts'
import { at, parameterOf, program, resolveScenario, run, runResolved, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const WORKLOADS = program.dimensions['workload']!
// What is outside the perimeter, the sum of both, and weights that are defined for classes out of it.
const OUTSIDE = new Set(['class_service', 'outside_perimeter_service', 'outside_perimeter_compute', 'national_compute', 'bottom_up_ratio'])

describe('the perimeter', () => {
  test('twice the open commercial demand changes nothing inside it', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const resolved = resolveScenario({ economy, set })
      const base = runResolved(resolved)
      const doubled = runResolved(resolved, { override: { workload_demand: at({ workload: 'open_commercial' }, 2) } })
      for (const [name, before] of base.strategies) {
        const after = doubled.strategy(name)
        for (const variable of program.variables) {
          if (OUTSIDE.has(variable.name)) continue
          const { block, element } = before.layout.variables.get(variable.name)!
          expect(`${block} ${element}`).toBe(`${after.layout.variables.get(variable.name)!.block} ${after.layout.variables.get(variable.name)!.element}`)
          if (variable.stage !== 'yearly') {
            if (before.value(variable.name) !== undefined) expect(after.value(variable.name), variable.name).toBe(before.value(variable.name))
            continue
          }
          for (const index of before.indices(variable.name)) expect(after.series(variable.name, index), variable.name).toEqual(before.series(variable.name, index))
        }
      }
    }), { numRuns: 8 })
  })

  test('twice the open commercial demand is twice what stands outside it for that class', () => {
    const resolved = resolveScenario({ economy: 'FRA' })
    const base = runResolved(resolved).strategy()
    const doubled = runResolved(resolved, { override: { workload_demand: at({ workload: 'open_commercial' }, 2) } }).strategy()
    for (const year of base.years) expectNear(value(doubled, 'outside_perimeter_service', {}, year), 2 * value(base, 'outside_perimeter_service', {}, year))
  })

  test('perimeter and outside are together the national demand', () => {
    fc.assert(fc.property(anyEconomy, fc.constantFrom('state', 'sovereign', 'national'), anySettings(), (economy, perimeter, set) => {
      const result = run({ economy, perimeter, set, strategies: [PURE_STRATEGIES[0]] }).strategy()
      for (const year of result.years) {
        // National service is what the economy asks at ambition 1.
        expectNear(value(result, 'perimeter_service', {}, year) / (set['ambition'] as number | undefined ?? 1) + value(result, 'outside_perimeter_service', {}, year), value(result, 'national_service', {}, year), 1e-12)
        expectNear(value(result, 'compute_required', {}, year) + value(result, 'outside_perimeter_compute', {}, year), value(result, 'national_compute', {}, year), 1e-12)
      }
    }), { numRuns: 40 })
  })

  test.each([
    ['state', ['state_critical', 'public_service']],
    ['sovereign', ['state_critical', 'public_service', 'regulated_industry', 'research']],
    ['national', WORKLOADS],
  ] as const)('%s takes in %j', (perimeter, inside) => {
    const result = run({ economy: 'KEN', perimeter, strategies: [PURE_STRATEGIES[0]] }).strategy()
    for (const workload of WORKLOADS) {
      const required = value(result, 'compute_required', { workload }, 2035)
      expect(required > 0).toBe(inside.includes(workload as never))
    }
  })

  test('sovereign is the default', () => {
    expect(resolveScenario({ economy: 'KEN' }).perimeter).toBe('sovereign')
  })

  test('what is outside is the same in every strategy', () => {
    fc.assert(fc.property(anyEconomy, anySettings(), (economy, set) => {
      const { strategies } = run({ economy, set })
      const outside = [...strategies.values()].map((result) => result.series('outside_perimeter_service'))
      for (const series of outside) expect(series).toEqual(outside[0])
    }), { numRuns: 30 })
  })
})

describe('classes', () => {
  test('hold .03, .07, .18, .67 and .05 of national demand, a third of it in the default perimeter', () => {
    const central = parameterOf('class_share').definition.central as Record<string, number>
    expect(central).toEqual({ state_critical: 0.03, public_service: 0.07, regulated_industry: 0.18, open_commercial: 0.67, research: 0.05 })
    expect(0.03 + 0.07 + 0.18 + 0.05).toBeCloseTo(0.33, 12)
  })

  test('train together as much as the inference share of the world leaves, research the largest part of what it does and the state nothing', () => {
    fc.assert(fc.property(fc.double({ min: 0.4, max: 0.8, noNaN: true }), (inference) => {
      const result = run({ economy: 'FRA', perimeter: 'national', set: { inference_share: inference, training_ambition: 1 }, strategies: [PURE_STRATEGIES[0]] }).strategy()
      const of = (index: Record<string, string>) => value(result, 'class_service', index, 2035)
      const all = value(result, 'class_service', {}, 2035)
      expectNear(of({ use: 'training' }) / all, 1 - inference)
      const part = (workload: string) => of({ workload, use: 'training' }) / of({ workload })
      expect(part('state_critical')).toBe(0)
      expect(part('public_service')).toBe(0)
      expect(part('research')).toBeGreaterThan(part('open_commercial'))
      expect(part('open_commercial')).toBeGreaterThan(part('regulated_industry'))
      expect(part('regulated_industry')).toBeGreaterThan(0)
    }), { numRuns: 20 })
  })
})
