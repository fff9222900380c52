/** Cuts a name that has no room; the whole name then stands beside it as a tooltip. */
export function elide(text: string, letters: number): string {
  const room = Math.max(2, Math.floor(letters))
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}\u2026`
}
