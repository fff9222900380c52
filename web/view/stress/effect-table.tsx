/** What the packs change: the figure looked at, of every strategy of the page, without them and with them. */
import { formatChange, PER_CENT, POINTS, unitWords } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { readIn, type OutcomeEntry } from '../../state/catalogue.ts'
import { strategyOf, type Outcome } from '../../state/outcome.ts'
import type { Problem } from '../../state/problem.ts'
import { figureOf, figureProof } from '../../state/stress.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { stressText } from '../../text/stress-text.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { EntryFigure } from './entry-figure.tsx'

interface EffectTableProps {
  readonly result: Outcome
  /** The same page without packs; undefined where there are none, or where it cannot be run. */
  readonly calm: Outcome | undefined
  /** Why it cannot be run. */
  readonly problem: Problem | undefined
  readonly entry: OutcomeEntry
  readonly year: number
}

export function EffectTable({ result, calm, problem, entry, year }: EffectTableProps) {
  const words = stressText.value.effect
  const unit = readIn(entry) ?? entry.unit
  const points = unit === PER_CENT ? POINTS : unit
  const scope = words.scope(entry.label, unitWords(unit).long, text.value.frame.perimeter[result.perimeter], entry.kind === 'yearly' ? `, ${year}` : '')
  return (
    <ScreenPart id="stress-effect" title={words.title} scope={scope} source={result.source}>
      {problem !== undefined ? <ProblemNotice problem={problem} /> : calm === undefined ? <p class="spectrum-note">{words.nothing}</p> : (
        <TableRegion label={words.region}>
          <table class="figures stress-effect">
            <thead><tr><th scope="col">{words.strategy}</th><th scope="col">{words.calm}</th><th scope="col">{words.under}</th><th scope="col">{words.change(unitWords(points).long)}</th></tr></thead>
            <tbody>
              {result.strategies.map((strategy) => {
                const before = strategyOf(calm, strategy.key)
                const [without, under] = [before === undefined ? undefined : figureOf(entry, before, calm, year), figureOf(entry, strategy, result, year)]
                const proof = figureProof(entry, strategy.key, year)
                const change = without === undefined || under === undefined ? undefined : formatChange(under - without, points, { digits: 3 })
                return (
                  <tr key={strategy.key}>
                    <th scope="row"><Swatch slot={strategy.slot} /> {nameOf(result, strategy)}</th>
                    <td>{without === undefined ? words.none : <EntryFigure entry={entry} value={without} proof={{ ...proof, calm: true }} />}</td>
                    <td>{under === undefined ? words.none : <EntryFigure entry={entry} value={under} proof={proof} />}</td>
                    <td>{change === undefined ? words.none : <button type="button" class="figure" data-proof={encodeProof(proof)} data-proof-less={encodeProof({ ...proof, calm: true })}>{change}</button>}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableRegion>
      )}
    </ScreenPart>
  )
}
