/** How the counts and marks of a group are made of its rows, which stand in the tables beneath. */
import { formatNumber, formatPercent } from '../../chart/number-format.ts'
import { insideCount, shareOf, type Group } from '../../state/reality.ts'
import { realityText } from '../../text/reality-text.ts'
import { COUNTING } from './working-heading.ts'

const THREE = { digits: 3 } as const

export function Counting({ group }: { readonly group: Group }) {
  const words = realityText.value.counting
  const { in_range: range, at_point: point, in_band: band, scored, median_absolute_log_ratio: median, mean_log_ratio: mean } = group
  return (
    <details class="reality-apart">
      <summary id={COUNTING}>{words.title}</summary>
      <ul class="reality-counting" data-worked={COUNTING}>
        <li>{words.rows(scored)}</li>
        <li>{words.inside(range, point, band, insideCount(group), scored, formatPercent(group.inside))}</li>
        <li>{words.median(formatNumber(median, THREE), formatNumber(1 + shareOf(median), THREE))}</li>
        <li>{words.mean(formatNumber(mean, THREE))}</li>
        {group.median_band !== undefined && <li>{words.band(formatNumber(group.median_band, THREE))}</li>}
        {group.sign_probability !== undefined && <li>{words.sign(formatPercent(group.sign_probability))}</li>}
      </ul>
    </details>
  )
}
