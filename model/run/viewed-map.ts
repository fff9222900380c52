/** A map that is looked up without being made: what looks at all entries makes a copy then. */
export abstract class ViewedMap<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  #whole: ReadonlyMap<Key, Value> | undefined

  abstract get(key: Key): Value | undefined
  abstract has(key: Key): boolean
  protected abstract copy(): ReadonlyMap<Key, Value>

  get size(): number {
    return this.#copied().size
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.#copied().forEach((value, key) => visit(value, key, this))
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#copied().entries()
  }

  keys(): MapIterator<Key> {
    return this.#copied().keys()
  }

  values(): MapIterator<Value> {
    return this.#copied().values()
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  #copied(): ReadonlyMap<Key, Value> {
    return (this.#whole ??= this.copy())
  }
}
