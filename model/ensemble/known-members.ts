/** What members have in common with those of an ensemble that draws and calibrates alike: it is made once, while choices move. */
import { KeptFigures, type Room } from '../run/kept-figures.ts'
import type { WorldSeries } from '../run/scenario.ts'
import { type Design, Draws } from './draws.ts'

// Those of the first two stages in which figures are refined: some forty megabytes, however many strategies are alike.
const MOST_KEPT = 2_000
// Eighty megabytes: of a thousand members all that is kept of a run. Two workers share out two thousand.
const MOST_FIGURES = 10_485_760

/** What follows from the draws of a member, laid over the inputs of a strategy. */
export type Overlay = ReadonlyMap<string, Float64Array>

export class KnownMembers {
  #draws: Draws | undefined
  readonly #elements = new Map<number, Float64Array>()
  /** By member, on the axis of each strategy. */
  readonly #worlds = new Map<number, readonly WorldSeries[]>()
  readonly #room: Room = { doubles: MOST_FIGURES }
  /** By both members of a pair. */
  readonly #figures = new Map<number, KeptFigures>()
  /** By what strategies are alike in, then by member. */
  readonly #following = new Map<string, Map<number, Overlay>>()

  /** Of a design, which is the same each time. Throws as Draws do. */
  draws(design: Design): Draws {
    return (this.#draws ??= new Draws(design))
  }

  /** As `draws.elements`, drawn once. */
  elements(member: number, draws: Draws): Float64Array {
    const known = this.#elements.get(member)
    if (known !== undefined) return known
    const made = draws.elements(member)
    if (member < MOST_KEPT) this.#elements.set(member, made)
    return made
  }

  /** What the world of a member gives its strategies; undefined where it is not known. */
  world(member: number): readonly WorldSeries[] | undefined {
    return this.#worlds.get(member)
  }

  keepWorld(member: number, world: readonly WorldSeries[]): void {
    if (member < MOST_KEPT) this.#worlds.set(member, world)
  }

  /** What follows in strategies that are alike; undefined where it is not known. */
  following(member: number, alike: string): Overlay | undefined {
    return this.#following.get(alike)?.get(member)
  }

  keepFollowing(member: number, alike: string, overlay: Overlay): void {
    if (member >= MOST_KEPT) return
    let ofAlike = this.#following.get(alike)
    if (ofAlike === undefined) this.#following.set(alike, (ofAlike = new Map()))
    ofAlike.set(member, overlay)
  }

  /**
   * What a pair of members was given by functions that run once; undefined where that is not kept: of the first strategy
   * alone, which the others are computed over.
   */
  figures(first: number, second: number, strategy: number): KeptFigures | undefined {
    if (strategy !== 0 || second >= MOST_KEPT) return undefined
    const key = first * MOST_KEPT + second
    let kept = this.#figures.get(key)
    if (kept === undefined) this.#figures.set(key, (kept = new KeptFigures(this.#room)))
    return kept
  }

  /** Forgets what follows in strategies that are not alike to any of these. */
  keepFollowingOf(alike: ReadonlySet<string | undefined>): void {
    for (const key of this.#following.keys()) if (!alike.has(key)) this.#following.delete(key)
  }
}
