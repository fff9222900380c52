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

  /** @param stages counts of members, rising */
  constructor(workers: number, ensembles: readonly number[], stages: readonly number[], chunk: number) {
    let dealt = 0
    this.#shares = stages.map((members, stage) => {
      const shares = Array.from({ length: workers }, (): Block[] => [])
      for (const ensemble of ensembles) {
        for (let from = stages[stage - 1] ?? 0; from < members; from += chunk) shares[dealt++ % workers]!.push({ ensemble, stage, from, to: Math.min(members, from + chunk) })
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
