/** How a lever's value is shown and typed: shares as per cent, other units as they are. */
import { formatNumber, unitWords } from '../chart/number-format.ts'
import type { LeverEntry } from '../state/catalogue.ts'
import { text } from '../text/text.ts'

interface LeverDisplay {
  /** Shown value = parameter's value times this. */
  readonly factor: number
  /** The unit, for the label and for ears: "years", "$ per MWh", "%". */
  readonly suffix: string
  readonly percent: boolean
  readonly decimals: number
}

// Enough for every step of a rail to read as its own number.
const READ_DIGITS = 6

// Rails that reach this are read in millions: a box with seven zeros invites slips.
const MILLION = 1e6

/** Off or on: one step leads from end to end. */
export function isSwitch({ minimum, maximum, step }: LeverEntry): boolean {
  return step >= maximum - minimum
}

/** Shares and rates up to one read better as per cent, large amounts in millions; everything else stays as it is. */
export function leverDisplay(lever: LeverEntry): LeverDisplay {
  const percent = !isSwitch(lever) && (lever.unit === '1' || lever.unit === '1/year') && lever.maximum <= 1
  const million = lever.maximum >= MILLION
  const factor = percent ? 100 : million ? 1 / MILLION : 1
  const step = lever.step * factor
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)))
  const words = text.value.frame.lever
  return { factor, decimals, percent, suffix: percent ? (lever.unit === '1' ? words.percent : words.percentYear) : suffix(lever.unit, million) }
}

function suffix(unit: string, million: boolean): string {
  const { before, after } = unitWords(unit)
  return [before, million ? text.value.frame.lever.million : undefined, after].filter((word) => word !== undefined).join(' ')
}

/** Text of the number box: plain digits that the box can read back. */
export function leverText(lever: LeverEntry, value: number): string {
  const { factor, decimals } = leverDisplay(lever)
  return String(Number((value * factor).toFixed(decimals + 2)))
}

/** The same for reading: grouped, with a true minus; a switch in a word. */
export function leverWritten(lever: LeverEntry, value: number): string {
  if (isSwitch(lever)) return text.value.frame.lever[value === lever.minimum ? 'off' : 'on']
  return formatNumber(value * leverDisplay(lever).factor, { digits: READ_DIGITS })
}

/** With its unit, for the history. */
export function leverSaid(lever: LeverEntry, value: number): string {
  const { suffix: unit } = leverDisplay(lever)
  const number = leverWritten(lever, value)
  return unit.startsWith('$') ? `$${number}${unit.slice(1)}` : unit === '' ? number : `${number} ${unit}`
}

/** How far a value lies from another, with its sign; undefined where they are the same. */
export function leverChange(lever: LeverEntry, value: number, from: number): string | undefined {
  if (value === from) return undefined
  if (isSwitch(lever)) return leverWritten(lever, value)
  const { factor, percent, suffix: unit } = leverDisplay(lever)
  const words = formatNumber(Math.abs(value - from) * factor, { digits: 3 })
  const sign = value > from ? '+' : '\u2212'
  if (percent) return `${sign}${words} ${text.value.frame.lever.points}`
  return `${sign}${unit.startsWith('$') ? '$' : ''}${words}`
}

/** Value from the number box, held inside the lever's range; undefined when it is no number. */
export function leverValue(lever: LeverEntry, text: string): number | undefined {
  const typed = text.trim() === '' ? NaN : Number(text.replace('\u2212', '-'))
  if (!Number.isFinite(typed)) return undefined
  const { factor } = leverDisplay(lever)
  // Undoes the noise of the division, so that typing a default back gives the default itself.
  const value = Number((typed / factor).toPrecision(12))
  return Math.max(lever.minimum, Math.min(lever.maximum, value))
}

/** Said by screen readers: value, unit, and how it stands to the default. */
export function leverSpoken(lever: LeverEntry, value: number): string {
  const words = text.value.frame.lever
  const said = leverSaid(lever, value)
  if (value === lever.standard || isSwitch(lever)) return value === lever.standard ? words.said(said) : said
  const standard = leverWritten(lever, lever.standard)
  return value > lever.standard ? words.saidAbove(said, standard) : words.saidBelow(said, standard)
}

/** Place of a value along the rail, 0 to 1. */
export function railPlace(lever: LeverEntry, value: number): number {
  return Math.max(0, Math.min(1, (value - lever.minimum) / (lever.maximum - lever.minimum)))
}
