/** What a chart over years draws: lines, or layers of a stack, over the same years. */

/** Address of the figures of a series, but for the year. */
export interface SeriesProof {
  readonly strategy: string
  readonly variable: string
  readonly index?: Readonly<Record<string, string>>
  /** Of a result of the whole run, which belongs to no year. */
  readonly whole?: true
}

/** Quantiles of a series over the members of an ensemble. */
export interface SeriesBands {
  /** Rising, between 0 and 1. */
  readonly probabilities: readonly number[]
  /** By probability, one value a year; NaN where no member has a number. */
  readonly quantiles: readonly ArrayLike<number>[]
  /** Bands that are drawn, in per cent of the members, widest first. */
  readonly shares: readonly number[]
  /** Series that was taken off each member, where the values are differences: the name that its proofs call it by. */
  readonly against?: string
}

/** Where the bands of a chart come from. */
export interface BandsOrigin {
  readonly sampler: string
  readonly seed: number
  /** Counted so far. */
  readonly members: number
  /** Of the whole ensemble. */
  readonly of: number
  /** Members of which a run failed: what failed is left out. */
  readonly failed: number
  /** Of every number of the whole ensemble: absent until it has run. */
  readonly hash?: string
  /** The bands are of figures that have moved on since. */
  readonly stale: boolean
}

export interface LineSeries {
  /** Strategy's key, or the member's name. */
  readonly id: string
  /** Full name, for tables and summaries. */
  readonly label: string
  /** Short name, for the end of the line. */
  readonly short: string
  /** Slot of the palette, 0 to 5. */
  readonly slot: number
  /** One value a year; NaN is a gap. */
  readonly values: ArrayLike<number>
  /** Values before the change under way, drawn dim behind the line. */
  readonly before?: ArrayLike<number>
  /** Absent where the values are no record of the model. */
  readonly proof?: SeriesProof
  /** That address as the page writes it, where the picture says the value itself. */
  readonly address?: string
  /** Address of what was taken off each value, where they are differences. */
  readonly less?: SeriesProof
  /** Address of what each value was multiplied by, where they are products. */
  readonly times?: SeriesProof
  /** Absent where no ensemble was run of it. */
  readonly bands?: SeriesBands
  /** What it was joined of, where it is several layers drawn as one. */
  readonly joined?: readonly LineSeries[]
}

export interface LineChartData {
  readonly title: string
  /** Unit of the model, such as `USD2025/year`. */
  readonly unit: string
  /** Unit that the values are read in, where it is not the model's: per cent for shares. The values stay as they are. */
  readonly readIn?: string
  /** What the axis counts, where the unit's own words would say too little. */
  readonly unitLabel?: string
  readonly years: readonly number[]
  /** Said in place of the years, where they only number the steps of a path. */
  readonly steps?: readonly string[]
  readonly series: readonly LineSeries[]
  /** What the layers of a stack add up to; absent for lines. */
  readonly total?: LineSeries
  /** First year in which a choice can change anything. */
  readonly decisionYear?: number
  /** Last year the growth path was published for; later years continue it. */
  readonly publishedUntil?: number
  /** Years with a published point of the growth path, ascending; those between are interpolated. */
  readonly publishedYears?: readonly number[]
  /** Name of the series that was taken off each, where the values are differences. */
  readonly against?: string
  /** Last reported year, where the years after it show what runs off once nothing more is bought. */
  readonly lastReported?: number
  /** First and last year of the run, where the figures are of all of it: they then stand in the place of a single year. */
  readonly whole?: readonly [number, number]
  /** Fixed top of the axis, for shares. */
  readonly top?: number
  /** Absent where no series has bands. */
  readonly bands?: BandsOrigin
  readonly source: string
}

/** Unit that readers meet. */
export function unitRead({ unit, readIn }: Pick<LineChartData, 'unit' | 'readIn'>): string {
  return readIn ?? unit
}

/** Place of the year that sentences speak of: the last, or the last before what stands runs off. */
export function lastPlace({ years, lastReported }: Pick<LineChartData, 'years' | 'lastReported'>): number {
  return lastReported === undefined ? years.length - 1 : years.indexOf(lastReported)
}

/** Years that the figures are of. */
export function spanOf({ years, whole }: Pick<LineChartData, 'years' | 'whole'>): readonly [number, number] {
  return whole ?? [years[0] ?? 0, years[years.length - 1] ?? 0]
}

export function seriesValue(series: LineSeries, index: number): number {
  return series.values[index] ?? NaN
}
