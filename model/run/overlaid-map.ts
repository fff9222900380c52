/**
 * A map seen through changes of it, without a copy: a value of `over` stands for that of `base`. What looks at all entries
 * makes the copy then. Neither map is written to afterwards.
 */
export class OverlaidMap<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>
  readonly #over: ReadonlyMap<Key, Value>
  #whole: ReadonlyMap<Key, Value> | undefined

  constructor(base: ReadonlyMap<Key, Value>, over: ReadonlyMap<Key, Value>) {
    this.#base = base
    this.#over = over
  }

  /** The map under all overlays. */
  get ground(): ReadonlyMap<Key, Value> {
    return this.#base instanceof OverlaidMap ? this.#base.ground : this.#base
  }

  /** The same over the ground, with one overlay in place of all of them. */
  flat(): OverlaidMap<Key, Value> {
    if (!(this.#base instanceof OverlaidMap)) return this
    const over = new Map<Key, Value>()
    this.forEachOverlaid((value, key) => over.set(key, value))
    return new OverlaidMap(this.ground, over)
  }

  /** Visits the entries of all overlays, the lowest first: what is told last of a key holds, and of a key not told of what the ground holds. */
  forEachOverlaid(visit: (value: Value, key: Key) => void): void {
    if (this.#base instanceof OverlaidMap) (this.#base as OverlaidMap<Key, Value>).forEachOverlaid(visit)
    this.#over.forEach(visit)
  }

  get(key: Key): Value | undefined {
    return this.#over.get(key) ?? this.#base.get(key)
  }

  has(key: Key): boolean {
    return this.#over.has(key) || this.#base.has(key)
  }

  get size(): number {
    return this.#copy().size
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.#copy().forEach((value, key) => visit(value, key, this))
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#copy().entries()
  }

  keys(): MapIterator<Key> {
    return this.#copy().keys()
  }

  values(): MapIterator<Value> {
    return this.#copy().values()
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  #copy(): ReadonlyMap<Key, Value> {
    return (this.#whole ??= new Map([...this.#base, ...this.#over]))
  }
}
