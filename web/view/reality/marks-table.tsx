/** What a group had to reach, and what it did. */
import { formatNumber, formatPercent } from '../../chart/number-format.ts'
import type { Group } from '../../state/reality.ts'
import { realityText } from '../../text/reality-text.ts'
import { Counted } from './worked.tsx'

const TWO = { digits: 2 } as const
// A spread less likely than this is one-sided.
const SIGNIFICANT = 0.05

export function MarksTable({ group }: { readonly group: Group }) {
  const words = realityText.value.marks
  if (!group.counted) return null
  const { marks } = group
  const rows = [
    { mark: 'rows', name: words.rows, reached: String(group.scored), wanted: words.atLeast(String(marks.rows)) },
    { mark: 'inside', name: words.inside, reached: formatPercent(group.inside), wanted: words.atLeast(formatPercent(marks.inside)) },
    { mark: 'median', name: words.median, reached: formatNumber(group.median_absolute_log_ratio, TWO), wanted: words.atMost(formatNumber(marks.median_absolute_log_ratio, TWO)) },
    { mark: 'mean', name: words.mean, reached: formatNumber(group.mean_log_ratio, TWO), wanted: words.atMost(`±${formatNumber(marks.mean_log_ratio, TWO)}`) },
    ...(group.median_band === undefined || marks.median_band === undefined ? [] : [{ mark: 'band', name: words.band, reached: formatNumber(group.median_band), wanted: words.atMost(formatNumber(marks.median_band)) }]),
    ...(group.sign_probability === undefined ? [] : [{ mark: 'sign', name: words.sign, reached: formatPercent(group.sign_probability), wanted: words.atLeast(formatPercent(SIGNIFICANT)) }]),
  ]
  return (
    <div class="reality-scroll" role="region" aria-label={words.title} tabIndex={0}>
      <table class="reality-marks">
        <caption>{words.title}</caption>
        <thead><tr><th scope="col">{words.mark}</th><th scope="col" class="number">{words.reached}</th><th scope="col" class="number">{words.wanted}</th></tr></thead>
        <tbody>
          {rows.map(({ mark, name, reached, wanted }) => {
            const missed = group.missed.some((each) => each === mark)
            return (
              <tr key={mark} class={missed ? 'not-met' : undefined}>
                <th scope="row" class="reality-named">{name}</th>
                <td class="number"><Counted text={reached} />{missed && <span class="reality-missed"> {realityText.value.notMet}</span>}</td>
                <td class="number reality-wanted">{wanted}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
