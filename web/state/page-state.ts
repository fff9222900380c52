/** Everything a reader can change on the page and would want a link to bring back. */
import { DEFAULT_GROWTH_PATH, DEFAULT_PERIMETER, DEFAULT_PERSPECTIVE, DEFAULT_YEARS, PURE_STRATEGIES } from '../../scenarios/default-scenario.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { WORLD } from '../../scenarios/world.ts'
import { SLOTS } from '../chart/palette.ts'

export const screens = ['start', 'explore', 'compare', 'spectrum', 'sovereignty', 'resources', 'prerequisites', 'finance', 'resilience', 'stress', 'decide', 'hosting', 'sizing', 'reality', 'evidence', 'help'] as const
export type Screen = (typeof screens)[number]

export interface StrategyChoice {
  /** Unique on the page; what proofs and charts call it. */
  readonly key: string
  /** Name of the preset, or of a strategy of the scenario the page stands on. */
  readonly name: string
  /** Colour, dash and marker; kept when other strategies come and go. */
  readonly slot: number
  /** ISO 3166-1 alpha-3, where it is not the economy of the page. */
  readonly economy?: string
  /** Halls are built for the embassies of others too, whether or not the scenario says so. */
  readonly hosts?: true
}

/** Levers moved away from their default, in the parameter's own unit. */
export type Levers = Readonly<Record<string, number>>

/** The scenario a page stands on before its own choices: one of the library by name, or a file the reader brought. */
export type Base = { readonly library: string } | { readonly file: Scenario }

/** A shock of the library that a run beside the page's own is struck by. */
export interface Strike {
  readonly use: string
  readonly year: number
}

/** A stress pack of the library that comes over every strategy of the page. */
export interface Stress {
  readonly use: string
  /** Of its first shocks. */
  readonly year: number
  /** Part of its full severity, 0 to 1. */
  readonly strength: number
}

/** A parameter that a run beside the page's own moves: to an end of its range, or to a number in its own unit. */
export interface Move {
  readonly parameter: string
  readonly to: 'low' | 'high' | number
}

/** A quantile over the members of the page's ensemble, in place of the figure itself. */
export interface QuantileAddress {
  /** Between 0 and 1, in whole thousandths. */
  readonly probability: number
  /** Key of the strategy whose value was taken off each member's, where it is a quantile of differences. */
  readonly against?: string
}

export interface ProofRequest {
  /** Key of the strategy on the page; `world` for the calibration of the world. */
  readonly strategy: string
  readonly variable: string
  /** Absent for results that hold for the whole run. */
  readonly year?: number
  /** Absent for the total. */
  readonly index?: Readonly<Record<string, string>>
  /** Absent for figures of the page's own run. */
  readonly strike?: Strike
  /** Of a run without the stress packs of the page. */
  readonly calm?: true
  /** Of a run in which these stand elsewhere. */
  readonly moved?: readonly Move[]
  /** Absent for figures at central values. */
  readonly quantile?: QuantileAddress
}

export type Perimeter = 'state' | 'sovereign' | 'national'
export type Perspective = 'social' | 'public' | 'investor'

/** What the figures depend on: what undo, redo and the history bring back. */
export interface Work {
  /** ISO 3166-1 alpha-3. */
  readonly economy: string
  readonly growthPath: string
  readonly perimeter: Perimeter
  readonly perspective: Perspective
  /** Last year of the figures; absent for that of the scenario, or of every scenario that names none. */
  readonly until?: number
  /** At most six, maybe none; the first is the baseline that others are compared with. */
  readonly strategies: readonly StrategyChoice[]
  /** Key of the strategy whose figures the tiles show; empty where there is none. */
  readonly selected: string
  readonly levers: Levers
  /** Where the levers stood when the reader last kept them: the saved tick of each rail, and what changes are measured against. */
  readonly saved: Levers
  /** Tests of trust answered in place, by arrangement and test; absent where none is. */
  readonly answers?: Readonly<Record<string, number>>
  /** Weights of the reader's own, by parameter and member; absent where none is. */
  readonly weights?: Readonly<Record<string, number>>
  /** In the order they were added, each pack once; absent where there is none. */
  readonly stresses?: readonly Stress[]
  readonly base?: Base
}

