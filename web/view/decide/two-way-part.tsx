/** The line on which two strategies tie, over two inputs. */
import { useMemo } from 'preact/hooks'
import type { BreakEvenRequest } from '../../../scenarios/decide/break-evens.ts'
import { csvText } from '../../../model/run/csv.ts'
import { formatNumber, formatQuantity } from '../../chart/number-format.ts'
import type { PlottedPoint, PointChartData } from '../../chart/point-chart.ts'
import type { BreakEvenFound } from '../../state/decide-work.ts'
import { decideText } from '../../text/decide-text.ts'
import { useDecision } from './decision-context.ts'
import { PartFrame } from './part-frame.tsx'
import { Plotted } from './plotted.tsx'
import { DrawnFigure } from './sampling-proof.tsx'
import { useWorked } from './use-worked.ts'

const FOUR = { digits: 4 } as const
const NOW = 'now'

export function TwoWayPart({ request }: { readonly request: BreakEvenRequest | undefined }) {
  const words = decideText.value
  const worked = useWorked('two-way', request, (module, parts, asked) => module.answerBreakEven(parts, asked))
  return (
    <PartFrame part="two-way" title={words.twoWay.title} how={request === undefined ? words.twoWay.same : words.twoWay.how} worked={worked} say={(done) => words.looked(formatNumber(done))} request={request}>
      {(answer) => (answer.points.length === 0 ? <p class="decide-says">{words.twoWay.none}</p> : <Frontier answer={answer} />)}
    </PartFrame>
  )
}

function Frontier({ answer }: { readonly answer: BreakEvenFound }) {
  const words = decideText.value.twoWay
  const { decision: { strategy, against = '' }, named, measure, result } = useDecision()
  const { points, input, other = input, outcome } = answer
  const said = (value: number, unit: string): string => formatQuantity(value, unit, FOUR)
  const data = useMemo((): PointChartData => {
    const plotted = points.map((point, at): PlottedPoint => ({ id: String(at), x: point.other ?? NaN, y: point.input, kind: 'plain', said: words.point(said(point.input, input.unit), said(point.other ?? NaN, other.unit)) }))
    const now: readonly PlottedPoint[] = input.as_written === null || other.as_written === null ? [] : [{ id: NOW, x: other.as_written, y: input.as_written, kind: 'chosen', said: words.now, label: words.now }]
    return {
      title: `${input.label}, ${other.label}`, summary: words.says(formatNumber(points.length), named(strategy).title, named(against).title, measure), source: result.source,
      x: { title: other.label, unit: other.unit, ends: [other.from, other.to] }, y: { title: input.label, unit: input.unit, ends: [input.from, input.to] },
      points: [...plotted, ...now],
      // A line is drawn where each value of the second input has one tie; where some have several, which belong together was not looked into.
      lines: new Set(points.map((point) => point.other)).size === points.length ? [plotted.map(({ id }) => id)] : [],
    }
  }, [answer, strategy, against, measure, words])
  const table = (
    <table class="decide-table">
      <thead><tr><th scope="col" class="number">{other.label}</th><th scope="col" class="number">{input.label}</th><th scope="col">{decideText.value.breakEven.kind}</th><th scope="col" class="number">{decideText.value.breakEven.left}</th></tr></thead>
      <tbody>
        {points.map((point, at) => (
          <tr key={at}>
            <td class="number"><DrawnFigure part="two-way" text={said(point.other ?? NaN, other.unit)} label={other.label} /></td>
            <td class="number"><DrawnFigure part="two-way" text={said(point.input, input.unit)} label={input.label} /></td>
            <td>{decideText.value.breakEven.kinds[point.kind]}</td>
            <td class="number"><DrawnFigure part="two-way" text={formatQuantity(point.difference, outcome.unit)} label={decideText.value.breakEven.left} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return <Plotted data={data} table={table} name="break-even" csv={() => csvText([`${other.parameter} (${other.unit})`, `${input.parameter} (${input.unit})`, 'kind', `difference left (${outcome.unit})`], points.map((point) => [point.other ?? null, point.input, point.kind, point.difference]))} />
}
