/** A table of what the strategies assume: assumptions down, strategies across, only those that differ unless asked for all. */
import { useMemo } from 'preact/hooks'
import { formatPercent, formatQuantity } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { memberLabel } from '../../state/catalogue.ts'
import { nameOf } from '../../state/chart-data.ts'
import { assumptionRows, resolvePage, workloadWeights, type AssumptionRow, type Assumed, type Part } from '../../state/assumption-diff.ts'
import { strategyOf, type Outcome } from '../../state/outcome.ts'
import { engine as loaded, page } from '../../state/store.ts'
import { compareText } from '../../text/compare-text.ts'
import { Figure } from '../frame/figure.tsx'
import { useAfterRest } from './after-rest.ts'
import type { AssumptionsProps } from './assumptions-props.ts'

interface StrategyAssumptionsProps extends AssumptionsProps {
  readonly all: boolean
}

interface Read {
  readonly keys: readonly string[]
  readonly rows: readonly AssumptionRow[]
}

export function StrategyAssumptions({ result, engine, all }: StrategyAssumptionsProps) {
  const words = compareText.value.assumptions
  const { value: read, current } = useAfterRest<Read | undefined>(result.hash, function* () {
    const resolved = resolvePage(engine, page.value)
    yield undefined
    const weights = workloadWeights(result, engine.model.dimensions['workload'] ?? [])
    return { keys: resolved.map(({ key }) => key), rows: assumptionRows(resolved, engine.model, weights) }
  })
  const table = useMemo(() => (read === undefined ? undefined : <Table {...read} all={all} result={result} />), [read, all, compareText.value])
  if (table === undefined) return <p class="compare-empty" role="status">{current ? words.refused : words.waiting}</p>
  return <div class={current ? undefined : 'catching-up'} aria-busy={!current}>{table}</div>
}

function Table({ keys, rows, all, result }: Read & { readonly all: boolean; readonly result: Outcome }) {
  const words = compareText.value.assumptions
  const shown = all ? rows : rows.filter((row) => row.differs)
  // A strategy may have left the page since this was read.
  const columns = keys.flatMap((key, place) => {
    const strategy = strategyOf(result, key)
    return strategy === undefined ? [] : [{ strategy, place }]
  })
  if (shown.length === 0) return <p class="compare-empty">{words.alike}</p>
  return (
    <div class="table-scroll summary-scroll" tabIndex={0} role="region" aria-label={words.betweenTitle}>
      <table class="figures summary-table assumption-table">
        <caption class="unseen">{words.betweenTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.assumption}</th>
            {columns.map(({ strategy }) => <th key={strategy.key} scope="col"><Swatch slot={strategy.slot} /><span>{nameOf(result, strategy)}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id} class={row.differs ? undefined : 'alike'}>
              <th scope="row"><Subject {...row} /></th>
              {columns.map(({ strategy, place }) => <td key={strategy.key}><Said cell={row.cells[place] ?? { kind: 'unused' }} row={row} last={result.years[result.years.length - 1] ?? 0} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Subject({ subject }: AssumptionRow) {
  const words = compareText.value.assumptions
  if (subject.kind === 'country') return <>{words.country}</>
  if (subject.kind === 'place') return <>{words.placeOf[subject.arrangement] ?? memberLabel(subject.arrangement)}</>
  if (subject.kind === 'workload') {
    return (
      <>
        {words.workload[subject.workload] ?? memberLabel(subject.workload)}
        {subject.share !== undefined && subject.proof !== undefined && <small><Figure text={formatPercent(subject.share)} proof={subject.proof} />{words.ofCompute}</small>}
      </>
    )
  }
  return (
    <span title={subject.doc}>
      {subject.label}
      {subject.members.length > 0 && <small>{subject.members.map(memberLabel).join(', ')}</small>}
    </span>
  )
}

function Said({ cell, row, last }: { readonly cell: Assumed; readonly row: AssumptionRow; readonly last: number }) {
  const words = compareText.value.assumptions
  const unit = row.subject.kind === 'number' ? row.subject.unit : '1'
  const over = (first: string, later: string | undefined): string => (later === undefined || later === first ? first : words.then(first, later, last))
  switch (cell.kind) {
    case 'unused': return <span class="gap">{words.unused}</span>
    case 'number': return <>{over(formatQuantity(cell.value, unit), cell.later === undefined ? undefined : formatQuantity(cell.later, unit))}</>
    case 'mix': return <>{over(mixed(cell.parts, arrangementWords), cell.later === undefined ? undefined : mixed(cell.later, arrangementWords))}</>
    case 'places': {
      const vendor = row.subject.kind === 'place' && row.subject.arrangement !== 'pool'
      const of = cell.of === undefined ? undefined : (vendor ? words.vendor : words.members)(cell.of.map(countryName))
      return <>{cell.places.length > 0 && mixed(cell.places, countryName)}{of !== undefined && (cell.places.length > 0 ? <small>{of}</small> : of)}</>
    }
  }
}

function countryName(iso3: string): string {
  return loaded.value?.facts.economies[iso3]?.name ?? iso3
}

function arrangementWords(member: string): string {
  return compareText.value.assumptions.arrangement[member] ?? memberLabel(member)
}

/** One name where there is but one part; shares where there are several. */
function mixed(parts: readonly Part[], name: (member: string) => string): string {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return name(only.member)
  return parts.map(({ member, share }) => compareText.value.assumptions.part(formatPercent(share), name(member))).join(', ')
}
