/** Where the evidence of a parameter or a record stands: the keys of the view that lead to it. */

/** What the compiler hid leads to the record it belongs to; the name itself tells parameters from equations. */
export function evidenceAddress(name: string): Readonly<Record<string, string | undefined>> {
  const end = name.indexOf('__')
  return { about: undefined, entry: end > 0 ? name.slice(0, end) : name }
}