export interface PageState extends Work {
  readonly screen: Screen
  /** What the screens show and how, such as `outcome` or `stack`: each screen reads its own and has its own defaults. */
  readonly view: Readonly<Record<string, string>>
  readonly proof?: ProofRequest
}

/** Ends that can be asked for: before the first no plan has been built, and past the last no growth path reaches. */
export const untilYears = { first: 2030, last: 2060 } as const

export const perimeters: readonly Perimeter[] = ['state', 'sovereign', 'national']
export const perspectives: readonly Perspective[] = ['social', 'public', 'investor']

/** The page as it opens: the six pure presets, the first as baseline. */
export const defaultState: PageState = {
  screen: 'start',
  economy: 'KEN',
  growthPath: DEFAULT_GROWTH_PATH,
  perimeter: DEFAULT_PERIMETER,
  perspective: DEFAULT_PERSPECTIVE,
  strategies: PURE_STRATEGIES.map((name, slot) => ({ key: name, name, slot })),
  selected: PURE_STRATEGIES[0],
  levers: {},
  saved: {},
  view: {},
}

export function workOf({ screen: _screen, view: _view, proof: _proof, ...work }: PageState): Work {
  return work
}

/** The page with other work in it; a proof of a strategy or of a year that is gone closes. */
export function withWork({ screen, view, proof, until }: PageState, work: Work): PageState {
  const kept = proof !== undefined && (proof.strategy === 'world' || work.strategies.some((choice) => choice.key === proof.strategy)) && reaches(work, proof.year, until) && reaches(work, proof.strike?.year, until)
  return { ...work, screen, view, ...(kept ? { proof } : {}) }
}

/** Whether the figures of the work reach a year, which they did until `before`. */
function reaches({ until, base }: Work, year: number | undefined, before: number | undefined): boolean {
  const last = until ?? (base === undefined ? DEFAULT_YEARS[1] : undefined)
  // Where a scenario ends is only known where it is run: what ended elsewhere may not reach as far.
  return year === undefined || (last === undefined ? before === undefined : year <= last)
}

export function keyOf(name: string, economy?: string): string {
  return economy === undefined ? name : `${name}--${economy}`
}

/** Adds a strategy, of another economy if one is given, in the first free slot; a seventh is refused by leaving the state as it is. */
export function withStrategy(state: PageState, name: string, economy?: string): PageState {
  const elsewhere = economy === state.economy ? undefined : economy
  const key = keyOf(name, elsewhere)
  if (state.strategies.some((choice) => choice.key === key)) return state
  const used = new Set(state.strategies.map((choice) => choice.slot))
  for (let slot = 0; slot < SLOTS; slot++) {
    if (used.has(slot)) continue
    const choice = { key, name, slot, ...(elsewhere === undefined ? {} : { economy: elsewhere }) }
    return { ...state, strategies: [...state.strategies, choice], selected: key }
  }
  return state
}

/** Removes a strategy. The first of the others takes over what it was selected for. */
export function withoutStrategy(state: PageState, key: string): PageState {
  const strategies = state.strategies.filter((choice) => choice.key !== key)
  return withWork(state, { ...workOf(state), strategies, selected: state.selected === key ? (strategies[0]?.key ?? '') : state.selected })
}

/** The strategy that makes room for a guest where six are on the page: the last at home, so that guests do not drive one another out. */
export function leavesForGuest({ strategies }: Pick<PageState, 'strategies'>): StrategyChoice | undefined {
  if (strategies.length < SLOTS) return undefined
  return strategies.slice(1).findLast((choice) => choice.economy === undefined) ?? strategies[strategies.length - 1]
}

/** Lets a strategy host the embassies of others, or stops it. */
export function withHosting(state: PageState, key: string, hosts: boolean): PageState {
  const strategies = state.strategies.map((choice): StrategyChoice => {
    if (choice.key !== key) return choice
    const { hosts: _, ...rest } = choice
    return hosts ? { ...rest, hosts: true } : rest
  })
  return withWork(state, { ...workOf(state), strategies })
}

