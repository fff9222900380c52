/** Everything a reader can change on the page and would want a link to bring back. */
import { DEFAULT_GROWTH_PATH, PURE_STRATEGIES } from '../../scenarios/default-scenario.ts'
import { SLOTS } from '../chart/palette.ts'

export interface StrategyChoice {
  /** Name of the preset in the library. */
  readonly name: string
  /** Colour, dash and marker; kept when other strategies come and go. */
  readonly slot: number
}

export interface ProofRequest {
  readonly strategy: string
  readonly variable: string
  /** Absent for results that hold for the whole run. */
  readonly year?: number
  /** Absent for the total. */
  readonly index?: Readonly<Record<string, string>>
}

export type Perimeter = 'state' | 'sovereign' | 'national'
export type Perspective = 'social' | 'public' | 'investor'

export interface PageState {
  /** ISO 3166-1 alpha-3. */
  readonly economy: string
  readonly growthPath: string
  readonly perimeter: Perimeter
  readonly perspective: Perspective
  /** At most six, maybe none; the first is the baseline that others are compared with. */
  readonly strategies: readonly StrategyChoice[]
  /** Strategy whose figures the tiles show; empty where there is none. */
  readonly selected: string
  /** Levers moved away from their default, in the parameter's own unit. */
  readonly levers: Readonly<Record<string, number>>
  /** Charts shown as tables. */
  readonly tables: readonly string[]
  readonly proof?: ProofRequest
}

export const perimeters: readonly Perimeter[] = ['state', 'sovereign', 'national']
export const perspectives: readonly Perspective[] = ['social', 'public', 'investor']

/** The page as it opens: the six pure presets, the first as baseline. */
export const defaultState: PageState = {
  economy: 'KEN',
  growthPath: DEFAULT_GROWTH_PATH,
  perimeter: 'sovereign',
  perspective: 'social',
  strategies: PURE_STRATEGIES.map((name, slot) => ({ name, slot })),
  selected: PURE_STRATEGIES[0],
  levers: {},
  tables: [],
}

/** Adds a strategy in the first free slot; a seventh is refused by leaving the state as it is. */
export function withStrategy(state: PageState, name: string): PageState {
  if (state.strategies.some((choice) => choice.name === name)) return state
  const used = new Set(state.strategies.map((choice) => choice.slot))
  for (let slot = 0; slot < SLOTS; slot++) {
    if (!used.has(slot)) return { ...state, strategies: [...state.strategies, { name, slot }], selected: name }
  }
  return state
}

/** Removes a strategy. The next one in order takes over what it was selected for. */
export function withoutStrategy(state: PageState, name: string): PageState {
  const strategies = state.strategies.filter((choice) => choice.name !== name)
  const { proof, ...rest } = state
  return {
    ...rest,
    ...(proof === undefined || proof.strategy === name ? {} : { proof }),
    strategies,
    selected: state.selected === name ? (strategies[0]?.name ?? '') : state.selected,
  }
}

/** Makes a strategy the one that others are compared with. */
export function withBaseline(state: PageState, name: string): PageState {
  const choice = state.strategies.find((candidate) => candidate.name === name)
  if (choice === undefined) return state
  return { ...state, strategies: [choice, ...state.strategies.filter((candidate) => candidate !== choice)] }
}

/** Sets a lever, or puts it back to its default. */
export function withLever(state: PageState, name: string, value: number | undefined): PageState {
  const levers: Record<string, number> = { ...state.levers }
  if (value === undefined) delete levers[name]
  else levers[name] = value
  return { ...state, levers }
}

export function withProof(state: PageState, proof: ProofRequest | undefined): PageState {
  const { proof: _, ...rest } = state
  return proof === undefined ? rest : { ...rest, proof }
}
