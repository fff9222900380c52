/** What the Decide screen asks, read from the page: the very bodies that `POST /api/decisions/*` takes. */
import type { Parameter } from '../../model/compile/program.ts'
import type { Better } from '../../model/decide/better.ts'
import type { BreakEvenRequest } from '../../scenarios/decide/break-evens.ts'
import type { DiscoveryRequest } from '../../scenarios/decide/discoveries.ts'
import type { PortfolioRequest } from '../../scenarios/decide/portfolios.ts'
import { DEFAULT_REGRET_MEMBERS, DEFAULT_SEED } from '../../scenarios/decide/draw-request.ts'
import type { RegretRequest } from '../../scenarios/decide/regrets.ts'
import { MOST_RUNS } from '../../scenarios/decide/run-budget.ts'
import type { Engine } from './engine.ts'
import type { PageState } from './page-state.ts'
import { scenariosOf, type EconomyScenario } from './scenario.ts'

/** Figures that strategies can be held against one another on, and which way each is good. */
export const decisionOutcomes: readonly { readonly variable: string; readonly better: Better }[] = [
  { variable: 'equal_service_cost', better: 'less' }, { variable: 'discounted_cost', better: 'less' }, { variable: 'levelised_compute_cost', better: 'less' },
  { variable: 'total_spend', better: 'less' }, { variable: 'public_spend', better: 'less' }, { variable: 'foreign_currency_spend', better: 'less' },
  { variable: 'domestic_control', better: 'more' }, { variable: 'continuity', better: 'more' }, { variable: 'emissions', better: 'less' }, { variable: 'compute_unserved', better: 'less' },
]

/** Parts of the screen, each worked out by itself. */
export const decisionParts = ['regret', 'break-even', 'two-way', 'discovery', 'portfolio'] as const
export type DecisionPart = (typeof decisionParts)[number]

const DRAW_COUNTS = [100, 200, DEFAULT_REGRET_MEMBERS] as const
/** Names in the link. */
export const DECIDE = { outcome: 'measure', year: 'byYear', draws: 'draws', seed: 'seed', strategy: 'choice', against: 'against', input: 'input', other: 'other', worked: 'worked' } as const
// By quarters: whole workloads are steps too coarse for what binds to show a price.
const PARTS = 4
const DEFAULT_INPUT = 'electricity_price_factor'
const DEFAULT_OTHER = 'facility_cost'

export interface Decision {
  readonly home: EconomyScenario
  readonly variable: string
  readonly better: Better
  /** Absent where the outcome belongs to no year. */
  readonly year?: number
  readonly draws: number
  readonly seed: number
  /** Names in the scenario; `against` is absent where there is no other. */
  readonly strategy: string
  readonly against?: string
  readonly input: string
  readonly other: string
  readonly inputs: readonly Parameter[]
}

/** Draws that all strategies together can be run on within one answer. */
export function drawCountsOf({ choices }: EconomyScenario): readonly number[] {
  return DRAW_COUNTS.filter((count) => count * choices.length <= MOST_RUNS)
}

/**
 * What the page asks; undefined where no strategy stands in its own economy.
 *
 * @param years that the page's run reports
 */
export function decisionOf(state: PageState, engine: Engine, years: readonly number[]): Decision | undefined {
  const { view } = state
  const home = scenariosOf(state, engine.library)[0]
  if (home === undefined || home.choices.some(({ economy }) => economy !== undefined)) return undefined
  const { variable, better } = decisionOutcomes.find((known) => known.variable === view[DECIDE.outcome]) ?? decisionOutcomes[0]!
  const yearly = engine.model.variables.find(({ name }) => name === variable)?.stage === 'yearly'
  const asked = Number(view[DECIDE.year])
  const names = home.choices.map(({ name }) => name)
  const selected = home.choices.find(({ key }) => key === state.selected)?.name
  const strategy = names.find((name) => name === view[DECIDE.strategy]) ?? selected ?? names[0]!
  const others = names.filter((name) => name !== strategy)
  const against = others.find((name) => name === view[DECIDE.against]) ?? others[0]
  const inputs = movableInputs(state, engine, home, [strategy, ...(against === undefined ? [] : [against])])
  const [fallback] = inputs
  const counts = drawCountsOf(home)
  const named = (name: string | undefined, standard: string): string => inputs.find((input) => input.name === name)?.name ?? inputs.find((input) => input.name === standard)?.name ?? fallback?.name ?? standard
  return {
    home, variable, better, ...(yearly ? { year: years.includes(asked) ? asked : years.at(-1)! } : {}),
    draws: counts.find((count) => String(count) === view[DECIDE.draws]) ?? counts.at(-1)!,
    seed: /^\d{1,15}$/.test(view[DECIDE.seed] ?? '') ? Number(view[DECIDE.seed]) : DEFAULT_SEED,
    strategy, ...(against === undefined ? {} : { against }), input: named(view[DECIDE.input], DEFAULT_INPUT), other: named(view[DECIDE.other], DEFAULT_OTHER), inputs,
  }
}

/** Inputs that are one number with a cited range, which neither strategy sets itself. */
function movableInputs(state: PageState, engine: Engine, home: EconomyScenario, names: readonly string[]): readonly Parameter[] {
  const keys = home.choices.filter(({ name }) => names.includes(name)).map(({ key }) => key)
  const ground = engine.groundOf(state, keys)
  if (ground === undefined) return []
  const strategies = ground.resolved.strategies.filter(({ name }) => ground.names.includes(name))
  const own = (parameter: string): boolean => strategies.some(({ provenance }) => provenance.get(parameter)?.some(({ layer }) => layer === 'strategy') === true)
  return ground.program.parameters
    .filter(({ name, definition: { low, high } }) => typeof low === 'number' && typeof high === 'number' && low < high && !own(name))
    .sort((left, right) => left.definition.label.localeCompare(right.definition.label, 'en'))
}

function outcomeOf({ variable, year }: Decision) {
  return { variable, ...(year === undefined ? {} : { year }) }
}

/** Undefined where there is but one strategy: regret is of one choice over another. */
export function regretRequest(decision: Decision): RegretRequest | undefined {
  const { home: { scenario }, better, draws, seed, against } = decision
  return against === undefined ? undefined : { scenario, outcome: outcomeOf(decision), better, members: draws, seed }
}

export function breakEvenRequest(decision: Decision): BreakEvenRequest | undefined {
  const { home: { scenario }, strategy, against, input } = decision
  return against === undefined ? undefined : { scenario, strategy, against, outcome: outcomeOf(decision), input: { parameter: input } }
}

/** Undefined also where both inputs are one. */
export function twoWayRequest(decision: Decision): BreakEvenRequest | undefined {
  const { input, other } = decision
  const request = breakEvenRequest(decision)
  return request === undefined || input === other ? undefined : { ...request, other: { parameter: other } }
}

/** When the strategy is the worse of two. */
export function discoveryRequest(decision: Decision): DiscoveryRequest | undefined {
  const { home: { scenario }, strategy, against, better, draws, seed } = decision
  return against === undefined ? undefined : { scenario, strategy, against, outcome: outcomeOf(decision), when: better === 'less' ? 'above' : 'below', members: draws, seed }
}

export function portfolioRequest({ home: { scenario } }: Decision): PortfolioRequest {
  return { scenario, parts: PARTS }
}

/** Parts that a link asks to be worked out. */
export function workedParts(view: PageState['view']): readonly DecisionPart[] {
  const named = (view[DECIDE.worked] ?? '').split('~')
  return decisionParts.filter((part) => named.includes(part))
}
