/** Pairs of strategies in sentences with their error, and the places each takes over the draws. */
import { csvText } from '../../../model/run/csv.ts'
import { formatNumber } from '../../chart/number-format.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { Swatch } from '../../control/swatch.tsx'
import type { RegretFound } from '../../state/decide-work.ts'
import { decideText } from '../../text/decide-text.ts'
import { text } from '../../text/text.ts'
import { TableRegion } from '../frame/table-region.tsx'
import { useDecision } from './decision-context.ts'
import { DrawnFigure } from './sampling-proof.tsx'

type Pair = RegretFound['pairs'][number]
type Share = Pair['ties']

/** Per cent, and half the width of the interval, to a digit. */
function percentOf({ share, low, high }: Share): readonly [string, string] {
  return [formatNumber(share * 100, { digits: share >= 0.1 ? 2 : 1 }), formatNumber(((high - low) / 2) * 100, { digits: 1 })]
}

export function RankTables({ answer }: { readonly answer: RegretFound }) {
  const words = decideText.value.rank
  const { named, measure } = useDecision()
  const { pairs, better, strategies, outcome: { year } } = answer
  const said = ({ first, second, order, ties, first_better: ahead, second_better: behind }: Pair): { readonly sentence: string; readonly share: Share } => {
    const [one, two] = behind.share > ahead.share ? [second, first] : [first, second]
    const share = order === 'tie' ? ties : behind.share > ahead.share ? behind : ahead
    const [percent, error] = percentOf(share)
    return { share, sentence: order === 'tie' ? words.tie(named(first).title, named(second).title, percent, error) : words.says(named(one).title, named(two).title, better === 'less', measure, percent, error) }
  }
  const untilOf = ({ known_until: until }: Pair, last: number): string => (until === undefined ? words.never : until < last ? words.after(until) : String(until))
  const orders = { first: words.known, second: words.known, tie: words.tied, unknown: words.unknown } as const
  return (
    <>
      <h3 class="decide-sub">{words.title}</h3>
      <p class="chart-scope">{words.how}</p>
      <TableRegion label={decideText.value.region(words.title)}>
        <table class="decide-table decide-pairs">
          <thead><tr><th scope="col">{words.pair}</th><th scope="col" class="number">{words.share}</th><th scope="col">{words.order}</th>{year !== undefined && <th scope="col">{words.until}</th>}</tr></thead>
          <tbody>
            {pairs.map((pair) => {
              const { sentence, share } = said(pair)
              const [percent, error] = percentOf(share)
              return (
                <tr key={`${pair.first} ${pair.second}`} class={pair.order === 'unknown' ? 'decide-unknown' : undefined}>
                  <th scope="row" data-drawn="regret">{sentence}</th>
                  <td class="number"><DrawnFigure part="regret" text={words.share100(percent, error)} label={sentence} /></td>
                  <td>{orders[pair.order]}</td>
                  {year !== undefined && <td>{untilOf(pair, year)}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
      <p class="table-tools"><CopyButton label={text.value.chart.copyCsv} content={() => csvText(
        ['first', 'second', 'order', 'first better', 'low', 'high', 'second better', 'low', 'high', 'tie', 'low', 'high', 'known until'],
        pairs.map(({ first, second, order, first_better: ahead, second_better: behind, ties, known_until: until }) => [first, second, order, ...[ahead, behind, ties].flatMap(({ share, low, high }) => [share, low, high]), until ?? null]),
      )} /></p>
      <h3 class="decide-sub">{words.places}</h3>
      <TableRegion label={decideText.value.region(words.placesOf)}>
        <table class="decide-table">
          <caption class="unseen">{words.placesOf}</caption>
          <thead><tr><th scope="col">{words.strategy}</th>{strategies.map(({ strategy }, place) => <th key={strategy} scope="col" class="number">{words.place(place + 1)}</th>)}<th scope="col" class="number">{words.meanPlace}</th></tr></thead>
          <tbody>
            {strategies.map(({ strategy, places, mean_place: mean }) => (
              <tr key={strategy}>
                <th scope="row"><Swatch slot={named(strategy).slot} /> {named(strategy).title}</th>
                {places.map((share, place) => <td key={place} class="number"><DrawnFigure part="regret" text={words.share100(...percentOf(share))} label={`${named(strategy).title}, ${words.place(place + 1)}`} /></td>)}
                <td class="number"><DrawnFigure part="regret" text={formatNumber(mean)} label={`${named(strategy).title}, ${words.meanPlace}`} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p class="table-tools"><CopyButton label={text.value.chart.copyCsv} content={() => csvText(['strategy', ...strategies.map((_, place) => `place ${place + 1}`), 'mean place'], strategies.map(({ strategy, places, mean_place: mean }) => [strategy, ...places.map(({ share }) => share), mean]))} /></p>
    </>
  )
}