/** Makes a strategy the one that others are compared with. */
export function withBaseline(state: PageState, key: string): PageState {
  const choice = state.strategies.find((candidate) => candidate.key === key)
  if (choice === undefined) return state
  return { ...state, strategies: [choice, ...state.strategies.filter((candidate) => candidate !== choice)] }
}

/** Another economy for the page. Strategies that stood there as guests come home; twins are merged. */
export function withEconomy(state: PageState, economy: string): PageState {
  if (economy === state.economy) return state
  // The world's one supply is no strategy of a country, and its scenario none to carry over.
  if (state.economy === WORLD) {
    const { base: _, answers: _answers, ...rest } = state
    return withWork(state, { ...workOf(withUntil(rest, state.until)), economy, strategies: defaultState.strategies, selected: defaultState.selected })
  }
  // What was answered is of the places that the other country would have.
  const { answers: _, ...work } = workOf(state)
  const seen = new Set<string>()
  let { selected } = state
  const strategies = state.strategies.flatMap((choice): StrategyChoice[] => {
    const { economy: own, ...rest } = choice
    const key = own === economy ? keyOf(choice.name) : choice.key
    if (state.selected === choice.key) selected = key
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...rest, key, ...(own === undefined || own === economy ? {} : { economy: own }) }]
  })
  return withWork(state, { ...work, economy, strategies, selected })
}

/** Another last year, or that of the scenario again. */
export function withUntil(state: PageState, until: number | undefined): PageState {
  const { until: _, ...work } = workOf(state)
  const silent = until === undefined || (state.base === undefined && until === DEFAULT_YEARS[1])
  return withWork(state, silent ? work : { ...work, until })
}

/** Sets a lever, or puts it back to its default. */
export function withLever(state: PageState, name: string, value: number | undefined): PageState {
  return withLevers(state, { [name]: value })
}

/** Sets several levers, or puts them back to their defaults. */
export function withLevers(state: PageState, values: Readonly<Record<string, number | undefined>>): PageState {
  const levers: Record<string, number> = { ...state.levers }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete levers[name]
    // A minus typed before a nought says nothing, and no link would keep it.
    else levers[name] = value === 0 ? 0 : value
  }
  return { ...state, levers }
}

/** Keeps the levers as they stand. */
export function withSaved(state: PageState): PageState {
  return { ...state, saved: state.levers }
}

/** Puts levers back to where they were saved, or to their defaults: all of them, or those named. */
export function withReset(state: PageState, to: 'saved' | 'default', names?: readonly string[]): PageState {
  const target: Levers = to === 'saved' ? state.saved : {}
  const affected = names ?? [...new Set([...Object.keys(state.levers), ...Object.keys(target)])]
  return withLevers(state, Object.fromEntries(affected.map((name) => [name, target[name]])))
}

/** Without the scenario it stood on: strategies that only that scenario knows go with it. */
export function withoutBase(state: PageState, presets: readonly string[]): PageState {
  const { base: _, ...own } = state
  const work = workOf(withUntil(own, state.until))
  const strategies = state.strategies.filter((choice) => presets.includes(choice.name))
  const kept = strategies.length > 0 ? strategies : defaultState.strategies
  const selected = kept.some((choice) => choice.key === state.selected) ? state.selected : (kept[0]?.key ?? '')
  return withWork(state, { ...work, strategies: kept, selected })
}

/** Changes how the screens show what they show; undefined or empty goes back to a screen's own default. */
export function withView(state: PageState, changes: Readonly<Record<string, string | undefined>>): PageState {
  const view: Record<string, string> = { ...state.view }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') delete view[name]
    else view[name] = value
  }
  return { ...state, view }
}

export function withProof(state: PageState, proof: ProofRequest | undefined): PageState {
  const { proof: _, ...rest } = state
  return proof === undefined ? rest : { ...rest, proof }
}
