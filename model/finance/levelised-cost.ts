import { FinanceError } from './finance-error.ts'
import { npv } from './npv.ts'

/**
 * Price of a unit of output at which it pays for its costs: present value of the costs over present value of the output,
 * both from the same year on. Currency per unit of output; the rate is a fraction per year.
 * Throws ZERO_OUTPUT unless the output is worth more than nothing, LENGTHS_DIFFER or RATE_OUT_OF_DOMAIN.
 */
export function levelisedCost(rate: number, costs: readonly number[], output: readonly number[]): number {
  if (costs.length !== output.length) {
    throw new FinanceError('LENGTHS_DIFFER', `Found ${costs.length} costs and ${output.length} outputs, wanted one each a year.`)
  }
  const worth = npv(rate, output, 't0')
  if (worth > 0) return npv(rate, costs, 't0') / worth
  throw new FinanceError('ZERO_OUTPUT', `Found output with a present value of ${worth}, wanted more than 0.`)
}
