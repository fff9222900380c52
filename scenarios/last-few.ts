/** What was made for the last few keys, by keys that are compared rather than written out: numbers take longer to write than to compare. */
export class LastFew<Key, Value> {
  readonly #most: number
  readonly #isSame: (one: Key, other: Key) => boolean
  /** The one asked for last stands first. */
  #kept: readonly { readonly key: Key; readonly value: Value }[] = []

  constructor(most: number, isSame: (one: Key, other: Key) => boolean) {
    this.#most = most
    this.#isSame = isSame
  }

  get(key: Key, make: () => Value): Value {
    const [first] = this.#kept
    if (first !== undefined && this.#isSame(first.key, key)) return first.value
    const found = this.#kept.find((each) => this.#isSame(each.key, key)) ?? { key, value: make() }
    this.#kept = [found, ...this.#kept.filter((each) => each !== found)].slice(0, this.#most)
    return found.value
  }
}
