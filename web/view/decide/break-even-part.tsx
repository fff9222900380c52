/** Every value of one input at which two strategies tie, or that there is none in range. */
import type { BreakEvenRequest } from '../../../scenarios/decide/break-evens.ts'
import { csvText } from '../../../model/run/csv.ts'
import { formatNumber, formatQuantity } from '../../chart/number-format.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import type { BreakEvenFound } from '../../state/decide-work.ts'
import { decideText } from '../../text/decide-text.ts'
import { text } from '../../text/text.ts'
import { TableRegion } from '../frame/table-region.tsx'
import { useDecision } from './decision-context.ts'
import { PartFrame } from './part-frame.tsx'
import { DrawnFigure, Says } from './sampling-proof.tsx'
import { useWorked } from './use-worked.ts'

// Roots are told as closely as they were asked for on the page.
const FOUR = { digits: 4 } as const

export function BreakEvenPart({ request }: { readonly request: BreakEvenRequest | undefined }) {
  const words = decideText.value
  const worked = useWorked('break-even', request, (module, parts, asked) => module.answerBreakEven(parts, asked))
  return (
    <PartFrame part="break-even" title={words.breakEven.title} how={words.breakEven.how} worked={worked} say={(done) => words.looked(formatNumber(done))} request={request}>
      {(answer) => <Roots answer={answer} />}
    </PartFrame>
  )
}

function Roots({ answer }: { readonly answer: BreakEvenFound }) {
  const words = decideText.value.breakEven
  const { decision: { strategy, against = '' }, named, measure } = useDecision()
  const { verdict, points, input: { label, unit, from, to, as_written: now }, outcome, from: low, to: high } = answer
  const [first, second] = [named(strategy).title, named(against).title]
  const said = (value: number): string => formatQuantity(value, unit, FOUR)
  const difference = (value: number | null | undefined): string => (value == null ? text.value.chart.noValue : formatQuantity(value, outcome.unit))
  const sentence = verdict === 'everywhere' ? words.everywhere(first, second, measure, label)
    : verdict === 'none_in_range' ? words.none(first, second, measure, label, said(from), said(to))
    : words.found(first, second, measure, label, points.map(({ input }) => said(input)), said(from), said(to))
  return (
    <>
      <Says part="break-even">{sentence}{now !== null && ` ${words.asWritten(said(now))}`}</Says>
      <p class="chart-scope">{words.ends(first, second, difference(low?.difference), difference(high?.difference))}</p>
      {points.length > 0 && (
        <>
          <TableRegion label={decideText.value.region(words.title)}>
            <table class="decide-table">
              <thead><tr><th scope="col" class="number">{words.value}</th><th scope="col">{words.kind}</th><th scope="col" class="number">{words.left}</th></tr></thead>
              <tbody>
                {points.map(({ input, kind, difference: left }) => (
                  <tr key={input}>
                    <td class="number"><DrawnFigure part="break-even" text={said(input)} label={words.value} /></td>
                    <td>{words.kinds[kind]}</td>
                    <td class="number"><DrawnFigure part="break-even" text={difference(left)} label={words.left} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
          <p class="table-tools"><CopyButton label={text.value.chart.copyCsv} content={() => csvText([`${answer.input.parameter} (${unit})`, 'kind', `difference left (${outcome.unit})`], points.map(({ input, kind, difference: left }) => [input, kind, left]))} /></p>
        </>
      )}
    </>
  )
}
