/** Interleaved timing: what runs beside us slows every variant alike, and only paired ratios are kept. */

export interface Variant {
  readonly name: string
  /** Runs once. */
  readonly run: () => void
  /** What runs in a process of its own tells how many milliseconds a run takes there, over so many of them. */
  readonly measured?: (repeats: number) => number
  /** Runs a round: few for what is slow. */
  readonly repeats: number
}

export interface Timing {
  readonly name: string
  /** Milliseconds a run: the median round. */
  readonly milliseconds: number
  /** Time over the first variant's time in the same round: median, smallest and largest. */
  readonly ratio: readonly [median: number, smallest: number, largest: number]
}

const WARM = 20

/** `now` gives milliseconds. The order of variants rotates from round to round. */
export function timeVariants(variants: readonly Variant[], rounds: number, now: () => number): Timing[] {
  for (const { run, repeats, measured } of variants) if (measured === undefined) for (let warm = 0; warm < repeats; warm++) run()
  const times = variants.map(() => new Array<number>(rounds).fill(0))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < variants.length; turn++) {
      const at = (round + turn) % variants.length
      const { run, repeats, measured } = variants[at] as Variant
      if (measured !== undefined) {
        ;(times[at] as number[])[round] = measured(repeats)
        continue
      }
      // What runs in a process of its own runs warm too: the variant before has had the caches.
      for (let warm = 0; warm < Math.min(repeats, WARM); warm++) run()
      const begin = now()
      for (let repeat = 0; repeat < repeats; repeat++) run()
      ;(times[at] as number[])[round] = (now() - begin) / repeats
    }
  }
  const [base = []] = times
  return variants.map(({ name }, at) => {
    const own = times[at] as number[]
    const ratios = own.map((time, round) => time / (base[round] as number)).sort((a, b) => a - b)
    return {
      name,
      milliseconds: median(own),
      ratio: [median(ratios), ratios[0] as number, ratios.at(-1) as number],
    }
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
