/** The one way to the clipboard. */

/** Whether the text is on it: readers can refuse, and a page that came over plain HTTP from another machine has no clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
