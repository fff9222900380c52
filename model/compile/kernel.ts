/** What evaluates a program: the emitted kernel and the interpreter both fit this form. */

export interface Kernel {
  /** Hash of the model definition it was made from. */
  readonly hash: string
  readonly version: string
  /**
   * Fills `out` (laid out by `layoutOf`) from the parameters. `scalars` holds parameters that do not vary by year,
   * `series` holds `axisLength` years for each element of those that do. `start` is the calendar year of axis index
   * HISTORY; `first` and `last` bound the reported years. Nothing is allocated that outlives the call.
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
  ): void
}
