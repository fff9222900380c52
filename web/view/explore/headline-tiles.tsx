/** Five figures of the selected strategy, each with its change against the baseline and its proof. */
import { formatAmount, formatChange, formatYear, unitWords } from '../../chart/number-format.ts'
import { outcomeOf } from '../../state/catalogue.ts'
import type { Headline } from '../../state/headlines.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { catalogue } from '../../state/store.ts'
import { Figure } from '../frame/figure.tsx'

interface HeadlineTilesProps {
  readonly headlines: readonly Headline[]
  readonly strategy: string
  readonly baseline: string
}

function labelOf({ variable }: Headline): string {
  return (catalogue.value === undefined ? undefined : outcomeOf(catalogue.value, variable)?.label) ?? variable
}

/** The unit once under the figure: "megawatts, 2040". */
function Under({ unit, year, yearProof }: Headline) {
  const words = unit === '1' ? 'out of one' : unitWords(unit).long
  return (
    <p class="tile-unit">
      {words}, {year === undefined ? 'present value' : yearProof === undefined ? year : <Figure text={formatYear(year)} proof={yearProof} />}
    </p>
  )
}

/** The baseline has no change to show, so it shows where the others stand. */
function BesideBaseline({ others, unit }: Headline) {
  if (others === undefined) return <p class="tile-change">the only strategy</p>
  const [low, high] = [formatAmount(others.low.value, unit), formatAmount(others.high.value, unit)]
  return (
    <p class="tile-change">
      others <Figure text={low} proof={others.low.proof} />
      {low !== high && <> to <Figure text={high} proof={others.high.proof} /></>}
    </p>
  )
}

/** A change is the difference of two figures: it carries the addresses of both, and the baseline's name opens the other. */
function Change({ change, unit, proof, baselineProof, baseline }: Headline & { readonly change: number; readonly baselineProof: ProofRequest; readonly baseline: string }) {
  return (
    <p class="tile-change">
      <span data-proof={encodeProof(proof)} data-proof-less={encodeProof(baselineProof)}>{formatChange(change, unit)}</span> against{' '}
      <Figure text={baseline} proof={baselineProof} />
    </p>
  )
}

export function HeadlineTiles({ headlines, strategy, baseline }: HeadlineTilesProps) {
  return (
    <section class="tiles" aria-label={`Headline figures of ${strategy}`} tabIndex={0}>
      {headlines.map((headline) => (
        <div key={headline.variable} class="tile" data-variable={headline.variable}>
          <h3>{labelOf(headline)}</h3>
          {headline.value === undefined ? (
            <p class="tile-value tile-none">not computed</p>
          ) : (
            <>
              <p class="tile-value">
                <Figure
                  text={formatAmount(headline.value, headline.unit)}
                  proof={headline.proof}
                  label={`${formatAmount(headline.value, headline.unit)}, proof of ${labelOf(headline).toLowerCase()}`}
                />
              </p>
              <Under {...headline} />
              {headline.change === undefined || headline.baselineProof === undefined ? (
                <BesideBaseline {...headline} />
              ) : (
                <Change {...headline} change={headline.change} baselineProof={headline.baselineProof} baseline={baseline} />
              )}
            </>
          )}
        </div>
      ))}
    </section>
  )
}
