export type UnitErrorCode = 'unknown_unit' | 'malformed_unit' | 'unit_too_long' | 'unlike_units' | 'fractional_power'

/** A unit that cannot be read or used: what was found, what was wanted, the likely fix, and where in the text. */
export class UnitError extends Error {
  readonly code: UnitErrorCode
  readonly found: string
  readonly wanted: string
  readonly suggestion: string | undefined
  readonly position: number | undefined

  constructor(code: UnitErrorCode, problem: {
    readonly found: string
    readonly wanted: string
    readonly suggestion?: string | undefined
    readonly position?: number | undefined
  }) {
    const fix = problem.suggestion === undefined ? '' : ` Did you mean ${problem.suggestion}?`
    super(`Found ${problem.found}, wanted ${problem.wanted}.${fix}`)
    this.name = 'UnitError'
    this.code = code
    this.found = problem.found
    this.wanted = problem.wanted
    this.suggestion = problem.suggestion
    this.position = problem.position
  }
}
