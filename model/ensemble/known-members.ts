/** What members have in common with those of an ensemble that draws and calibrates alike: it is made once, while choices move. */
import type { WorldSeries } from '../run/scenario.ts'

// Those of the first two stages in which figures are refined; some twenty megabytes.
const MOST_KEPT = 2_000

export class KnownMembers {
  /** By member, the elements of its inputs one after another. */
  readonly #drawn = new Map<number, Float64Array>()
  /** By member, on the axis of each strategy. */
  readonly #worlds = new Map<number, readonly WorldSeries[]>()

  /** Elements of every input of a member, drawn once. */
  drawn(member: number, elements: readonly number[], draw: () => readonly Float64Array[]): readonly Float64Array[] {
    const known = this.#drawn.get(member)
    if (known !== undefined) {
      let from = 0
      return elements.map((count) => known.subarray(from, (from += count)))
    }
    const made = draw()
    if (member < MOST_KEPT) {
      const kept = new Float64Array(elements.reduce((sum, count) => sum + count, 0))
      let from = 0
      for (const values of made) {
        kept.set(values, from)
        from += values.length
      }
      this.#drawn.set(member, kept)
    }
    return made
  }

  /** What the world of a member gives its strategies; undefined where it is not known. */
  world(member: number): readonly WorldSeries[] | undefined {
    return this.#worlds.get(member)
  }

  keepWorld(member: number, world: readonly WorldSeries[]): void {
    if (member < MOST_KEPT) this.#worlds.set(member, world)
  }
}
