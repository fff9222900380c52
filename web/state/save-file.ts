/** Hands a file to the browser to keep. */

// Browsers read the address after the press, some of them long after.
const READ_WITHIN = 60_000

export function saveFile(content: string | Uint8Array, name: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN)
}
