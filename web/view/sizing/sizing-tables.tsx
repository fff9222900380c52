/** The figures of a sizing, and the assumptions that make their ranges. */
import { csvText } from '../../../model/run/csv.ts'
import type { SizedFigure, Sizing } from '../../../scenarios/sizing.ts'
import { formatNumber, formatQuantity, unitWords } from '../../chart/number-format.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import type { Engine } from '../../state/engine.ts'
import { proofOf } from '../../state/sizing-range.ts'
import { sizingText } from '../../text/sizing-text.ts'
import { EntryLink, isParameter } from '../evidence/entry-link.tsx'
import { Figure } from '../frame/figure.tsx'
import { figureName } from './figure-name.ts'
import { Worked } from './worked-figure.tsx'

export function FigureTable({ sizing }: { readonly sizing: Sizing }) {
  const words = sizingText.value.table
  const csv = (): string => csvText(['figure', 'low', 'central', 'high', 'unit', 'counted'], sizing.figures.map(({ name, low, central, high, unit, counted }) => [name, low, central, high, unit, counted === undefined ? null : counted ? 'yes' : 'no']))
  return (
    <section class="sizing-part" aria-labelledby="sizing-figures">
      <header class="chart-head">
        <h2 id="sizing-figures">{words.title}</h2>
        <p class="chart-scope">{words.scope}</p>
      </header>
      <p class="table-tools"><CopyButton label={words.copy} content={csv} /></p>
      <div class="table-scroll" role="region" aria-label={words.region} tabIndex={0}>
        <table class="figures sizing-table">
          <thead>
            <tr>
              <th scope="col">{words.figure}</th><th scope="col">{words.low}</th><th scope="col">{words.central}</th><th scope="col">{words.high}</th><th scope="col">{words.unit}</th><th scope="col">{words.counted}</th>
            </tr>
          </thead>
          <tbody>
            {sizing.figures.map((figure) => <Row key={figure.name} figure={figure} />)}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ figure }: { readonly figure: SizedFigure }) {
  const words = sizingText.value.table
  const { name, low, central, high, unit, counted, sumOf } = figure
  const proof = proofOf(figure)
  return (
    <tr class={sumOf === undefined ? undefined : 'sizing-total'}>
      <th scope="row">{figureName(name)}</th>
      <td><Worked text={formatNumber(low)} of={{ figure: name }} /></td>
      <td>{proof === undefined ? <Worked text={formatNumber(central)} of={{ figure: name }} /> : <Figure text={formatNumber(central)} proof={proof} />}</td>
      <td><Worked text={formatNumber(high)} of={{ figure: name }} /></td>
      <td class="sizing-unit">{unitWords(unit).long}</td>
      <td class="sizing-unit">{counted === undefined ? '' : counted ? words.yes : words.no}</td>
    </tr>
  )
}

export function MovesTable({ sizing, engine }: { readonly sizing: Sizing; readonly engine: Pick<Engine, 'facts'> }) {
  const { moves, table } = sizingText.value
  return (
    <details class="sizing-moves">
      <summary><h2>{moves.title}</h2> <span class="quiet">{moves.scope(sizing.moves.length)}</span></summary>
      <div class="table-scroll" role="region" aria-label={moves.region} tabIndex={0}>
        <table class="figures sizing-table">
          <thead>
            <tr><th scope="col">{moves.assumption}</th><th scope="col">{table.low}</th><th scope="col">{table.central}</th><th scope="col">{table.high}</th><th scope="col">{moves.source}</th></tr>
          </thead>
          <tbody>
            {sizing.moves.map(({ name, label, unit, origin, range }) => (
              <tr key={name}>
                <th scope="row">{isParameter(name) ? <EntryLink about="parameters" entry={name}>{label}</EntryLink> : label}</th>
                {range === undefined ? <td colSpan={3}>{moves.byMember}</td> : [range.low, range.central, range.high].map((value, place) => <td key={place} data-cited={origin}>{formatQuantity(value, unit)}</td>)}
                <td class="sizing-unit" data-citation={origin}>{sourceOf(engine, origin)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function sourceOf({ facts }: Pick<Engine, 'facts'>, origin: string): string {
  const found = facts.origins[origin]
  return found === undefined ? origin : `${found.producer}, ${found.title} (${found.published})`
}
