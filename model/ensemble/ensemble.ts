/** What an ensemble is: a scenario of which some inputs are drawn, and the outcomes that are kept of its members. */
import type { Kernel } from '../compile/kernel.ts'
import type { LaneKernel } from '../compile/lanes/lane-kernel.ts'
import type { StrategyInputs } from '../run/inputs.ts'
import type { ScenarioInputs, ScenarioProgram } from '../run/scenario.ts'
import type { Column, OutcomeName } from './columns.ts'
import type { Design } from './draws.ts'

export interface Ensemble {
  readonly kernel: Kernel
  /** Where there are any, members run in them two by two: the same numbers in less time. */
  readonly lanes?: LaneKernel
  readonly program: ScenarioProgram
  /** At central values: what is not drawn stays as it is. */
  readonly scenario: ScenarioInputs
  readonly design: Design
  readonly outcomes: readonly OutcomeName[]
  /**
   * Drawn inputs that the calibration of the world reads (rule R1: those of the growth path alone). Where there is any, the
   * world is calibrated for each member; otherwise one calibration serves all.
   */
  readonly calibrated?: ReadonlySet<string>
  /** Drawn inputs that a strategy has set for itself and keeps, in the order of the strategies. */
  readonly kept?: readonly ReadonlySet<string>[]
  /** Where drawn values are read before the kernel: makes inputs of them. */
  readonly derive?: DerivedInputs
}

/** Inputs of a member by what is drawn. They throw a MemberFailure where none can be made. */
export interface DerivedInputs {
  world(drawn: ReadonlyMap<string, Float64Array>): StrategyInputs
  strategy(position: number, drawn: ReadonlyMap<string, Float64Array>): StrategyInputs
  /**
   * By strategy: where two are equal, of whichever scenarios, what equal draws lay over the inputs of either can be laid over
   * those of the other. Undefined where that cannot be told.
   */
  readonly alike: readonly (string | undefined)[]
}

/** What kept the inputs of a member from being made. */
export class MemberFailure extends Error {}

/** Columns of an ensemble: strategies, their outcomes, and the reported years of those that have years. */
export function columnsOf({ program, scenario, outcomes }: Ensemble): Column[] {
  return scenario.strategies.flatMap(({ name, axis }) => outcomes.flatMap((outcome): Column[] => {
    const variable = program.variables.find((one) => one.name === outcome.variable)
    if (variable === undefined) throw new Error(`There is no variable '${outcome.variable}'.`)
    if (variable.stage !== 'yearly') return [{ strategy: name, outcome }]
    return Array.from({ length: axis.last - axis.first + 1 }, (_, year) => ({ strategy: name, outcome, year: axis.first + year }))
  }))
}

/** Columns of an outcome in a strategy: one for each reported year where it is yearly. */
export interface Stretch {
  readonly outcome: OutcomeName
  readonly first: number
  readonly yearly: boolean
}

export function stretchesOf(columns: readonly Column[], { name, axis }: StrategyInputs): Stretch[] {
  return columns.flatMap(({ strategy, outcome, year }, first) => (strategy === name && (year === undefined || year === axis.first) ? [{ outcome, first, yearly: year !== undefined }] : []))
}
