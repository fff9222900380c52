import { ViewedMap } from './viewed-map.ts'

/** A map seen through changes of it: a value of `over` stands for that of `base`. Neither map is written to afterwards. */
export class OverlaidMap<Key, Value extends object> extends ViewedMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>
  readonly #over: ReadonlyMap<Key, Value>

  constructor(base: ReadonlyMap<Key, Value>, over: ReadonlyMap<Key, Value>) {
    super()
    this.#base = base
    this.#over = over
  }

  /** The map under all overlays. */
  get ground(): ReadonlyMap<Key, Value> {
    return this.#base instanceof OverlaidMap ? this.#base.ground : this.#base
  }

  /** One overlay in place of all of them. */
  get overlay(): ReadonlyMap<Key, Value> {
    if (!(this.#base instanceof OverlaidMap)) return this.#over
    const all = new Map<Key, Value>()
    this.forEachOverlay((overlay) => overlay.forEach((value, key) => all.has(key) || all.set(key, value)))
    return all
  }

  /** Visits all overlays, the topmost first: of a key the first that tells of it holds, and of one that none tells of the ground. */
  forEachOverlay(visit: (overlay: ReadonlyMap<Key, Value>) => void): void {
    visit(this.#over)
    if (this.#base instanceof OverlaidMap) (this.#base as OverlaidMap<Key, Value>).forEachOverlay(visit)
  }

  get(key: Key): Value | undefined {
    return this.#over.get(key) ?? this.#base.get(key)
  }

  has(key: Key): boolean {
    return this.#over.has(key) || this.#base.has(key)
  }

  protected copy(): ReadonlyMap<Key, Value> {
    return new Map([...this.#base, ...this.#over])
  }
}
