/** Mixes of arrangements for an economy: the frontier of cost, control and resilience, and the cheapest mix that passes its gates and survives its worst shocks. */
import { nonDominated, pointPrices, type PointPrice } from '../../model/decide/frontier.ts'
import { cheapestPortfolio, type Found, type Mix, type Portfolio, type Requirement } from '../../model/decide/portfolio.ts'
import { dimensions } from '../../model/equations/dimensions.ts'
import type { StrategyInputs } from '../../model/run/inputs.ts'
import { OverlaidMap } from '../../model/run/overlaid-map.ts'
import { RunFailure } from '../../model/run/run-failure.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runScenario } from '../../model/run/scenario.ts'
import type { Steps } from '../../model/run/steps.ts'
import { Workspace } from '../../model/run/workspace.ts'
import { calmScenario } from '../calm-scenario.ts'
import { findParameter } from '../compiled-setting.ts'
import { mergeParents, withoutParents } from '../merge-parents.ts'
import { parseScenario } from '../parse-scenario.ts'
import { ScenarioRefusal, quote } from '../refusal.ts'
import { unknownName } from '../refuse-unknown.ts'
import { resolve } from '../resolve.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import type { Placement, Scenario, Settings } from '../schema.ts'
import type { DecisionParts } from './decision-parts.ts'
import { inside } from './inside.ts'
import { SCENARIO } from './moved-runs.ts'

type Arrangement = (typeof dimensions.arrangement)[number]
type Moment = (typeof dimensions.moment)[number]

export interface PortfolioRequest {
  readonly scenario?: unknown
  /** That a mix may use; all by default. */
  readonly arrangements?: readonly Arrangement[] | undefined
  /** Levers that a mix may set, from the low end of their range to the high. */
  readonly levers?: readonly string[] | undefined
  /** Parts a workload may be shared out in: 1 gives each workload one arrangement, 4 goes by quarters. */
  readonly parts?: number | undefined
  /** Shocks and stress packs to survive, each by itself; by default the three of the library that leave least service. */
  readonly shocks?: readonly string[] | undefined
  /** In which they strike; the last by default. */
  readonly year?: number | undefined
  /** How long after a shock the service of every critical class is looked at: backups take over within minutes to hours. */
  readonly moment?: Moment | undefined
  /** Least service then; the scenario's `service_floor` by default. */
  readonly service?: number | undefined
  /** Least control in the last year; none asked for by default. */
  readonly control?: number | undefined
  /** Part of compute that may be placed against a gate in the last year; 0 by default. */
  readonly gates_failed?: number | undefined
  readonly most?: number | undefined
}

export const COST = 'equal_service_cost'
export const CONTROL = 'domestic_control'
export const RESILIENCE = 'class_service_after'
const CRITICAL = 'critical'
// In the last year: until what is decided stands, what stood before, or is bridged with, counts against a gate whatever is chosen.
export const GATES = { failed: 'gate_failed_total', asked: 'required_total' } as const
const FLOOR = 'service_floor'
/** Name of the preset whose places, backup and levers a mix has. */
export const BASE = 'balanced-portfolio'
const MIX = 'mix'
/** Levers that harden a mix against shocks: what is kept ready behind, a second site, further paths. */
export const HARDENING = ['standby_share', 'second_site', 'added_paths'] as const
/** What each requirement is relaxed by. */
export const STEP = 0.05
// A mix takes ten to twenty milliseconds with three shocks.
export const MOST_MIXES = 400
export const DEFAULT_MIXES = 250
const WORST = 3
// The longest of the recovery objectives of the classes that are critical.
export const DEFAULT_MOMENT: Moment = 'one_day'

export interface PortfolioOption {
  readonly placement: Placement['compute']
  /** Levers, in their own units. */
  readonly set: Readonly<Record<string, number>>
  readonly cost: number
  readonly control: number
  /** Service of the worst served critical class, at the moment asked, after the worst of the shocks. */
  readonly resilience: number
  readonly gatesFailed: number
  /** By shock, in their order. */
  readonly service: readonly number[]
}

export interface PortfolioAnswer {
  readonly resolved: ResolvedScenario
  readonly shocks: readonly string[]
  readonly year: number
  readonly moment: string
  readonly requirements: readonly Requirement[]
  readonly search: Portfolio
  readonly optionOf: (found: Found) => PortfolioOption
  /** Of all mixes tried: those that no other betters in cost, control and resilience, by rising cost. */
  readonly frontier: readonly PortfolioOption[]
  /** Into `frontier`. */
  readonly controlPrices: readonly PointPrice[]
  readonly resiliencePrices: readonly PointPrice[]
}

