/** Published figures of a group, one a row, each with its sources. */
import type { ComponentChildren } from 'preact'
import { formatNumber } from '../../chart/number-format.ts'
import { placeIn } from '../../state/locator.ts'
import type { Group, Row } from '../../state/reality.ts'
import { engine } from '../../state/store.ts'
import { realityText } from '../../text/reality-text.ts'
import { amount, rowName } from './row-words.ts'
import { WorkedRow } from './worked.tsx'

const TWO = { digits: 2 } as const

function Head({ children, number = false }: { readonly children: ComponentChildren; readonly number?: boolean }) {
  return <th scope="col" role="columnheader" class={number ? 'number' : undefined}>{children}</th>
}

function Sources({ origins }: { readonly origins: readonly string[] }) {
  const words = realityText.value.table
  return (
    <ul class="reality-sources">
      {origins.map((id) => {
        const origin = engine.value?.facts.origins[id]
        return <li key={id} data-citation={id}>{origin === undefined ? id : `${origin.producer}: ${origin.title}, ${origin.published}, ${placeIn(origin, words.placeOf)}`}</li>
      })}
    </ul>
  )
}

interface TableProps {
  readonly title: string
  readonly rows: readonly Row[]
  readonly last: string
  readonly lastOf: (row: Row) => ComponentChildren
  readonly agrees?: (row: Row) => string
}

function Rows({ title, rows, last, lastOf, agrees }: TableProps) {
  const words = realityText.value.table
  return (
    <div class="reality-scroll" role="region" aria-label={words.region(title)} tabIndex={0}>
      {/* On a narrow screen rows are laid out as blocks, after which only roles say that this is a table. */}
      <table class="reality-rows" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <Head>{words.figure}</Head><Head>{words.basis}</Head><Head number>{words.published}</Head><Head number>{words.model}</Head><Head number>{words.ratio}</Head>
            {agrees !== undefined && <Head>{words.agrees}</Head>}
            <Head>{last}</Head><Head>{words.source}</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row">
              <th scope="row" role="rowheader" class="reality-named">{rowName(row)} <span class="quiet">{words.of(row.year)}</span></th>
              <td role="cell" class="reality-named" data-head={words.basis}>{row.basis}{row.note !== undefined && <span class="reality-note">{row.note}</span>}</td>
              <td role="cell" class="number" data-head={words.published} data-cited={row.origins[0]}>{amount(row.published, row.unit)}{row.published_low !== undefined && row.published_high !== undefined && <span class="reality-note">{words.range(amount(row.published_low, row.unit), amount(row.published_high, row.unit))}</span>}</td>
              <td role="cell" class="number" data-head={words.model}><WorkedRow id={row.id} text={amount(row.model, row.unit)} />{row.model_p10 !== undefined && row.model_p90 !== undefined && <span class="reality-note" data-worked={row.id}>{words.range(amount(row.model_p10, row.unit), amount(row.model_p90, row.unit))}</span>}</td>
              <td role="cell" class="number" data-head={words.ratio}><WorkedRow id={row.id} text={formatNumber(row.ratio, TWO)} /></td>
              {agrees !== undefined && <td role="cell" class="reality-said" data-head={words.agrees}>{agrees(row)}</td>}
              <td role="cell" class="reality-said" data-head={last}>{lastOf(row)}</td>
              <td role="cell" data-head={words.source}><Sources origins={row.origins} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function CountedTable({ rows, group }: { readonly rows: readonly Row[]; readonly group: Group }) {
  const words = realityText.value
  const inside = group.counted ? words.inside : words.insideIdentity
  return (
    <>
      <h3>{words.table.counted}</h3>
      <Rows title={words.table.counted} rows={rows} last={words.table.why} lastOf={({ reason }) => reason} agrees={(row) => inside[row.inside]} />
    </>
  )
}

interface ApartProps {
  readonly title: string
  readonly says: string
  readonly rows: readonly Row[]
  readonly group: Group
  /** Tells why each row is apart; recalled ones all are for one reason. */
  readonly why?: boolean
}

export function ApartTable({ title, says, rows, group, why = false }: ApartProps) {
  const words = realityText.value
  if (rows.length === 0) return null
  const inside = group.counted ? words.inside : words.insideIdentity
  return (
    <details class="reality-apart">
      <summary class="reality-said">{title} ({rows.length})</summary>
      <p class="chart-scope">{says}</p>
      <Rows
        title={title} rows={rows} last={why ? words.table.whyNot : words.table.agrees}
        lastOf={(row) => why ? [words.comparable[row.comparable], words.independent[row.independent]].filter((said) => said !== '').join(' ') : inside[row.inside]}
      />
    </details>
  )
}
