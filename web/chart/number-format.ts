/** Numbers as words: compact ("4.2 billion", never "4.2G"), with a true minus sign and the unit said in full. */
import { MONEY_OF_THE_DAY } from '../../model/run/price-base.ts'
import { chart as english } from '../text/english/chart.ts'

const TRUE_MINUS = '\u2212'
const NARROW_SPACE = '\u202f'

export interface NumberOptions {
  readonly locale?: string
  /** Significant digits; 3 unless told. */
  readonly digits?: number
}

/** What shares are read in, and what lies between two of them; the model's own unit of a share is 1. */
export const PER_CENT = '%'
export const POINTS = '% points'
/** What covers and other multiples are read in, and years of the calendar, which are no durations. */
export const TIMES = 'times'
export const CALENDAR_YEAR = 'calendar year'

/** Intl formats are costly to make and are asked for on every frame. */
const formats = new Map<string, Intl.NumberFormat>()

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let found = formats.get(key)
  if (found === undefined) formats.set(key, (found = new Intl.NumberFormat(locale, options)))
  return found
}

function trueMinus(text: string): string {
  return text.replace(/^(\D*)-/, `$1${TRUE_MINUS}`)
}

/** Amounts from a million up in words, below it with grouping: 950 -> "950", 4.2e9 -> "4.2 billion". */
export function formatNumber(value: number, { locale = 'en', digits = 3 }: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return english.noValue
  const rounded = value === 0 ? 0 : value
  // From where so many digits, three at least, round to a million.
  const compact = Math.abs(rounded) >= 1e6 - 5 * 10 ** (5 - Math.max(digits, 3))
  const text = format(locale, {
    maximumSignificantDigits: Math.abs(rounded) >= 1000 && !compact ? Math.max(digits, 4) : digits,
    ...(compact ? { notation: 'compact', compactDisplay: 'long' } : {}),
  }).format(rounded)
  return trueMinus(text)
}

/** A whole number of a year, without grouping. */
export function formatYear(year: number): string {
  return String(year)
}

interface UnitWords {
  /** Before the number, such as a currency sign. */
  readonly before?: string
  /** After the number. */
  readonly after?: string
  /** After the number 1, where that is another word. */
  readonly one?: string
  /** For an axis or a table heading. */
  readonly long: string
}

const per: Readonly<Record<string, string>> = { year: 'a year', h: 'an hour', person: 'a person', Mperson: 'per million people' }

const known: Readonly<Record<string, UnitWords>> = {
  '1': { long: 'share' },
  [PER_CENT]: { after: '%', long: 'per cent' },
  [TIMES]: { after: english.times, long: english.timesLong },
  [CALENDAR_YEAR]: { long: english.calendarYear },
  [POINTS]: { after: 'percentage points', one: 'percentage point', long: 'percentage points' },
  USD2025: { before: '$', long: '2025 US dollars' },
  [MONEY_OF_THE_DAY]: { before: '$', long: 'US dollars of the day' },
  unit: { after: 'accelerators', one: 'accelerator', long: 'accelerators' },
  person: { after: 'people', one: 'person', long: 'people' },
  H100e: { after: 'H100e', long: 'H100 equivalents' },
  'g/kWh': { after: 'g/kWh', long: 'grams of CO\u2082e per kWh' },
  ktCO2e: { after: 'kt CO\u2082e', long: 'kilotonnes of CO\u2082e' },
  GWh: { after: 'GWh', long: 'gigawatt-hours' },
  MW: { after: 'MW', long: 'megawatts' },
  ML: { after: 'ML', long: 'megalitres' },
  year: { after: 'years', one: 'year', long: 'years' },
  ha: { after: 'ha', long: 'hectares' },
}

/** What scores of control count: they are numbers without a unit, but no shares of anything. */
export const SCORE = 'score, 0 to 1'
export const SCORE_DIFFERENCE = 'difference of scores'

/** How a unit of the model is said. `USD2025/year` -> "$... a year"; units without words stay symbols. */
export function unitWords(unit: string): UnitWords {
  const plain = known[unit]
  if (plain !== undefined) return plain
  const slash = unit.lastIndexOf('/')
  if (slash > 0) {
    const rate = per[unit.slice(slash + 1)]
    const top = known[unit.slice(0, slash)]
    if (rate !== undefined && top !== undefined) {
      const after = [top.after, rate].filter((word) => word !== undefined).join(' ')
      return { ...(top.before === undefined ? {} : { before: top.before }), after, ...(top.one === undefined ? {} : { one: `${top.one} ${rate}` }), long: `${top.long} ${rate}` }
    }
    if (unit === '1/year') return { after: 'a year', long: 'share a year' }
    if (unit === 'USD2025/H100e/h') return { before: '$', after: 'per H100e-hour', long: '2025 US dollars per H100e-hour' }
    if (unit.startsWith('USD2025/')) return { before: '$', after: `per ${unit.slice('USD2025/'.length)}`, long: `2025 US dollars per ${unit.slice('USD2025/'.length)}` }
  }
  return { after: unit, long: unit }
}