/** @throws ScenarioRefusal pointing into the request */
export function* findPortfolios(parts: DecisionParts, request: PortfolioRequest): Steps<PortfolioAnswer> {
  const { library, facts, program } = parts
  const written = calmScenario(inside(SCENARIO, () => withoutParents(mergeParents(parseScenario(request.scenario), library))))
  const choices = request.arrangements ?? dimensions.arrangement
  const { parts: steps = 1, most = DEFAULT_MIXES } = request
  const levers = (request.levers ?? HARDENING).map((name, at) => leverOf(name, program, `/levers/${at}`))
  const scenarioOf = (mixed?: { readonly placement: Placement; readonly set: Settings }, shock?: string, year?: number): Scenario => ({
    ...written, strategies: [{ use: BASE, as: MIX, ...mixed }], ...(shock === undefined ? {} : { [library.stressPacks.has(shock) ? 'stresses' : 'shocks']: [{ use: shock, year: year! }] }),
  })
  const base = inside(SCENARIO, () => resolve(scenarioOf(undefined), library, facts, program))
  const slots = dimensions.workload.filter((_, at) => base.strategies[0]!.values.get('in_perimeter')![at] === 1)
  const placementOf = (mix: Mix): Placement => ({
    compute: Object.fromEntries([
      ...slots.map((workload, slot) => [workload, Object.fromEntries(choices.flatMap((arrangement, choice) => (mix[slot]![choice] === 0 ? [] : [[arrangement, mix[slot]![choice]! / steps]])))]),
      // What lies outside the perimeter stays rented.
      ['default', { foreign_cloud: 1 }],
    ]) as Placement['compute'],
  })
  const setOf = (mix: Mix): Record<string, number> => Object.fromEntries(levers.map(({ name, low, high }, at) => [name, low + ((high - low) * mix[slots.length + at]![1]!) / steps]))
  const year = request.year ?? base.years[1]
  const strikes = [...library.shocks.values()].filter((shock) => shock.strikes !== undefined).map(({ name }) => name)
  for (const [at, name] of (request.shocks ?? []).entries()) {
    if (!library.shocks.has(name) && !library.stressPacks.has(name)) throw unknownName('shock', name, `/shocks/${at}`, [...strikes, ...library.stressPacks.keys()])
  }
  if (year < base.decisionYear || year > base.years[1]) throw new ScenarioRefusal({ code: 'out_of_range', pointer: '/year', found: String(year), wanted: `a year from the decision year ${base.decisionYear} to ${base.years[1]}` })
  const overlays = new Map<string, ReadonlyMap<string, Float64Array>>()
  for (const name of request.shocks ?? strikes) {
    overlays.set(name, changedBy(base, inside(SCENARIO, () => resolve(scenarioOf(undefined, name, year), library, facts, program))))
    yield
  }

  const workspace = new Workspace()
  const run = (resolved: ResolvedScenario, overlay?: ReadonlyMap<string, Float64Array>) => {
    const { name, title, axis, values, guests } = resolved.strategies[0]!
    const strategy: StrategyInputs = { name, title, axis, values: overlay === undefined ? values : new OverlaidMap(values, overlay), ...(guests === undefined ? {} : { guests }) }
    try {
      return runScenario(parts.kernel, program, { world: resolved.world, strategies: [strategy] }, parts.world(resolved), [workspace]).strategies[0]!
    } catch (error) {
      if (error instanceof RunFailure) return undefined
      throw error
    }
  }
  const { moment = DEFAULT_MOMENT } = request
  const critical = slots.filter((workload) => base.strategies[0]!.values.get(CRITICAL)![dimensions.workload.indexOf(workload)]! > 0)
  const serviceOf = (result: StrategyResult | undefined): number => (result === undefined ? NaN : Math.min(1, ...critical.map((workload) => result.value(RESILIENCE, { workload, moment })!)))
  const resolvedMix = (mix: Mix): ResolvedScenario => resolve(scenarioOf({ placement: placementOf(mix), set: setOf(mix) }), library, facts, program)
  // Each arrangement alone, with every lever at its low end and with every one at its high end.
  const starts = [[steps, 0], [0, steps]].flatMap((lever) => choices.map((_, choice): Mix => [...slots.map(() => choices.map((__, other) => (other === choice ? steps : 0))), ...levers.map(() => lever)]))

  const shocks = request.shocks ?? (yield* worstOf(starts.slice(0, choices.length).map(resolvedMix), overlays, (resolved, overlay) => serviceOf(run(resolved, overlay))))
  const details = new Map<string, PortfolioOption>()
  const optionOf = (mix: Mix): PortfolioOption => details.get(mix.join(' '))!
  const last = base.years[1]
  const trial = (mix: Mix) => {
    const resolved = resolvedMix(mix)
    const calm = run(resolved)
    const [cost, control, gatesFailed] = calm === undefined ? [NaN, NaN, NaN] : [calm.value(COST)!, calm.value(CONTROL, {}, last)!, calm.value(GATES.failed, {}, last)! / calm.value(GATES.asked, {}, last)!]
    const service = shocks.map((shock) => serviceOf(run(resolved, overlays.get(shock))))
    details.set(mix.join(' '), { placement: placementOf(mix).compute, set: setOf(mix), cost, control, gatesFailed, resilience: Math.min(...service), service })
    return { cost, scores: [1 - gatesFailed, ...service, ...(request.control === undefined ? [] : [control])] }
  }
  const floor = request.service ?? base.strategies[0]!.values.get(FLOOR)![0]!
  const requirements: Requirement[] = [
    { name: 'gates', least: 1 - (request.gates_failed ?? 0), step: STEP },
    ...shocks.map((shock) => ({ name: shock, least: floor, step: STEP })),
    ...(request.control === undefined ? [] : [{ name: 'control', least: request.control, step: STEP }]),
  ]
  const search = yield* cheapestPortfolio({ starts, requirements, most, trial })
  const tried = search.tried.map(({ mix }) => optionOf(mix))
  const objectives = [{ name: COST, better: 'less' }, { name: CONTROL, better: 'more' }, { name: RESILIENCE, better: 'more' }] as const
  const frontier = nonDominated(tried.map(({ cost, control, resilience }) => [cost, control, resilience]), objectives).map((at) => tried[at]!).sort((left, right) => left.cost - right.cost)
  const costs = frontier.map(({ cost }) => cost)
  return {
    resolved: base, shocks, year, moment, requirements, search, optionOf: ({ mix }) => optionOf(mix), frontier,
    controlPrices: pointPrices(costs, frontier.map(({ control }) => control)), resiliencePrices: pointPrices(costs, frontier.map(({ resilience }) => resilience)),
  }
}

