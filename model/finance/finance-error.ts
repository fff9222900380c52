export type FinanceErrorCode =
  | 'RATE_OUT_OF_DOMAIN' | 'PERIOD_OUT_OF_RANGE' | 'NO_SIGN_CHANGE' | 'ZERO_CAPITAL' | 'NOT_FINITE' | 'LENGTHS_DIFFER'
  | 'DATE_BEFORE_FIRST' | 'NO_SOLUTION' | 'ZERO_OUTPUT'

/** A question that has no financial answer; `code` names why. */
export class FinanceError extends Error {
  readonly code: FinanceErrorCode

  constructor(code: FinanceErrorCode, message: string) {
    super(message)
    this.name = 'FinanceError'
    this.code = code
  }
}
