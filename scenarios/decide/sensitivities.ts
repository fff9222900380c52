/** What an outcome of a strategy hangs on. */
import type { Steps } from '../../model/run/steps.ts'
import { valueAt } from '../../model/ensemble/distribution.ts'
import { quantiles } from '../../model/numeric/quantiles.ts'
import { morrisInSteps, type MorrisMeasures } from '../../model/sensitivity/morris.ts'
import { regionalSensitivity, type RegionalMeasure } from '../../model/sensitivity/regional.ts'
import { sobolIndicesInSteps, type SobolIndex } from '../../model/sensitivity/sobol-indices.ts'
import { tornadoInSteps, type TornadoBar } from '../../model/sensitivity/tornado.ts'
import { nearestName } from '../../model/compile/nearest-name.ts'
import { ScenarioRefusal, quote } from '../refusal.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import { type Belief, type Beliefs, beliefsOf } from './beliefs.ts'
import { type ChosenOutcome, chooseOutcome, type OutcomeRequest } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import { DEFAULT_SEED } from './draw-request.ts'
import { columnOf, designOf, drawColumns, drawnValues } from './drawn-columns.ts'
import { MovedRuns, withStrategies } from './moved-runs.ts'
import { checkRuns } from './run-budget.ts'
import { SampledRuns, endsOf } from './sampled-runs.ts'

export interface SensitivityRequest {
  readonly scenario?: unknown
  readonly strategy: string
  readonly outcome: OutcomeRequest
  readonly method: 'tornado' | 'morris' | 'sobol' | 'regional'
  /** Parameters to move; by default all beliefs, of Sobol indices those with the widest bars of the tornado. */
  readonly inputs?: readonly string[] | undefined
  readonly seed?: number | undefined
  /** Of Morris. */
  readonly trajectories?: number | undefined
  /** Of Sobol, before the radial design multiplies them. */
  readonly points?: number | undefined
  /** Of regional sensitivity. */
  readonly members?: number | undefined
  /** Above which a draw is marked; the median of the draws by default. */
  readonly threshold?: number | undefined
}

export const DEFAULT_TRAJECTORIES = 4
export const DEFAULT_POINTS = 128
export const DEFAULT_MEMBERS = 400
// With as many inputs 128 points of the radial design are some 1,300 runs.
const SOBOL_INPUTS = 8

interface Found {
  readonly resolved: ResolvedScenario
  readonly outcome: ChosenOutcome
  readonly kept: Beliefs['kept']
  /** The outcome as the scenario has it; NaN for a gap. */
  readonly asWritten: number
  readonly runs: number
  readonly failed: number
}

export type Sensitivity = Found & (
  | { readonly method: 'tornado'; readonly effects: readonly (TornadoBar & { readonly belief: Belief })[] }
  | { readonly method: 'morris'; readonly trajectories: number; readonly effects: readonly (MorrisMeasures & { readonly belief: Belief })[] }
  | { readonly method: 'sobol'; readonly points: number; readonly mean: number; readonly variance: number; readonly effects: readonly (SobolIndex & { readonly belief: Belief })[] }
  | { readonly method: 'regional'; readonly members: number; readonly threshold: number; readonly effects: readonly (RegionalMeasure & { readonly belief: Belief })[] }
)

