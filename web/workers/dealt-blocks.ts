/** Members of ensembles in blocks, dealt out to workers. */

export interface Block {
  readonly ensemble: number
  /** Place of the stage that the members belong to. */
  readonly stage: number
  readonly from: number
  readonly to: number
}

/**
 * The same members go to the same worker, which knows what it has drawn before. Whoever waits, waits for a stage: a worker that
 * is through with its part helps the others with theirs before it begins the next.
 */
export class DealtBlocks {
  /** By stage, then by worker. */
  readonly #shares: readonly (readonly Block[][])[]

  /**
   * @param stages counts of members, rising
   * @param chunk members of a block of the first stage, which is soon over; those of later stages have twice as many, since every
   *   block passes through the page
   */
  constructor(workers: number, ensembles: readonly number[], stages: readonly number[], chunk: number) {
    let dealt = 0
    this.#shares = stages.map((members, stage) => {
      const shares = Array.from({ length: workers }, (): Block[] => [])
      const length = stage === 0 ? chunk : 2 * chunk
      for (const ensemble of ensembles) {
        for (let from = stages[stage - 1] ?? 0; from < members; from += length) shares[dealt++ % workers]!.push({ ensemble, stage, from, to: Math.min(members, from + length) })
      }
      return shares
    })
  }

  /** Undefined once all are given out. */
  next(worker: number): Block | undefined {
    const shares = this.#shares.find((each) => each.some(({ length }) => length > 0))
    return shares?.[worker]!.shift() ?? shares?.reduce((fullest, share) => (share.length > fullest.length ? share : fullest)).pop()
  }
}