/** The number that is read: shares times a hundred. */
function read(value: number, unit: string): number {
  return unit === PER_CENT || unit === POINTS ? value * 100 : value
}

function formatRead(value: number, unit: string, options: NumberOptions): string {
  return unit === CALENDAR_YEAR && Number.isFinite(value) ? formatYear(value) : formatNumber(read(value, unit), options)
}

/** A number with its unit: formatQuantity(4.2e9, 'USD2025/year') -> "$4.2 billion a year". */
export function formatQuantity(value: number, unit: string, options: NumberOptions = {}): string {
  const number = formatRead(value, unit, options)
  if (!Number.isFinite(value)) return number
  const { before = '', after, one = after } = unitWords(unit)
  const signed = number.startsWith(TRUE_MINUS) ? TRUE_MINUS + before + number.slice(1) : before + number
  const said = number === '1' || number === `${TRUE_MINUS}1` ? one : after
  return said === undefined ? signed : `${signed}${NARROW_SPACE}${said}`
}

/** The number alone with its currency sign, for places where the unit stands beside it: "$4.2 billion". */
export function formatAmount(value: number, unit: string, options: NumberOptions = {}): string {
  const number = formatRead(value, unit, options)
  if (!Number.isFinite(value)) return number
  const { before = '' } = unitWords(unit)
  return number.startsWith(TRUE_MINUS) ? TRUE_MINUS + before + number.slice(1) : before + number
}

// Below it the digits of a share would only look exact.
const LEAST_SHARE = 0.001
// Beyond this many digits nobody reads the last ones.
const MOST_WHOLE = 4

/** A share of a result, or a rate, as per cent: 0.123 -> "12 %", 0.0004 -> "under 0.1 %"; more than the whole to the per cent: 1.816 -> "182 %". */
export function formatPercent(share: number, digits = 2): string {
  if (share > 0 && share < LEAST_SHARE) return `under ${formatPercent(LEAST_SHARE)}`
  const whole = Number.isFinite(share) ? String(Math.trunc(Math.abs(share) * 100)).length : 0
  return formatQuantity(share, PER_CENT, { digits: Math.max(digits, Math.min(whole, MOST_WHOLE)) })
}

/** A change with its sign in words the eye can scan: "+$1.2 billion", "\u22120.08", "no change". */
export function formatChange(value: number, unit: string, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return english.noValue
  const text = formatAmount(value, unit, { digits: 2, ...options })
  if (/^[^1-9]*$/.test(text)) return 'no change'
  return value > 0 ? `+${text}` : text
}

export interface AxisScale {
  /** Values are divided by this before they are written on the axis. */
  readonly divisor: number
  /** What the axis counts: "billion 2025 US dollars a year". */
  readonly label: string
}

const magnitudes: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** One divisor for a whole axis, so that ticks are short plain numbers and the word stands once beside them. */
export function axisScale(maximum: number, unit: string): AxisScale {
  const { long } = unitWords(unit)
  if (read(1, unit) !== 1) return { divisor: 1 / read(1, unit), label: long }
  const top = Math.abs(maximum)
  for (const [divisor, word] of magnitudes) {
    if (top >= divisor) return { divisor, label: `${word} ${long}` }
  }
  return { divisor: 1, label: long }
}

// Below this a tick is written as a power of ten: its zeros could not be counted.
const SMALLEST_PLAIN = 1e-6

/** A tick of an axis: grouped, as many decimals as a small value needs, true minus. */
export function formatTick(value: number, divisor: number, locale = 'en'): string {
  const tick = value / divisor || 0
  const size = Math.abs(tick)
  if (size > 0 && size < SMALLEST_PLAIN) return trueMinus(format(locale, { notation: 'scientific', maximumFractionDigits: 1 }).format(tick))
  const decimals = size > 0 && size < 0.01 ? Math.ceil(-Math.log10(size)) + 1 : 3
  return trueMinus(format(locale, { maximumFractionDigits: decimals }).format(tick))
}
