/** The smallest move of a few inputs of a scenario that breaks one of its limits. */
import { JUST_BELOW, reverseStress } from '../../model/decide/reverse-stress.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import type { Steps } from '../../model/run/steps.ts'
import { ScenarioRefusal } from '../refusal.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import { type ChosenOutcome, chooseOutcome, type OutcomeRequest, outcomeOf } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import { DEFAULT_SEED } from './draw-request.ts'
import { chooseInput, type InputRequest, type MovedInput, settingsOf } from './moved-input.ts'
import { MovedRuns, withStrategies } from './moved-runs.ts'
import { inputAt } from './input-at.ts'

export interface LimitRequest {
  readonly outcome: OutcomeRequest
  /** Broken below this. */
  readonly least?: number | undefined
  /** Broken above this. */
  readonly most?: number | undefined
}

export interface ReverseStressRequest {
  readonly scenario?: unknown
  readonly strategy: string
  readonly inputs: readonly InputRequest[]
  readonly limits: readonly LimitRequest[]
  readonly seed?: number | undefined
}

export interface Limit {
  readonly outcome: ChosenOutcome
  readonly bound: number
  readonly kind: 'least' | 'most'
}

export interface LimitState extends Limit {
  /** Of the outcome, in its worst year where no year was named; NaN where it does not apply. */
  readonly value: number
  readonly year?: number
  readonly broken: boolean
}

export interface ReverseStressAnswer {
  readonly resolved: ResolvedScenario
  readonly inputs: readonly (MovedInput & { readonly asWritten: number })[]
  /** Values of the inputs at the shock. */
  readonly shock?: readonly number[]
  /** Root of the sum of squares of the parts, each as a part of the way from where the input stands to the end of its range. */
  readonly size?: number
  readonly parts?: readonly number[]
  readonly asWritten: readonly LimitState[]
  readonly atShock?: readonly LimitState[]
  /** At 95 per cent of the shock. */
  readonly justBelow?: readonly LimitState[]
  readonly runs: number
}

/** @throws ScenarioRefusal pointing into the request */
export function* findReverseStress(parts: DecisionParts, request: ReverseStressRequest): Steps<ReverseStressAnswer> {
  const runs = new MovedRuns(parts, withStrategies(request.scenario, [request.strategy], ['/strategy'], parts))
  const { resolved } = runs
  const inputs = request.inputs.map((asked, at) => placed(chooseInput(asked, resolved.strategies, parts.program, `/inputs/${at}`), `/inputs/${at}`))
  const limits = request.limits.map((asked, at) => chooseLimit(asked, parts, resolved, `/limits/${at}`))
  const valuesAt = (point: Float64Array): number[] => inputs.map((input, axis) => inputAt(input, point[axis]!))
  const stateAt = (point: Float64Array): LimitState[] => {
    const [result] = runs.results(settingsOf(inputs.map((input, axis) => [input, inputAt(input, point[axis]!)])))
    return limits.map((limit) => stateOf(result!, limit, resolved))
  }
  const margins = (point: Float64Array): number[] => stateAt(point).map(({ value, kind, bound }) => (kind === 'least' ? value - bound : bound - value))
  const found = yield* reverseStress(inputs.length, margins, request.seed ?? DEFAULT_SEED, inputs.map((input) => input.asWritten <= input.from || input.asWritten >= input.to))
  const answer = { resolved, inputs, asWritten: stateAt(new Float64Array(inputs.length)) }
  const { shock } = found
  if (shock === undefined) return { ...answer, runs: runs.runs }
  return { ...answer, shock: valuesAt(shock), size: found.size!, parts: Array.from(shock), atShock: stateAt(shock), justBelow: stateAt(shock.map((part) => part * JUST_BELOW)), runs: runs.runs }
}

function placed(input: MovedInput, pointer: string): MovedInput & { readonly asWritten: number } {
  const { asWritten, parameter } = input
  if (asWritten === undefined) throw new ScenarioRefusal({ code: 'conflict', pointer, found: `${parameter.name}, whose members or years differ`, wanted: 'one member by `at`, or the form `times` or `plus`' })
  if (asWritten < input.from || asWritten > input.to) throw new ScenarioRefusal({ code: 'out_of_range', pointer, found: `a range from ${input.from} to ${input.to}`, wanted: `one that holds ${asWritten}, where the input stands` })
  return { ...input, asWritten }
}

function chooseLimit({ outcome: asked, least, most }: LimitRequest, { program }: DecisionParts, { years }: ResolvedScenario, pointer: string): Limit {
  if ((least === undefined) === (most === undefined)) throw new ScenarioRefusal({ code: least === undefined ? 'missing_key' : 'conflict', pointer, found: least === undefined ? 'neither' : 'both', wanted: 'either least or most' })
  const chosen = chooseOutcome(asked, program, years, `${pointer}/outcome`)
  const { year: _, ...anyYear } = chosen
  return { outcome: asked.year === undefined ? anyYear : chosen, kind: least === undefined ? 'most' : 'least', bound: (least ?? most)! }
}

/** The outcome against its limit: of one that has years, and none named, in the year where it is nearest to breaking or furthest beyond. */
function stateOf(result: StrategyResult, limit: Limit, { decisionYear, years: [, last] }: ResolvedScenario): LimitState {
  const { outcome, kind, bound } = limit
  const yearly = outcome.year === undefined && result.variable(outcome.variable).stage === 'yearly'
  let [value, year] = [NaN, outcome.year]
  if (!yearly) value = outcomeOf(result, outcome)
  else {
    for (let at = decisionYear; at <= last; at++) {
      const here = outcomeOf(result, { ...outcome, year: at })
      if (here === here && !(kind === 'least' ? here >= value : here <= value)) [value, year] = [here, at]
    }
  }
  return { ...limit, value, ...(year === undefined ? {} : { year }), broken: kind === 'least' ? value < bound : value > bound }
}
