/** Where an input of a scenario makes two strategies tie, or an outcome reach a target. */
import { breakEvenFrontier, breakEvens, type BreakEvens, type FrontierPoint, SCAN_POINTS } from '../../model/decide/break-even.ts'
import type { Steps } from '../../model/run/steps.ts'
import { ScenarioRefusal } from '../refusal.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import { type ChosenOutcome, chooseOutcome, type OutcomeRequest } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import { chooseInput, type InputRequest, type MovedInput, settingsOf } from './moved-input.ts'
import { MovedRuns, withStrategies } from './moved-runs.ts'
import { checkRuns } from './run-budget.ts'

export interface BreakEvenRequest {
  readonly scenario?: unknown
  readonly strategy: string
  /** The strategy it is held against; either this or a target. */
  readonly against?: string | undefined
  /** In the unit of the outcome. */
  readonly target?: number | undefined
  readonly outcome: OutcomeRequest
  readonly input: InputRequest
  /** Second input of a two-way frontier. */
  readonly other?: InputRequest | undefined
  /** Values of the second input. */
  readonly rows?: number | undefined
}

export const DEFAULT_ROWS = 9
// A row of a frontier is looked at in fewer places than a search of its own.
export const ROW_POINTS = 17

export interface BreakEvenAnswer {
  readonly resolved: ResolvedScenario
  readonly outcome: ChosenOutcome
  readonly input: MovedInput
  readonly other?: MovedInput
  /** With one input. */
  readonly line?: BreakEvens
  /** With two. */
  readonly frontier?: readonly FrontierPoint[]
  readonly points: number
  readonly runs: number
}

/** @throws ScenarioRefusal pointing into the request */
export function* findBreakEvens(parts: DecisionParts, request: BreakEvenRequest): Steps<BreakEvenAnswer> {
  const { strategy, against, target, rows = DEFAULT_ROWS } = request
  if ((against === undefined) === (target === undefined)) throw new ScenarioRefusal({ code: against === undefined ? 'missing_key' : 'conflict', pointer: '/against', found: against === undefined ? 'neither' : 'both', wanted: 'either another strategy to tie with, or a target to reach' })
  if (against === strategy) throw new ScenarioRefusal({ code: 'conflict', pointer: '/against', found: against, wanted: 'another strategy' })
  const names = against === undefined ? [strategy] : [strategy, against]
  const runs = new MovedRuns(parts, withStrategies(request.scenario, names, ['/strategy', '/against'], parts))
  const { resolved } = runs
  const outcome = chooseOutcome(request.outcome, parts.program, resolved.years, '/outcome')
  const input = chooseInput(request.input, resolved.strategies, parts.program, '/input')
  const other = request.other === undefined ? undefined : chooseInput(request.other, resolved.strategies, parts.program, '/other')
  const points = other === undefined ? SCAN_POINTS : ROW_POINTS
  // Closing in takes about as many runs as the look.
  checkRuns((other === undefined ? 1 : rows) * points * 2 * names.length, '/rows', 'fewer rows')
  const difference = (...values: readonly [number] | readonly [number, number]): number => {
    const moves: [MovedInput, number][] = [[input, values[0]]]
    if (other !== undefined && values[1] !== undefined) moves.push([other, values[1]])
    const [one, two] = runs.outcomes(settingsOf(moves), outcome)
    return one! - (target ?? two!)
  }
  if (other === undefined) {
    const line = yield* breakEvens(difference, input.from, input.to, points)
    return { resolved, outcome, input, line, points, runs: runs.runs }
  }
  const frontier = yield* breakEvenFrontier(difference, [input.from, input.to], [other.from, other.to], rows, points)
  return { resolved, outcome, input, other, frontier, points, runs: runs.runs }
}
