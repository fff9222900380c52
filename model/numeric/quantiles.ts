/** Quantiles without a full sort. */

// Values are dealt into this many bins in the order of their size; a bin of ten thousand values holds about five.
const BINS = 2048
// A bin this full is dealt again, as long as that parts it; a smaller one is sorted.
const FULL = 64
const MOST_DEALS = 4

export class QuantileError extends Error {
  readonly code: 'empty' | 'not_finite' | 'probability'

  constructor(code: QuantileError['code'], message: string) {
    super(message)
    this.name = 'QuantileError'
    this.code = code
  }
}

/**
 * Quantiles of type 7 (Hyndman and Fan 1996, doi:10.2307/2684934; R's default, Excel's PERCENTILE.INC): exact order
 * statistics, linear between them, in the order of the probabilities. The values stay as they are; their order does not
 * matter, and -0 counts as 0. Throws a QuantileError where there is no value, one is not finite, or a probability is outside 0..1.
 */
export function quantiles(values: Float64Array, probabilities: readonly number[], workspace: QuantileWorkspace = new QuantileWorkspace()): Float64Array {
  const { length } = values
  if (length === 0) throw new QuantileError('empty', 'There is no value to take a quantile of.')
  const wrong = probabilities.find((probability) => !(probability >= 0 && probability <= 1))
  if (wrong !== undefined) throw new QuantileError('probability', `Found the probability ${wrong}, wanted 0 to 1.`)
  const at = probabilities.map((probability) => (length - 1) * probability)
  const ranks = at.flatMap((place) => {
    const lower = Math.floor(place)
    return place > lower ? [lower, lower + 1] : [lower]
  })
  const found = workspace.select(values, [...new Set(ranks)].sort((a, b) => a - b))
  return Float64Array.from(at, (place) => {
    const lower = Math.floor(place)
    const from = found.get(lower)!
    if (place === lower) return from
    const to = found.get(lower + 1)!
    const step = to - from
    const part = place - lower
    return step < Infinity ? from + part * step : from * (1 - part) + to * part
  })
}

/** Quantiles of many columns of equal length, one after another, in one array: those of the first column first. */
export function quantilesOfColumns(columns: readonly Float64Array[], probabilities: readonly number[]): Float64Array {
  const workspace = new QuantileWorkspace()
  const all = new Float64Array(columns.length * probabilities.length)
  for (let column = 0; column < columns.length; column++) all.set(quantiles(columns[column]!, probabilities, workspace), column * probabilities.length)
  return all
}

/** Memory that one selection after another writes over. */
export class QuantileWorkspace {
  readonly #counts = new Int32Array(BINS)
  #bins = new Uint16Array(0)

  /** Values at ranks of the sorted column, from 0, the ranks in rising order. */
  select(values: Float64Array, ranks: readonly number[]): Map<number, number> {
    const found = new Map<number, number>()
    this.#selectInto(found, values, ranks, 0, 0)
    return found
  }

  #selectInto(found: Map<number, number>, values: Float64Array, ranks: readonly number[], first: number, deals: number): void {
    const { length } = values
    let least = Infinity
    let most = -Infinity
    for (let i = 0; i < length; i++) {
      const value = values[i] as number
      // False for NaN and both infinities.
      if (!(value - value === 0)) throw new QuantileError('not_finite', `Found ${value} at ${i}, wanted finite numbers.`)
      if (value < least) least = value
      if (value > most) most = value
    }
    if (least === most) {
      for (const rank of ranks) found.set(rank, least + 0)
      return
    }
    const scale = (BINS - 1) / (most - least)
    if (length <= FULL || deals >= MOST_DEALS || !(scale > 0 && scale < Infinity)) {
      const sorted = values.map((value) => value + 0).sort()
      for (const rank of ranks) found.set(rank, sorted[rank - first] as number)
      return
    }
    this.#deal(found, values, ranks, first, deals, least, scale)
  }

  /** Subtracting, scaling and cutting never turn the order of two values round, so every bin stands whole before the next. */
  #deal(found: Map<number, number>, values: Float64Array, ranks: readonly number[], first: number, deals: number, least: number, scale: number): void {
    const { length } = values
    if (this.#bins.length < length) this.#bins = new Uint16Array(length)
    const bins = this.#bins
    const counts = this.#counts.fill(0)
    for (let i = 0; i < length; i++) {
      const bin = ((values[i] as number) - least) * scale | 0
      bins[i] = bin
      counts[bin] = (counts[bin] as number) + 1
    }
    // Bins that hold a rank, with the rank of their first value.
    const wanted: { readonly first: number; readonly ranks: readonly number[]; readonly values: Float64Array; filled: number }[] = []
    let before = 0
    let next = 0
    for (let bin = 0; bin < BINS; bin++) {
      const count = counts[bin] as number
      const own: number[] = []
      while (next < ranks.length && (ranks[next] as number) - first < before + count) own.push(ranks[next++] as number)
      if (own.length > 0) wanted.push({ first: first + before, ranks: own, values: new Float64Array(count), filled: 0 })
      // From here on: which of the wanted it is, from 1.
      counts[bin] = own.length > 0 ? wanted.length : 0
      before += count
    }
    for (let i = 0; i < length; i++) {
      const number = counts[bins[i] as number] as number
      if (number === 0) continue
      const own = wanted[number - 1]!
      own.values[own.filled++] = values[i] as number
    }
    for (const own of wanted) this.#selectInto(found, own.values, own.ranks, own.first, deals + 1)
  }
}
