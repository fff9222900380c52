/** How the model's figure of a row is made: what it reads of runs, each with its proof, what stands beside it with its range and source, and what its band was drawn from. */
import { useMemo } from 'preact/hooks'
import type { RealityAnswer } from '../../../api/schemas/reality.ts'
import { conversions } from '../../../scenarios/reality/conversions.ts'
import { formatNumber, formatQuantity } from '../../chart/number-format.ts'
import type { Engine } from '../../state/engine.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { realityRun } from '../../state/reality-proof.ts'
import { workingOf } from '../../state/reality-working.ts'
import type { Row } from '../../state/reality.ts'
import { realityReadingsText } from '../../text/reality-readings-text.ts'
import { realityText } from '../../text/reality-text.ts'
import { EntryLink } from '../evidence/entry-link.tsx'
import { Figure } from '../frame/figure.tsx'
import { WorkingPart } from '../frame/working-part.tsx'
import { amount, rowName } from './row-words.ts'
import { ROW_WORKING } from './working-heading.ts'

interface RowWorkingProps {
  readonly row: Row
  readonly method: RealityAnswer['method']
  readonly engine: Engine
  readonly onClose: () => void
}

export function RowWorking({ row, method, engine, onClose }: RowWorkingProps) {
  const words = realityText.value.working
  const { records, parameters, conversions: converted } = useMemo(() => workingOf(row, engine), [row, engine])
  const recordOf = (name: string) => engine.model.variables.find((variable) => variable.name === name)
  const parameterOf = (name: string) => engine.model.parameters.find((parameter) => parameter.name === name)
  const { unit, as_published: printed } = row
  return (
    <WorkingPart id={ROW_WORKING} class="reality-working" level="h3" titleClass="reality-named" title={words.title(rowName(row), row.year)} close={words.close} of={row.id} onClose={onClose}>
      {/* What is proven here, by all that follows. */}
      <p data-worked={row.id}>
        {words.ratio(amount(row.model, unit), amount(row.published, unit), formatNumber(row.ratio, { digits: 3 }))}
        {printed.unit !== unit && ` ${words.restated(formatNumber(printed.value), printed.unit.replaceAll('/', ' / '))}`}
      </p>
      <h4>{words.rule}</h4>
      <p class="reality-formula reality-named"><code>{realityReadingsText.value[row.reading]}</code></p>
      {records.length > 0 && (
        <>
          <h4>{words.records}</h4>
          <dl class="reality-reads">
            {records.map(({ run, variable, index, year, value }) => {
              const record = recordOf(variable)
              const proof: ProofRequest = { strategy: realityRun({ row: row.id, run }), variable, ...(year === undefined ? {} : { year }), ...(Object.keys(index).length === 0 ? {} : { index }) }
              return (
                <div key={`${run} ${variable} ${year} ${JSON.stringify(index)}`}>
                  <dt class="reality-named">{record?.definition?.label ?? variable} <code>{variable}</code> <span class="quiet">{[year, ...Object.values(index).map((member) => member.replaceAll('_', ' '))].filter((part) => part !== undefined).join(', ')}</span></dt>
                  <dd><Figure text={formatQuantity(value, record?.unit ?? '1', { digits: 4 })} proof={proof} /></dd>
                </div>
              )
            })}
          </dl>
        </>
      )}
      {row.inputs.length > 0 && (
        <>
          <h4>{words.inputs}</h4>
          <ul class="reality-cited">{row.inputs.map(({ value, unit: of }, place) => <li key={place} data-cited={row.origins[0]}>{formatNumber(value)} {of}</li>)}</ul>
        </>
      )}
      {parameters.length + converted.length > 0 && (
        <>
          <h4>{words.beside}</h4>
          <dl class="reality-reads">
            {parameters.map((name) => {
              const found = parameterOf(name)
              return <div key={name}><dt><EntryLink about="parameters" entry={name}>{found?.definition.label ?? name}</EntryLink></dt><dd data-citation={found?.definition.origin ?? ''}>{rangeOf(found?.definition, found?.unit ?? '1')}</dd></div>
            })}
            {converted.map((name) => {
              const { label, origin, low, central, high, unit: of } = conversions[name]
              return <div key={name}><dt class="reality-named">{label} <span class="quiet">{sourceOf(engine, origin)}</span></dt><dd data-citation={origin}>{words.range(`${formatNumber(central)} ${of === '1' ? '' : of}`.trim(), formatNumber(low), formatNumber(high))}</dd></div>
            })}
          </dl>
        </>
      )}
      {row.model_p10 !== undefined && row.model_p90 !== undefined && (
        <>
          <h4>{words.band}</h4>
          <p data-worked={row.id}>{words.drawn(amount(row.model_p10, unit), amount(row.model_p90, unit), formatNumber(method.members), String(method.seed), method.model.version)}</p>
        </>
      )}
    </WorkingPart>
  )
}

/** In the parameter's own unit; by member where they differ, which its entry tells. */
function rangeOf(definition: { readonly low?: unknown; readonly central?: unknown; readonly high?: unknown } | undefined, unit: string): string {
  const { low, central, high } = definition ?? {}
  const words = realityText.value.working
  return typeof low === 'number' && typeof central === 'number' && typeof high === 'number' ? words.range(formatQuantity(central, unit), formatQuantity(low, unit), formatQuantity(high, unit)) : words.byMember
}

function sourceOf({ facts }: Engine, origin: string): string {
  const found = facts.origins[origin]
  return found === undefined ? origin : `${found.producer}, ${found.title} (${found.published})`
}
