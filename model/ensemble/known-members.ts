/** What members have in common with those of an ensemble that draws and calibrates alike: it is made once, while choices move. */
import type { WorldSeries } from '../run/scenario.ts'
import { type Design, Draws } from './draws.ts'

// Those of the first two stages in which figures are refined; some twenty megabytes.
const MOST_KEPT = 2_000

export class KnownMembers {
  #draws: Draws | undefined
  /** By member, the elements of its inputs one after another. */
  readonly #drawn = new Map<number, Float64Array>()
  /** By member, on the axis of each strategy. */
  readonly #worlds = new Map<number, readonly WorldSeries[]>()

  /** Of a design, which is the same each time. Throws as Draws do. */
  draws(design: Design): Draws {
    return (this.#draws ??= new Draws(design))
  }

  /** Elements of every input of a member, drawn once. @param counts of elements, by input */
  drawn(member: number, counts: readonly number[], draws: Draws): readonly Float64Array[] {
    const known = this.#drawn.get(member)
    if (known !== undefined) {
      let from = 0
      return counts.map((count) => known.subarray(from, (from += count)))
    }
    const made = draws.values(member)
    if (member < MOST_KEPT) {
      const kept = new Float64Array(counts.reduce((sum, count) => sum + count, 0))
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
