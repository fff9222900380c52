/** Weights of the dimensions of trust: scaled, they are the powers of its product. */
import { formatPercent } from '../../chart/number-format.ts'
import { whole, yearly } from '../../state/sovereignty.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { Figure } from '../frame/figure.tsx'
import { Score } from './score.tsx'
import { WeightTable, type WeighedProps } from './weight-table.tsx'

export function TrustWeights({ engine, result, strategy, year, standards }: WeighedProps) {
  const words = sovereigntyText.value.weights.trust
  const names = sovereigntyText.value.trust.dimension
  const named = (dimension: string): string => names[dimension] ?? dimension

  function share(dimension: string | undefined) {
    if (dimension === undefined) return null
    const { value = 0, proof } = whole(strategy, 'trust_exponent', { trust_dimension: dimension })
    return <Figure text={formatPercent(value)} proof={proof} label={`${named(dimension)}, ${words.share}: ${formatPercent(value)}`} />
  }

  function score(dimension: string | undefined) {
    return dimension === undefined
      ? <Score of={yearly(strategy, result, 'trust', year)} label={words.sum} />
      : <Score of={yearly(strategy, result, 'trust_by_dimension', year, { trust_dimension: dimension })} label={`${named(dimension)}, ${words.score}`} />
  }

  return (
    <WeightTable
      engine={engine} parameter="trust_weight" words={words} standards={standards} named={named} sum={words.sum} note={words.product}
      columns={[{ title: words.share, cell: share }, { title: words.score, cell: score }]}
    />
  )
}
