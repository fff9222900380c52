/** What is asked of an ensemble, checked and made ready to run. */
import type { Column } from '../../model/ensemble/columns.ts'
import { columnsOf } from '../../model/ensemble/ensemble.ts'
import { checkForm } from '../../scenarios/check-form.ts'
import { type EnsembleRequest, ensembleOfScenario, type ScenarioEnsemble } from '../../scenarios/ensemble-of-scenario.ts'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { pointerStep, quote, ScenarioRefusal } from '../../scenarios/refusal.ts'
import type { Engine } from '../engine.ts'
import { inScenario } from '../in-scenario.ts'
import { RequestProblem } from '../problem-details.ts'
import { EnsembleRequest as RequestForm } from '../schemas/ensemble.ts'

const DEFAULT_SEED = 1
const DEFAULT_SAMPLER = 'sobol'
// Sixteen gigabytes on disk while they are counted.
const MOST_VALUES = 2_000_000_000

export interface AskedThreshold {
  readonly above: number
  /** Numbers of the columns it is held against. */
  readonly columns: readonly number[]
}

export interface AskedEnsemble {
  readonly request: EnsembleRequest
  readonly made: ScenarioEnsemble
  readonly columns: readonly Column[]
  readonly thresholds: readonly AskedThreshold[]
  /** Runs of a strategy, or of the world, that it takes. */
  readonly runs: number
}

/**
 * @throws ScenarioRefusal and RequestProblem pointing into the request
 */
export function askedEnsemble(engine: Engine, body: unknown): AskedEnsemble {
  const { scenario: written, members, seed = DEFAULT_SEED, sampler = DEFAULT_SAMPLER, outcomes, thresholds = [], correlations } = checkForm(RequestForm, body)
  const scenario = inScenario(() => parseScenario(written))
  const request: EnsembleRequest = {
    scenario, members, seed, sampler,
    ...(outcomes === undefined ? {} : { outcomes: outcomes.map(({ variable, index }) => ({ variable, ...(index === undefined ? {} : { index }) })) }),
    ...(correlations === undefined ? {} : { correlations }),
  }
  // The central run tells what no member could do better, such as inputs that are not finite.
  inScenario(() => engine.evaluate(written))
  const made = ensembleOfScenario(engine, request)
  refuseTwice(made.ensemble.outcomes.map(({ variable, index }) => keyOf(variable, index)))
  const columns = columnsOf(made.ensemble)
  if (columns.length * members > MOST_VALUES) {
    throw new RequestProblem({
      status: 422, code: 'too_much', pointer: '/members', detail: `${members} members of ${columns.length} outcomes, years and strategies are more numbers than one ensemble may have.`,
      found: `${columns.length * members} numbers`, wanted: `at most ${MOST_VALUES}: fewer members, outcomes, years or strategies`, suggestion: `${Math.floor(MOST_VALUES / columns.length)} members`,
    })
  }
  return { request, made, columns, thresholds: thresholds.map((threshold, at) => placed(threshold, columns, made, `/thresholds${pointerStep(at)}`)), runs: members * (made.resolved.strategies.length + 1) }
}

function keyOf(variable: string, index: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify([variable, Object.entries(index).sort(([left], [right]) => (left < right ? -1 : 1))])
}

function refuseTwice(keys: readonly string[]): void {
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at)
  if (twice >= 0) throw new ScenarioRefusal({ code: 'conflict', pointer: `/outcomes${pointerStep(twice)}`, found: 'an outcome that stands there before', wanted: 'each outcome once' })
}

type WrittenThreshold = NonNullable<RequestForm['thresholds']>[number]

function placed({ variable, index, above, year, strategy }: WrittenThreshold, columns: readonly Column[], { resolved }: ScenarioEnsemble, pointer: string): AskedThreshold {
  const refuse = (at: string, found: unknown, wanted: string): never => {
    throw new ScenarioRefusal({ code: 'unknown_name', pointer: pointer + at, found: quote(found), wanted })
  }
  const numbered = columns.map((column, number) => ({ ...column, number }))
  const ofOutcome = numbered.filter(({ outcome }) => keyOf(outcome.variable, outcome.index) === keyOf(variable, index))
  if (ofOutcome.length === 0) refuse(index === undefined ? '/variable' : '/index', variable, 'one of the outcomes, with its index')
  const ofStrategy = ofOutcome.filter((column) => strategy === undefined || column.strategy === strategy)
  if (ofStrategy.length === 0) refuse('/strategy', strategy, `one of ${resolved.strategies.map((one) => one.name).join(', ')}`)
  const found = ofStrategy.filter((column) => year === undefined || column.year === year)
  if (found.length === 0) refuse('/year', year, ofStrategy[0]!.year === undefined ? `no year: ${variable} belongs to none` : `a year from ${resolved.years[0]} to ${resolved.years[1]}`)
  return { above, columns: found.map(({ number }) => number) }
}

/** Thresholds of each column, in the order in which they are asked. */
export function thresholdsByColumn({ columns, thresholds }: Pick<AskedEnsemble, 'columns' | 'thresholds'>): number[][] {
  const limits: number[][] = columns.map(() => [])
  for (const { above, columns: held } of thresholds) for (const number of held) limits[number]!.push(above)
  return limits
}
