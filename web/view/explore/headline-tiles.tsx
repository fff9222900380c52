/** Five figures of the selected strategy, each with its change against the baseline and the saved choices, and its proof. */
import { formatAmount, formatChange, formatYear, unitWords } from '../../chart/number-format.ts'
import { outcomeOf } from '../../state/catalogue.ts'
import type { Headline } from '../../state/headlines.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { catalogue } from '../../state/store.ts'
import { exploreText } from '../../text/explore-text.ts'
import { Figure } from '../frame/figure.tsx'

interface HeadlineTilesProps {
  readonly headlines: readonly Headline[]
  readonly strategy: string
  readonly baseline: string
  /** Changes against the saved choices, by variable; absent where no choice has moved. */
  readonly saved?: {
    readonly changes: ReadonlyMap<string, number>
    /** Opens the run with the saved choices, at the proof of a figure. */
    readonly open: (proof: ProofRequest) => void
  }
}

function labelOf({ variable }: Headline): string {
  return (catalogue.value === undefined ? undefined : outcomeOf(catalogue.value, variable)?.label) ?? variable
}

/** The unit once under the figure: "megawatts, 2040". */
function Under({ unit, year, yearProof }: Headline) {
  const words = exploreText.value.tiles
  return (
    <p class="tile-unit">
      {unit === '1' ? words.outOfOne : (words.units[unit] ?? unitWords(unit).long)}, {year === undefined ? words.presentValue : yearProof === undefined ? year : <Figure text={formatYear(year)} proof={yearProof} />}
    </p>
  )
}

/** The baseline has no change to show, so it shows where the others stand. */
function BesideBaseline({ others, unit }: Headline) {
  const words = exploreText.value.tiles
  if (others === undefined) return <p class="tile-change">{words.alone}</p>
  const [low, high] = [formatAmount(others.low.value, unit), formatAmount(others.high.value, unit)]
  return (
    <p class="tile-change">
      {words.others}<Figure text={low} proof={others.low.proof} />
      {low !== high && <>{words.to}<Figure text={high} proof={others.high.proof} /></>}
    </p>
  )
}

/** A change is the difference of two figures: it carries the addresses of both, and the baseline's name opens the other. */
function Change({ change, unit, proof, baselineProof, baseline }: Headline & { readonly change: number; readonly baselineProof: ProofRequest; readonly baseline: string }) {
  return (
    <p class="tile-change">
      <span data-proof={encodeProof(proof)} data-proof-less={encodeProof(baselineProof)}>{formatChange(change, unit)}</span>
      {exploreText.value.tiles.against}<Figure text={baseline} proof={baselineProof} />
    </p>
  )
}

/** The other figure belongs to another run, which has its own page: its name opens that page at the proof. */
function SavedChange({ change, unit, proof, open }: { readonly change: number; readonly unit: string; readonly proof: ProofRequest; readonly open: (proof: ProofRequest) => void }) {
  const words = exploreText.value.tiles
  return (
    <p class="tile-change tile-saved" title={words.twoRuns}>
      <span data-proof={encodeProof(proof)} data-difference="runs">{formatChange(change, unit)}</span>
      {words.against}<button type="button" class="link" onClick={() => open(proof)}>{words.saved}</button>
    </p>
  )
}

export function HeadlineTiles({ headlines, strategy, baseline, saved }: HeadlineTilesProps) {
  const words = exploreText.value.tiles
  return (
    <section class="tiles" aria-label={words.of(strategy)} tabIndex={0}>
      {headlines.map((headline) => {
        const savedChange = saved?.changes.get(headline.variable)
        return (
          <div key={headline.variable} class="tile" data-variable={headline.variable}>
            <h3>{labelOf(headline)}</h3>
            {headline.value === undefined ? (
              <p class="tile-value tile-none">{words.none}</p>
            ) : (
              <>
                <p class="tile-value">
                  <Figure
                    text={formatAmount(headline.value, headline.unit)}
                    proof={headline.proof}
                    label={words.proofOf(formatAmount(headline.value, headline.unit), labelOf(headline))}
                  />
                </p>
                <Under {...headline} />
                {headline.change === undefined || headline.baselineProof === undefined ? (
                  <BesideBaseline {...headline} />
                ) : (
                  <Change {...headline} change={headline.change} baselineProof={headline.baselineProof} baseline={baseline} />
                )}
                {saved !== undefined && savedChange !== undefined && <SavedChange change={savedChange} unit={headline.unit} proof={headline.proof} open={saved.open} />}
              </>
            )}
          </div>
        )
      })}
    </section>
  )
}
