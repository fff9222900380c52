export type RefusalCode =
  | 'too_large' | 'too_deep' | 'too_many_keys' | 'too_many_items' | 'invalid_text' | 'invalid_syntax' | 'duplicate_key' | 'forbidden_key'
  | 'unknown_key' | 'missing_key' | 'wrong_type' | 'wrong_form' | 'out_of_range' | 'unknown_value'
  | 'unknown_parameter' | 'unknown_member' | 'unknown_name' | 'wrong_unit' | 'not_yearly' | 'not_settable'
  | 'shares' | 'cycle' | 'conflict' | 'not_served'

export interface RefusalParts {
  readonly code: RefusalCode
  /** JSON pointer (RFC 6901) to the place in the scenario; empty for the whole. */
  readonly pointer: string
  readonly found: string
  readonly wanted: string
  /** Likely fix, when one is near. */
  readonly suggestion?: string
}

// A refusal may quote hostile input; it stays one short printable line.
const LONGEST_QUOTE = 60

/** A short printable form of any value, for messages. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'a number that is not finite'
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value !== 'string') return `a ${typeof value}`
  const printable = value.slice(0, LONGEST_QUOTE * 2).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{FFFD}')
  return printable.length > LONGEST_QUOTE ? `"${printable.slice(0, LONGEST_QUOTE)}..."` : `"${printable}"`
}

/** One step of a JSON pointer, escaped as RFC 6901 asks. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

export function pointerOf(path: readonly (string | number | symbol)[]): string {
  return path.map((step) => pointerStep(typeof step === 'symbol' ? step.toString() : step)).join('')
}

/** Why a scenario was not accepted: where, what was found, what was wanted and the likely fix. */
export class ScenarioRefusal extends Error {
  readonly code: RefusalCode
  readonly pointer: string
  readonly found: string
  readonly wanted: string
  readonly suggestion?: string

  constructor(parts: RefusalParts) {
    const hint = parts.suggestion === undefined ? '' : ` Did you mean ${parts.suggestion}?`
    super(`${parts.pointer === '' ? 'scenario' : parts.pointer}: found ${parts.found}, wanted ${parts.wanted}.${hint}`)
    this.name = 'ScenarioRefusal'
    this.code = parts.code
    this.pointer = parts.pointer
    this.found = parts.found
    this.wanted = parts.wanted
    if (parts.suggestion !== undefined) this.suggestion = parts.suggestion
  }
}
