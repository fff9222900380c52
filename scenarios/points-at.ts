/** Value of points at a year: linear between them and flat outside. */
export function pointsAt(value: Readonly<Record<string, number>>, at: number): number {
  let before = -Infinity
  let after = Infinity
  for (const key in value) {
    const known = Number(key)
    if (known <= at && known > before) before = known
    if (known >= at && known < after) after = known
  }
  if (before === -Infinity) return value[after]!
  if (after === Infinity || after === before) return value[before]!
  const low = value[before]!
  return low + (value[after]! - low) * ((at - before) / (after - before))
}
