/** What a strategy's run is given. */
import type { Program } from '../compile/program.ts'
import type { Axis } from './axis.ts'

export interface StrategyInputs {
  readonly name: string
  readonly title?: string
  readonly axis: Axis
  /**
   * Every parameter of the program: row-major over its `over`; for yearly parameters `axis.length` years for each element.
   * Nothing is written to an array once a run was given it.
   */
  readonly values: ReadonlyMap<string, Float64Array>
  /** Runs of the economies that place embassies here, as their own; on the same axis. */
  readonly guests?: readonly StrategyInputs[]
}

/** Parameters of a program as a run needs them: also true of the outline the page loads. */
export type ParameterShape = Pick<Program['parameters'][number], 'name' | 'over' | 'yearly'>

/** Values of many parameters in one array: what every member of an ensemble has anew needs no array for each. */
export interface FlatValues {
  readonly shape: FlatShape
  /** One after another; what stands between those of the shape is not read. */
  readonly elements: Float64Array
}

/** Which parameters they are, by place: the number of each among the program's, where its elements begin, and how many they are. */
export interface FlatShape {
  readonly numbers: Int32Array
  readonly from: Int32Array
  readonly counts: Int32Array
  /** Whether an element of a yearly one holds for every year; each of its years has its own where not. */
  readonly everyYear: boolean
}

export function isFlat(values: StrategyInputs['values']): values is StrategyInputs['values'] & FlatValues {
  return 'shape' in values
}

/** Of a run that is given none, its first year. */
export function decisionYearOf({ values, axis }: StrategyInputs): number {
  return values.get('decision_year')?.[0] ?? axis.first
}
