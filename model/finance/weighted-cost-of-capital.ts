import { FinanceError } from './finance-error.ts'

export interface CapitalStructure {
  /** Equity and debt in one currency, or as weights of any total. */
  readonly equity: number
  readonly debt: number
  /** Fractions per year. */
  readonly costOfEquity: number
  readonly costOfDebt: number
  /** Interest is deductible at this fraction; the shield applies to debt only. */
  readonly taxRate: number
}

/** After-tax weighted average cost of capital, a fraction per year. Throws ZERO_CAPITAL unless there is some capital and none is negative. */
export function weightedCostOfCapital({ equity, debt, costOfEquity, costOfDebt, taxRate }: CapitalStructure): number {
  const capital = equity + debt
  if (!(equity >= 0 && debt >= 0 && capital > 0)) {
    throw new FinanceError('ZERO_CAPITAL', `Found equity ${equity} and debt ${debt}, wanted a positive total and no negative part.`)
  }
  return (equity * costOfEquity + debt * costOfDebt * (1 - taxRate)) / capital
}
