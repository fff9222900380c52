/** Every economy and every example, through every preset: what must be true of all of them, whatever the numbers are. */
import { beforeAll, expect, test } from 'vitest'
import { offsetOf, strideOf } from '../../model/compile/layout.ts'
import { explainGap } from '../../model/run/explain-gap.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { PURE_STRATEGIES } from '../../scenarios/default-scenario.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { economies, library, program, run, value } from '../model/engine.ts'
import type { Outcome } from '../model/engine.ts'

const PRESETS = [...PURE_STRATEGIES, 'balanced-portfolio'] as const
// What the presets are compared by. Required compute is left out: it is the same for all of them by design.
const HEADLINES = [
  'total_spend', 'facility_power', 'electricity_use', 'water_withdrawal_onsite', 'domestic_control', 'equal_service_cost', 'cumulative_capital', 'emissions',
]
const LIMITS = program.dimensions['limit']!.slice(1)

interface Case {
  readonly name: string
  readonly outcome: Outcome
  /** For each strategy, by arrangement: limits other than demand that bind in any year. */
  readonly binding: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
}

function withPresets(scenario: Scenario): Scenario & { readonly economy: NonNullable<Scenario['economy']> } {
  const economy = scenario.economy!
  if (economy === 'WLD') return { ...scenario, economy }
  const written = scenario.strategies ?? []
  const known = new Set(written.map((strategy) => (typeof strategy === 'string' ? strategy : (strategy.as ?? strategy.use))))
  return { ...scenario, economy, strategies: [...written, ...PRESETS.filter((preset) => !known.has(preset))] }
}

function bindingLimits(strategy: StrategyResult): Map<string, Set<string>> {
  return new Map(program.dimensions['arrangement']!.map((arrangement) => {
    const names = new Set(strategy.years.map((year) => strategy.member('binding_limit', { arrangement }, year)!))
    names.delete('demand')
    return [arrangement, names]
  }))
}

function caseOf(name: string, outcome: Outcome): Case {
  return { name, outcome, binding: new Map([...outcome.strategies.values()].map((strategy) => [strategy.name, bindingLimits(strategy)])) }
}

/** Value of a headline at the end of the horizon. */
function headline(strategy: StrategyResult, name: string): number {
  return value(strategy, name, {}, strategy.variable(name).stage === 'yearly' ? strategy.axis.last : undefined)
}

/** First gap of each element of each variable that may hold one. */
function* gapsOf(strategy: StrategyResult): Generator<{ name: string; index: Record<string, string>; year?: number; value: number }> {
  const { axis, layout, out } = strategy
  for (const variable of program.variables) {
    if (!variable.gaps || variable.kind === 'flow' || variable.kind === 'kernel') continue
    const place = layout.variables.get(variable.name)!
    const indices = strategy.indices(variable.name)
    for (let element = 0; element < place.size; element++) {
      const offset = offsetOf(layout, place, element, axis.length)
      const years = place.block === 'yearly' ? axis.last - axis.first + 1 : 1
      const from = place.block === 'yearly' ? axis.first - axis.start + axis.history : 0
      for (let at = 0; at < years; at++) {
        const number = out[offset + (from + at) * strideOf(layout, place)]!
        if (Number.isFinite(number)) continue
        yield { name: variable.name, index: indices[element]!, ...(place.block === 'yearly' ? { year: axis.first + at } : {}), value: number }
        break
      }
    }
  }
}

/** Arrangements that are to serve in the last year and do not, though no limit holds them back. */
function idleFaults(strategy: StrategyResult, binding: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const { last } = strategy.axis
  const faults = program.dimensions['arrangement']!.filter((arrangement) =>
    value(strategy, 'placed_compute', { arrangement }, last) > 0 && value(strategy, 'compute_served', { arrangement }, last) === 0 && binding.get(arrangement)!.size === 0)
    .map((arrangement) => `${arrangement} serves nothing in ${last}, and no limit binds`)
  const unexplained = value(strategy, 'compute_served', {}, last) === 0 && [...binding.values()].every((names) => names.size === 0)
  return unexplained ? [...faults, `nothing is served in ${last}, and no limit binds`] : faults
}

/** What is wrong with a case, in words; empty where nothing is. */
function faultsOf({ name, outcome, binding }: Case): string[] {
  const faults: string[] = []
  for (const strategy of outcome.strategies.values()) {
    for (const gap of gapsOf(strategy)) {
      const where = `${name}, ${strategy.name}: ${gap.name} ${JSON.stringify(gap.index)} ${gap.year ?? ''}`
      if (!Number.isNaN(gap.value)) faults.push(`${where} is ${gap.value}`)
      else if (explainGap(program, strategy, gap.name, gap.index, gap.year) === undefined) faults.push(`${where} is a gap without a reason`)
    }
    faults.push(...idleFaults(strategy, binding.get(strategy.name)!).map((fault) => `${name}, ${strategy.name}: ${fault}`))
  }
  const held = [...binding.values()].every((limits) => [...limits.values()].some((names) => names.size > 0))
  if (outcome.strategies.size < 2 || held) return faults
  for (const each of HEADLINES) {
    const values = new Set([...outcome.strategies.values()].map((strategy) => headline(strategy, each)))
    if (values.size === 1) faults.push(`${name}: ${each} is ${[...values][0]} in every strategy, and a limit does not bind in every one`)
  }
  return faults
}

/** Faults and limits of many cases, one at a time: together their results would fill the memory. */
function census<Of>(many: Iterable<Of>, make: (of: Of) => Case): { readonly count: number; readonly faults: readonly string[]; readonly limits: ReadonlySet<string> } {
  const faults: string[] = []
  const limits = new Set<string>()
  let count = 0
  for (const of of many) {
    const each = make(of)
    count += each.outcome.strategies.size
    faults.push(...faultsOf(each))
    for (const binding of each.binding.values()) for (const names of binding.values()) for (const limit of names) limits.add(limit)
  }
  return { count, faults, limits }
}

let ofEconomies: ReturnType<typeof census>
let ofExamples: ReturnType<typeof census>

beforeAll(() => {
  ofEconomies = census(economies, (economy) => caseOf(economy, run({ economy, strategies: [...PRESETS] })))
  ofExamples = census(library.scenarios.values(), (scenario) => caseOf(scenario.name, run(withPresets(scenario))))
}, 300_000)

test('every economy runs every preset, serves something, tells the presets apart, and gives a reason for each gap', () => {
  expect(ofEconomies.count).toBe(225 * PRESETS.length)
  expect(ofEconomies.faults).toEqual([])
})

test('every example runs as written and under every preset, with the same assurances', () => {
  expect(ofExamples.count).toBeGreaterThan(library.scenarios.size * 6)
  expect(ofExamples.faults).toEqual([])
})

test('each limit binds somewhere in the census or the examples', () => {
  expect(LIMITS.filter((limit) => !ofEconomies.limits.has(limit) && !ofExamples.limits.has(limit))).toEqual([])
})

test('the world runs as one economy without a limit', () => {
  const world = caseOf('WLD', run({ economy: 'WLD' }))
  expect(faultsOf(world)).toEqual([])
  expect([...world.binding.values()].flatMap((limits) => [...limits.values()].flatMap((names) => [...names]))).toEqual([])
})
