/** Members of ensembles in blocks, dealt out to workers. */

export interface Block {
  readonly ensemble: number
  /** Place of the stage that the members belong to. */
  readonly stage: number
  readonly from: number
  readonly to: number
}

/** The same members go to the same worker, which knows what it has drawn before; one that is done helps the others out. */
export class DealtBlocks {
  readonly #shares: readonly Block[][]

  /** @param stages counts of members, rising */
  constructor(workers: number, ensembles: readonly number[], stages: readonly number[], chunk: number) {
    const shares = Array.from({ length: workers }, (): Block[] => [])
    let dealt = 0
    for (const [stage, members] of stages.entries()) {
      for (const ensemble of ensembles) {
        for (let from = stages[stage - 1] ?? 0; from < members; from += chunk) shares[dealt++ % workers]!.push({ ensemble, stage, from, to: Math.min(members, from + chunk) })
      }
    }
    this.#shares = shares
  }

  /** Undefined once all are given out. */
  next(worker: number): Block | undefined {
    return this.#shares[worker]!.shift() ?? this.#shares.reduce((fullest, share) => (share.length > fullest.length ? share : fullest)).pop()
  }
}
