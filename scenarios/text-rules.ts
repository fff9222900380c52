import { z } from 'zod'

// A title is one line of a chart; 200 graphemes is already four lines on a phone.
export const LONGEST_TITLE = 200
// A note or a policy question: a paragraph.
const LONGEST_NOTE = 2000
// Marks piled on one letter beyond this are not writing but an attack on layout.
const MOST_CODE_UNITS_A_GRAPHEME = 20
export const LONGEST_NAME = 80

const CONTROL = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u{feff}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function problemOf(text: string, most: number): string | undefined {
  if (CONTROL.test(text)) return 'one line of text without control, invisible or direction-changing characters'
  if (text.length > most * MOST_CODE_UNITS_A_GRAPHEME) return `at most ${most} characters`
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    count++
    if (segment.length > MOST_CODE_UNITS_A_GRAPHEME) return 'characters with at most a few marks each'
    if (count > most) return `at most ${most} characters`
  }
  return undefined
}

function line(most: number) {
  return z.string().min(1).normalize('NFC').superRefine((text, context) => {
    const problem = problemOf(text, most)
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem, params: { code: 'invalid_text' } })
  })
}

/** One line of display text, in NFC, counted in graphemes. */
export const title = line(LONGEST_TITLE)
export const note = line(LONGEST_NOTE)

/** Lower-case words of letters and digits joined by hyphens. */
export const kebabName = z.string().max(LONGEST_NAME).regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'a name such as kenya-2040: lower-case words joined by hyphens')

/** Lower-case words joined by underscores, as variables and parameters are named. */
export const snakeName = z.string().max(LONGEST_NAME).regex(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/, 'a name such as spend_per_head: lower-case words joined by underscores')

/** Text of a unit; its meaning is checked where it is used. */
export const unitText = z.string().min(1).max(60).regex(/^[A-Za-z0-9*/^(). -]+$/, 'a unit such as USD2025/MWh')
