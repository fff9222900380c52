/** Five figures of the selected strategy, each with its change against the baseline and its proof. */
import { formatAmount, formatChange, unitWords } from '../chart/number-format.ts'
import type { Headline } from '../state/outcome.ts'

interface HeadlineTilesProps {
  readonly headlines: readonly Headline[]
  readonly strategy: string
  readonly baseline: string
  readonly onProof: (variable: string, year: number | undefined) => void
}

/** The unit once under the figure: "megawatts, 2040". */
function under(headline: Headline): string {
  const { long } = unitWords(headline.unit)
  const unit = headline.unit === '1' ? 'of 1' : long
  return headline.year === undefined ? `${unit}, present value` : `${unit}, ${headline.year}`
}

/** The baseline has no change to show, so it shows where the others stand. */
function besideBaseline({ others, unit }: Headline): string {
  if (others === undefined) return 'the only strategy'
  const [low, high] = [formatAmount(others.low, unit), formatAmount(others.high, unit)]
  return low === high ? `others ${low}` : `others ${low} to ${high}`
}

export function HeadlineTiles({ headlines, strategy, baseline, onProof }: HeadlineTilesProps) {
  return (
    <section class="tiles" aria-label={`Headline figures of ${strategy}`} tabIndex={0}>
      {headlines.map((headline) => (
        <div key={headline.variable} class="tile" data-variable={headline.variable}>
          <h3>{headline.label}</h3>
          {headline.value === undefined ? (
            <p class="tile-value tile-none">not computed</p>
          ) : (
            <>
              <p class="tile-value">{formatAmount(headline.value, headline.unit)}</p>
              <p class="tile-unit">{under(headline)}</p>
              <p class="tile-change">
                {headline.change === undefined ? besideBaseline(headline) : `${formatChange(headline.change, headline.unit)} against ${baseline}`}
              </p>
              <button type="button" class="link" aria-label={`Proof of ${headline.label.toLowerCase()}`} onClick={() => onProof(headline.variable, headline.proofYear)}>
                Proof
              </button>
            </>
          )}
        </div>
      ))}
    </section>
  )
}
