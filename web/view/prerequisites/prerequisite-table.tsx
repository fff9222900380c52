/** Eight prerequisites down, three blocks across; a row opens to its years and to the levers that close it. */
import { useComputed } from '@preact/signals'
import { formatPercent, formatQuantity } from '../../chart/number-format.ts'
import { memberLabel } from '../../state/catalogue.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { TIME_ALONE, type PrerequisiteCell, type PrerequisiteRow } from '../../state/prerequisites.ts'
import type { Read } from '../../state/resources.ts'
import { page, showAs } from '../../state/store.ts'
import { prerequisitesText } from '../../text/prerequisites-text.ts'
import { Figure } from '../frame/figure.tsx'
import { PrerequisiteYears } from './prerequisite-years.tsx'
import { StateMark } from './state-mark.tsx'

interface PrerequisiteTableProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly rows: readonly PrerequisiteRow[]
  readonly blocks: readonly string[]
  readonly scope: string
}

export function PrerequisiteTable({ result, strategy, rows, blocks, scope }: PrerequisiteTableProps) {
  const words = prerequisitesText.value
  const asked = useComputed(() => page.value.view['prerequisite']).value
  return (
    <section class="prerequisite-part" aria-labelledby="prerequisites-table">
      <header class="chart-head">
        <h2 id="prerequisites-table">{words.table.title}</h2>
        <p class="chart-scope">{scope}</p>
      </header>
      {/* Where there is little room rows are laid out as blocks, after which only roles say that this is a table. */}
      <table class="prerequisites" role="table" aria-label={words.table.region}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{words.table.prerequisite}</th>
            {blocks.map((block) => <th key={block} scope="col" role="columnheader">{blockName(block)}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => [
            <tr key={row.prerequisite} role="row" class={row.prerequisite === asked ? 'prerequisite-opened' : undefined}>
              <RowHead row={row} open={row.prerequisite === asked} />
              {row.cells.map((cell) => <Cell key={cell.block} prerequisite={row.prerequisite} cell={cell} />)}
            </tr>,
            row.prerequisite === asked && (
              <tr key={YEARS} role="row" id={YEARS}>
                <td role="cell" class="prerequisite-years" colSpan={blocks.length + 1}><PrerequisiteYears result={result} strategy={strategy} prerequisite={row.prerequisite} blocks={blocks} /></td>
              </tr>
            ),
          ])}
        </tbody>
      </table>
      <p class="spectrum-note">{words.table.blocks}</p>
      <p class="chart-foot">{result.source}</p>
    </section>
  )
}

const YEARS = 'prerequisite-years'

function nameOfPrerequisite(prerequisite: string): string {
  return prerequisitesText.value.name[prerequisite] ?? memberLabel(prerequisite)
}

function blockName(block: string): string {
  return prerequisitesText.value.table.block[block] ?? memberLabel(block)
}

/** Its name, what there is for all blocks, and how long it takes to get. */
function RowHead({ row: { prerequisite, has, lead }, open }: { readonly row: PrerequisiteRow; readonly open: boolean }) {
  const words = prerequisitesText.value
  return (
    <th scope="row" role="rowheader">
      <button type="button" class="spectrum-open" aria-expanded={open} {...(open ? { 'aria-controls': YEARS } : {})} title={words.table.open(nameOfPrerequisite(prerequisite))} onClick={() => showAs({ prerequisite: open ? undefined : prerequisite })}>
        <span class="spectrum-open-mark" aria-hidden="true" />
        {nameOfPrerequisite(prerequisite)}
      </button>
      <span class="spectrum-says">{words.says[prerequisite]}</span>
      <dl class="prerequisite-figures">
        <Line name={words.table.has} read={has} />
        <Line name={words.table.lead} read={lead} />
      </dl>
    </th>
  )
}

function Cell({ prerequisite, cell }: { readonly prerequisite: string; readonly cell: PrerequisiteCell }) {
  const words = prerequisitesText.value
  const { state, shownBy, from, need, gap, cost } = cell
  const said = words.state[state].word(from)
  return (
    <td role="cell" class={`prerequisite-${state}`}>
      <span class="prerequisite-block" aria-hidden="true">{blockName(cell.block)}</span>
      <span class="prerequisite-state">
        <StateMark state={state} />{' '}
        {shownBy === undefined ? said : <Figure text={said} proof={shownBy.proof} label={words.proof(nameOfPrerequisite(prerequisite), blockName(cell.block), said)} />}
      </span>
      {state === 'outside' && <span class="spectrum-says">{words.table.outside}</span>}
      {state !== 'outside' && state !== 'unasked' && (
        <dl class="prerequisite-figures">
          <Line name={words.table.need} read={need} />
          {state !== 'met' && <Line name={words.table.lacks} read={gap} />}
          {state !== 'met' && (TIME_ALONE.includes(prerequisite) ? <div><dt>{words.table.notMoney}</dt><dd /></div> : <Line name={words.table.cost} read={cost} />)}
        </dl>
      )}
    </td>
  )
}

function Line({ name, read }: { readonly name: string; readonly read: Read | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{read === undefined ? prerequisitesText.value.table.noValue : <Figure text={read.unit === '1' ? formatPercent(read.value) : formatQuantity(read.value, read.unit)} proof={read.proof} />}</dd>
    </div>
  )
}
