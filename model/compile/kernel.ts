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
   * `due` says that `out` was filled by this kernel for the same years and decision year, and which of its functions are to
   * run now, 1 for each that is: what the others compute stays as it stands. Without it everything is computed.
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
    due?: Uint8Array,
  ): void
  /** Absent where it computes everything at every run. */
  readonly functions?: KernelFunctions
}

/** What a kernel's functions compute and read; all lists rise. */
export interface KernelFunctions {
  /** By parameter, in the program's order: numbers of the functions that read it, or read what it changes. */
  readonly reach: readonly (readonly number[])[]
  /** By function: numbers of those that must have run for what it computes to be right, its own among them. */
  readonly needs: readonly (readonly number[])[]
  /** By function: numbers, in the program's order, of the variables it computes. */
  readonly computes: readonly (readonly number[])[]
  /** Numbers of those that take longer than looking up what they gave before; absent where that is not told. */
  readonly long?: readonly number[]
  /** By variable, in the program's order: numbers of those that are not finite wherever it is not; absent where that is not told. */
  readonly passedOn?: readonly (readonly number[])[]
}