/** A lever that is one number with a range. @throws ScenarioRefusal */
function leverOf(name: string, program: DecisionParts['program'], pointer: string): { readonly name: string; readonly low: number; readonly high: number } {
  const { definition: { role, low, high } } = findParameter(name, program, pointer)
  if (role !== 'lever' || typeof low !== 'number' || typeof high !== 'number') throw new ScenarioRefusal({ code: 'conflict', pointer, found: quote(name), wanted: 'a lever that is one number with a range' })
  return { name, low, high }
}

/** What a shock changes of the inputs: the same whatever is placed where. */
function changedBy(calm: ResolvedScenario, struck: ResolvedScenario): ReadonlyMap<string, Float64Array> {
  const before = calm.strategies[0]!.values
  return new Map([...struck.strategies[0]!.values].filter(([name, values]) => {
    const old = before.get(name)!
    return values.some((value, at) => value !== old[at])
  }))
}

/** The shocks that leave least service, on the mean over mixes of one arrangement alone; ties in the order of the library. */
function* worstOf(mixes: readonly ResolvedScenario[], overlays: ReadonlyMap<string, ReadonlyMap<string, Float64Array>>, serviceOf: (resolved: ResolvedScenario, overlay: ReadonlyMap<string, Float64Array>) => number): Steps<readonly string[]> {
  const means: { readonly name: string; readonly mean: number }[] = []
  for (const [name, overlay] of overlays) {
    let sum = 0
    for (const mix of mixes) {
      sum += serviceOf(mix, overlay)
      yield
    }
    means.push({ name, mean: sum / mixes.length })
  }
  return means.filter(({ mean }) => mean === mean).sort((left, right) => left.mean - right.mean).slice(0, WORST).map(({ name }) => name)
}

