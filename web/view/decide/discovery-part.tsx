/** The box of beliefs in which a strategy is the worse choice: its sentence, its coverage and density, its conditions. */
import type { DiscoveryRequest } from '../../../scenarios/decide/discoveries.ts'
import { csvText } from '../../../model/run/csv.ts'
import { formatNumber, formatPercent, formatQuantity } from '../../chart/number-format.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import type { DiscoveryFound } from '../../state/decide-work.ts'
import { decideText } from '../../text/decide-text.ts'
import { text } from '../../text/text.ts'
import { TableRegion } from '../frame/table-region.tsx'
import { useDecision } from './decision-context.ts'
import { PartFrame } from './part-frame.tsx'
import { DrawnFigure, Says } from './sampling-proof.tsx'
import { useWorked } from './use-worked.ts'

type Condition = DiscoveryFound['conditions'][number]

// The ends of a box are rounded already: all their digits are said.
const ALL_DIGITS = { digits: 15 } as const
const THREE = 3

export function DiscoveryPart({ request }: { readonly request: DiscoveryRequest | undefined }) {
  const words = decideText.value
  const { decision: { draws } } = useDecision()
  const worked = useWorked('discovery', request, (module, parts, asked) => module.answerDiscovery(parts, asked))
  return (
    <PartFrame part="discovery" title={words.discovery.title} how={words.discovery.how} worked={worked} say={(done) => words.drawn(formatNumber(Math.min(done, draws)), formatNumber(draws))} request={request}>
      {(answer) => <Box answer={answer} />}
    </PartFrame>
  )
}

function Box({ answer }: { readonly answer: DiscoveryFound }) {
  const words = decideText.value.discovery
  const { decision: { strategy, against = '', better }, named, measure } = useDecision()
  const { conditions, coverage, density, mass, in_box: inBox, interest, draws } = answer
  const end = (value: number, { unit, place }: Condition): string => (place === true ? formatPercent(value, THREE) : formatQuantity(value, unit, ALL_DIGITS))
  const name = ({ label, place }: Condition): string => (place === true ? words.placed(label) : label)
  const event = words.event(named(strategy).title, named(against).title, better === 'less', measure)
  const sentences = conditions.map((condition) => {
    const { from, to } = condition
    if (from === undefined) return words.atMost(name(condition), end(to ?? NaN, condition))
    return to === undefined ? words.atLeast(name(condition), end(from, condition)) : words.between(name(condition), end(from, condition), end(to, condition))
  })
  if (conditions.length === 0) return <Says part="discovery">{words.none(event, formatPercent(interest / draws, THREE))}</Says>
  const measures = [
    { title: words.density, said: formatPercent(density, THREE) }, { title: words.coverage, said: formatPercent(coverage, THREE) }, { title: words.mass, said: formatPercent(mass, THREE) },
    { title: words.inBox, said: formatNumber(inBox) }, { title: words.interest, said: formatNumber(interest) },
  ]
  return (
    <>
      <Says part="discovery">{words.says(sentences, event, formatPercent(density, THREE), formatPercent(coverage, THREE))}</Says>
      <dl class="decide-measures" aria-label={words.measures}>
        {measures.map(({ title, said }) => <div key={title}><dt>{title}</dt><dd><DrawnFigure part="discovery" text={said} label={title} /></dd></div>)}
      </dl>
      <TableRegion label={decideText.value.region(words.measures)}>
        <table class="decide-table">
          <thead><tr><th scope="col">{words.condition}</th><th scope="col" class="number">{words.from}</th><th scope="col" class="number">{words.to}</th><th scope="col" class="number">{words.chance}</th></tr></thead>
          <tbody>
            {conditions.map((condition) => (
              <tr key={condition.parameter}>
                <th scope="row">{name(condition)}</th>
                <td class="number">{condition.from === undefined ? words.open : <DrawnFigure part="discovery" text={end(condition.from, condition)} label={`${name(condition)}, ${words.from}`} />}</td>
                <td class="number">{condition.to === undefined ? words.open : <DrawnFigure part="discovery" text={end(condition.to, condition)} label={`${name(condition)}, ${words.to}`} />}</td>
                <td class="number"><DrawnFigure part="discovery" text={formatPercent(condition.chance)} label={`${name(condition)}, ${words.chance}`} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p class="table-tools"><CopyButton label={text.value.chart.copyCsv} content={() => csvText(['belief', 'unit', 'at least', 'at most', 'by chance'], conditions.map(({ parameter, unit, from, to, chance }) => [parameter, unit, from ?? null, to ?? null, chance]))} /></p>
    </>
  )
}
