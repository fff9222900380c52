/** Weights of the layers: with the part of each in foreign hands they make the parts that sum to the mean. */
import { formatPercent, formatQuantity } from '../../chart/number-format.ts'
import { memberLabel } from '../../state/catalogue.ts'
import { whole, yearly, type Proved } from '../../state/sovereignty.ts'
import { capital } from '../../text/capital.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { Figure } from '../frame/figure.tsx'
import { Score } from './score.tsx'
import { WeightTable, type WeighedProps } from './weight-table.tsx'

// Written shorter, seven parts would not seem to sum to the mean; parts of one sum end at the same place.
const DECIMALS = 3

export function LayerWeights({ engine, result, strategy, year, standards }: WeighedProps) {
  const words = sovereigntyText.value.weights.layers
  const named = (layer: string | undefined): string => (layer === undefined ? words.sum : capital(memberLabel(layer)))
  const indexOf = (layer: string | undefined) => (layer === undefined ? {} : { layer })
  const shareOf = (layer: string | undefined): Proved => whole(strategy, 'layer_part', indexOf(layer))
  const foreignOf = (layer: string | undefined): Proved => yearly(strategy, result, 'dependence', year, indexOf(layer))

  function added(layer: string | undefined) {
    const [share, foreign] = [shareOf(layer), foreignOf(layer)]
    const value = layer === undefined ? foreign.value : (share.value ?? NaN) * (foreign.value ?? NaN)
    if (value === undefined || Number.isNaN(value)) return <Score of={{ value: undefined, proof: foreign.proof }} />
    const said = formatQuantity(Number(value.toFixed(DECIMALS)), '1')
    return <Figure text={said} proof={foreign.proof} times={layer === undefined ? undefined : share.proof} label={`${named(layer)}, ${words.adds}: ${said}`} />
  }

  return (
    <WeightTable
      engine={engine} parameter="layer_weight" words={words} standards={standards} named={named} sum={words.sum}
      columns={[
        {
          title: words.share,
          cell: (layer) => {
            const { value = 0, proof } = shareOf(layer)
            return <Figure text={formatPercent(value)} proof={proof} label={`${named(layer)}, ${words.share}: ${formatPercent(value)}`} />
          },
        },
        { title: words.foreign, cell: (layer) => (layer === undefined ? null : <Score of={foreignOf(layer)} label={`${named(layer)}, ${words.foreign}`} />) },
        { title: words.adds, cell: added },
      ]}
    />
  )
}