/** @throws ScenarioRefusal pointing into the request */
export function* sensitivity(parts: DecisionParts, request: SensitivityRequest): Steps<Sensitivity> {
  const { program } = parts
  const scenario = withStrategies(request.scenario, [request.strategy], ['/strategy'], parts)
  const { resolved } = new MovedRuns(parts, scenario)
  const strategy = resolved.strategies[0]!
  const outcome = chooseOutcome(request.outcome, program, resolved.years, '/outcome')
  const beliefs = beliefsOf(resolved, program, parts.library)
  const chosen = chosenBeliefs(beliefs, request.inputs)
  const { seed = DEFAULT_SEED } = request
  const runs = new SampledRuns(parts, resolved, strategy, outcome)
  const asWritten = runs.at([])
  const found = () => ({ resolved, outcome, kept: beliefs.kept, asWritten, runs: runs.runs, failed: runs.failed })
  /** A measure over all runs has no place for a run without a number. */
  const numbered = (among: readonly Belief[]) => (point: Float64Array): number => {
    const value = runs.atProbabilities(among, point)
    if (Number.isFinite(value)) return value
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/outcome', found: `${outcome.variable} without a value in a run`, wanted: 'an outcome that has one wherever the inputs go, fewer inputs, or the tornado' })
  }
  switch (request.method) {
    case 'tornado': {
      checkRuns(2 * chosen.length + 1, '/inputs', 'fewer inputs')
      return { method: 'tornado', effects: yield* swing(runs, chosen, asWritten), ...found() }
    }
    case 'morris': {
      const { trajectories = DEFAULT_TRAJECTORIES } = request
      checkRuns(trajectories * (chosen.length + 1), '/trajectories', 'fewer trajectories, or fewer inputs')
      // The grid's ends are the 5th and the 95th percentile: where a distribution has no end, it has no value at 0 or 1.
      const measures = yield* morrisInSteps((point) => numbered(chosen)(point.map((place) => 0.05 + 0.9 * place)), chosen.length, trajectories, seed)
      const effects = measures.map((measure, at) => ({ ...measure, belief: chosen[at]! })).sort((left, right) => right.muStar - left.muStar)
      return { method: 'morris', trajectories, effects, ...found() }
    }
    case 'sobol': {
      const widest = request.inputs === undefined ? (yield* swing(runs, chosen, asWritten)).slice(0, SOBOL_INPUTS).map(({ belief }) => belief) : chosen
      const { points = DEFAULT_POINTS } = request
      checkRuns(points * (widest.length + 2), '/points', 'fewer points, or fewer inputs')
      const { mean, variance, indices } = yield* sobolIndicesInSteps(numbered(widest), widest.length, points, seed)
      const effects = indices.map((index, at) => ({ ...index, belief: widest[at]! })).sort((left, right) => right.total - left.total)
      return { method: 'sobol', points, mean, variance, effects, ...found() }
    }
    case 'regional': {
      const { members = DEFAULT_MEMBERS } = request
      const design = designOf({ members, seed }, chosen)
      const columns = yield* drawColumns(parts, resolved, design, outcome)
      const column = columnOf(columns, strategy.name, outcome.year)
      const places = Array.from(column.keys()).filter((member) => column[member] === column[member])
      if (places.length === 0) throw new ScenarioRefusal({ code: 'conflict', pointer: '/outcome', found: `${outcome.variable} without a value in any draw`, wanted: 'an outcome that has one' })
      const values = Float64Array.from(places, (member) => column[member] as number)
      const threshold = request.threshold ?? quantiles(values, [0.5])[0]!
      const drawn = (yield* drawnValues(design)).map((all) => Float64Array.from(places, (member) => all[member] as number))
      const measures = regionalSensitivity(drawn, Uint8Array.from(values, (value) => (value > threshold ? 1 : 0)))
      if (measures === undefined) throw new ScenarioRefusal({ code: 'out_of_range', pointer: '/threshold', found: String(threshold), wanted: 'a threshold with draws on both sides' })
      const effects = measures.map((measure, at) => ({ ...measure, belief: chosen[at]! })).sort((left, right) => right.distance - left.distance)
      return { method: 'regional', members, threshold, effects, ...found(), runs: members + 1, failed: columns.failures.length }
    }
  }
}

function chosenBeliefs({ drawn, kept }: Beliefs, names: readonly string[] | undefined): readonly Belief[] {
  if (names === undefined) return drawn
  return names.map((name, at) => {
    const found = drawn.find((belief) => belief.name === name)
    if (found !== undefined && names.indexOf(name) === at) return found
    const why = kept.find((one) => one.name === name)?.why
    const near = nearestName(name, drawn.map((belief) => belief.name))
    throw new ScenarioRefusal({
      code: 'unknown_name', pointer: `/inputs/${at}`, found: found === undefined ? quote(name) : `${quote(name)} twice`,
      wanted: why === 'set_by_scenario' ? 'a belief that the scenario does not set' : why === undefined ? 'a belief with a range, once' : 'a belief that acts in the run alone', ...(found !== undefined || near === undefined ? {} : { suggestion: near }),
    })
  })
}

/** Bars of the outcome between the ends of each belief's range, all its elements together. */
function* swing(runs: SampledRuns, chosen: readonly Belief[], asWritten: number): Steps<readonly (TornadoBar & { readonly belief: Belief })[]> {
  const byName = new Map(chosen.map((belief) => [belief.name, belief]))
  const inputs = chosen.map(({ name }) => ({ name, low: -1, central: 0, high: 1 }))
  const { bars } = yield* tornadoInSteps(inputs, (places) => {
    const moved = chosen.flatMap((belief, at): [Belief, Float64Array][] => (places[at] === 0 ? [] : [[belief, Float64Array.from(belief.distributions, (distribution) => endsOf(distribution)[places[at] === -1 ? 0 : 1])]]))
    return moved.length === 0 ? asWritten : runs.at(moved)
  })
  const widest = bars.map((bar) => ({ ...bar, belief: byName.get(bar.name)! }))
  // A bar without a number at an end has no span: it stands last.
  const span = ({ least, greatest }: TornadoBar): number => (Number.isFinite(greatest - least) ? greatest - least : -1)
  return widest.sort((left, right) => span(right) - span(left))
}

/** Value of a belief that is one number at a probability; undefined of one with several elements. */
export function valueOf({ distributions }: Belief, probability: number): number | undefined {
  return distributions.length === 1 ? valueAt(distributions[0]!, probability) : undefined
}
