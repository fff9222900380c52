/** One sentence over a comparison: cheapest and dearest, and what control each buys. Made from the figures it stands above. */
import { formatQuantity } from '../chart/number-format.ts'
import { text } from '../text/text.ts'
import { nameOf } from './chart-data.ts'
import { finite, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { SaidFigure, Sentence } from './sentence.ts'

interface Priced {
  readonly strategy: StrategyOutcome
  readonly cost: number
  readonly control: number | undefined
}

export function leadSentence(outcome: Outcome): Sentence {
  const words = text.value.frame.leading
  const last = outcome.years.length - 1
  const lastYear = outcome.years[last]
  const priced = outcome.strategies.flatMap((strategy): Priced[] => {
    const cost = finite(strategy.summary('equal_service_cost'))
    return cost === undefined ? [] : [{ strategy, cost, control: finite(strategy.series('domestic_control')?.[last]) }]
  })
  const [first] = priced
  if (first === undefined) return []
  const cost = ({ strategy, cost }: Priced): SaidFigure => ({ text: formatQuantity(cost, 'USD2025'), proof: { strategy: strategy.key, variable: 'equal_service_cost' } })
  const control = ({ strategy, control }: Priced): Sentence => control === undefined || lastYear === undefined ? [] : [
    words.control,
    { text: formatQuantity(control, '1', { digits: 2 }), proof: { strategy: strategy.key, variable: 'domestic_control', year: lastYear } },
  ]
  if (priced.length === 1) return [words.only(nameOf(outcome, first.strategy)), cost(first), words.presentValue, ...control(first), words.stop]
  let low = first
  let high = first
  for (const entry of priced) {
    if (entry.cost < low.cost) low = entry
    if (entry.cost > high.cost) high = entry
  }
  return [words.low(nameOf(outcome, low.strategy)), cost(low), words.presentValue, ...control(low), words.high(nameOf(outcome, high.strategy)), cost(high), ...control(high), words.stop]
}
