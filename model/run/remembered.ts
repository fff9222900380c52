/** Makes something once for the same two, told by what they are and not by what they hold, while both are in use: nothing is written to either afterwards. */
export function rememberedOfTwo<First extends object, Second extends object, Made extends object>(make: (first: First, second: Second) => Made): (first: First, second: Second) => Made {
  const known = new WeakMap<First, WeakMap<Second, Made>>()
  return (first, second) => {
    let ofFirst = known.get(first)
    if (ofFirst === undefined) known.set(first, (ofFirst = new WeakMap()))
    let made = ofFirst.get(second)
    if (made === undefined) ofFirst.set(second, (made = make(first, second)))
    return made
  }
}
