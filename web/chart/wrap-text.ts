/** Breaks text into lines of at most so many letters: between words, and within a word that has no end. */
export function wrapText(text: string, letters: number): readonly string[] {
  const room = Math.max(1, Math.floor(letters))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((part) => part !== '')) {
    let rest = word
    if (line !== '' && line.length + 1 + rest.length > room) {
      lines.push(line)
      line = ''
    }
    while (rest.length > room) {
      lines.push(rest.slice(0, room))
      rest = rest.slice(room)
    }
    line = line === '' ? rest : rest === '' ? line : `${line} ${rest}`
  }
  if (line !== '') lines.push(line)
  return lines
}
