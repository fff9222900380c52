/** What evaluates a program: the emitted kernel and the interpreter both fit this form. */

export interface Kernel {
  /** Hash of the model definition it was made from. */
  readonly hash: string
  readonly version: string
  /**
   * Fills `out` (laid out by `layoutOf`) from the parameters. `scalars` holds parameters that do not vary by year,
   * `series` holds `axisLength` years for each element of those that do. `start` is the calendar year of axis index
   * HISTORY; `first` and `last` bound the reported years. Nothing is allocated that outlives the call.
   *
   * `changed` says that `out` holds the result of this kernel for the same years and decision year, and numbers the
   * parameters (in the program's order) whose values are others now: what depends on none of them may be left as it
   * stands. Without it everything is computed.
   */
  run(
    scalars: Float64Array,
    series: Float64Array,
    axisLength: number,
    start: number,
    first: number,
    last: number,
    decisionYear: number,
    out: Float64Array,
    changed?: readonly number[],
  ): void
  /** Numbers (in the program's order) of the variables that such a run computes again; absent where it is all of them. */
  touched?(changed: readonly number[]): readonly number[]
}
