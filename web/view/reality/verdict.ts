/** The verdict on a group in one sentence. */
import { formatNumber, formatPercent } from '../../chart/number-format.ts'
import { insideCount, leanOf, shareOf, wantedInside, type Group } from '../../state/reality.ts'
import { realityText } from '../../text/reality-text.ts'

export function verdictOn(group: Group): string {
  const words = realityText.value
  if (!group.counted) return words.arithmetic(insideCount(group), group.scored)
  const lean = leanOf(group)
  const leans = formatPercent(lean === 'low' ? 1 - Math.exp(group.mean_log_ratio) : shareOf(group.mean_log_ratio))
  return words.verdict({
    met: group.met, inside: insideCount(group), scored: group.scored, wanted: wantedInside(group),
    typical: formatNumber(1 + shareOf(group.median_absolute_log_ratio)),
    lean: lean === undefined ? '' : words[lean](leans),
    missed: group.missed.map((mark) => words.miss[mark]),
  })
}
