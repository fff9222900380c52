/** Strategies of a scenario on common draws of its beliefs. */
import { LANES } from '../../model/compile/lanes/lane-memory.ts'
import { type Columns } from '../../model/ensemble/columns.ts'
import { type Correlation } from '../../model/ensemble/copula.ts'
import { defaultCorrelations } from '../../model/ensemble/default-correlations.ts'
import { Draws, type Design } from '../../model/ensemble/draws.ts'
import { runEnsemble } from '../../model/ensemble/run-members.ts'
import type { Steps } from '../../model/run/steps.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import type { Belief } from './beliefs.ts'
import type { ChosenOutcome } from './chosen-outcome.ts'
import type { DecisionParts } from './decision-parts.ts'
import { DEFAULT_SEED, type DrawRequest } from './draw-request.ts'
import { checkRuns } from './run-budget.ts'

export function designOf({ members, seed = DEFAULT_SEED, sampler = 'latin_hypercube' }: DrawRequest & { readonly members: number }, drawn: readonly Belief[]): Design {
  const correlations: readonly Correlation[] = defaultCorrelations
  return { inputs: drawn.map(({ name, distributions }) => ({ name, distributions })), members, seed, sampler, correlations }
}

/** @throws ScenarioRefusal where members by strategies are too many for an answer at once */
export function* drawColumns({ kernel, lanes, program }: DecisionParts, scenario: ResolvedScenario, design: Design, outcome: ChosenOutcome): Steps<Columns> {
  checkRuns(design.members * scenario.strategies.length, '/members', 'fewer members, or fewer strategies')
  const outcomes = [{ variable: outcome.variable, index: outcome.index }]
  // Members of six strategies take some milliseconds: a pause after each, or each two, lets others in.
  return yield* runEnsemble({ kernel, program, scenario, design, outcomes, ...(lanes === undefined ? {} : { lanes }) }, lanes === undefined ? 1 : LANES)
}

/** The outcome of a strategy by member; in a given year where it has years. */
export function columnOf(columns: Columns, strategy: string, year: number | undefined): Float64Array {
  const number = columns.columns.findIndex((column) => column.strategy === strategy && column.year === year)
  if (number < 0) throw new Error(`There is no column of '${strategy}'${year === undefined ? '' : ` in ${year}`}.`)
  return columns.column(number)
}

/** By belief, by member: its value where it is one number, else its place in its distributions, 0..1. */
export function* drawnValues(design: Design): Steps<Float64Array[]> {
  const draws = new Draws(design)
  const columns = design.inputs.map(() => new Float64Array(design.members))
  const places = new Float64Array(design.inputs.length)
  for (let member = 0; member < design.members; member++) {
    const values = draws.values(member)
    draws.probabilities(member, places)
    for (const [input, column] of columns.entries()) column[member] = (values[input]!.length === 1 ? values[input]![0] : places[input]) as number
    yield
  }
  return columns
}
