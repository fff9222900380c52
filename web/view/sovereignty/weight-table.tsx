/** Weights of one parameter, a row each: what is weighed, its weight, and what comes of it. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { DefaultWeight } from '../../state/default-weights.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { citationOf } from '../../state/sovereignty.ts'
import { choose, page } from '../../state/store.ts'
import type { Weighing } from '../../state/weights.ts'
import { withoutWeights } from '../../state/with-weight.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { EntryLink } from '../evidence/entry-link.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { WeightField } from './weight-field.tsx'

export interface WeighedProps {
  readonly engine: Engine
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly year: number
  readonly standards: readonly DefaultWeight[]
}

export interface WeightColumn {
  readonly title: string
  /** What comes of the weight of a member; without one, of all together. */
  readonly cell: (member: string | undefined) => ComponentChildren
}

interface WeightTableProps {
  readonly engine: Engine
  readonly parameter: Weighing
  readonly words: { readonly title: string; readonly region: string; readonly name: string; readonly none: string; readonly back: string; readonly didBack: string }
  readonly standards: readonly DefaultWeight[]
  readonly named: (member: string) => string
  /** Beside the weights. */
  readonly columns: readonly WeightColumn[]
  readonly sum: string
  /** Said under the title. */
  readonly note?: string
}

export function WeightTable({ engine, parameter, words: own, standards, named, columns, sum, note }: WeightTableProps) {
  const words = sovereigntyText.value.weights
  const title = useId()
  const given = page.value.weights ?? {}
  const moved = standards.some(({ member }) => given[`${parameter}.${member}`] !== undefined)
  const nothing = standards.every(({ member, weight }) => (given[`${parameter}.${member}`] ?? weight) === 0)
  const origin = standards.find((standard) => standard.origin !== undefined)?.origin
  const scenario = standards.find((standard) => standard.scenario !== undefined)?.scenario
  const cited = origin === undefined ? undefined : engine.facts.origins[origin]

  function back(): void {
    choose(withoutWeights(page.value, parameter), own.didBack)
    document.getElementById(title)?.focus()
  }

  return (
    <section class="weights" aria-labelledby={title}>
      <div class="weights-head">
        <h3 id={title} tabIndex={-1}>{own.title}</h3>
        {moved && <><span class="mark">{words.mine}</span> <button type="button" class="link" onClick={back}>{own.back}</button></>}
      </div>
      {note !== undefined && <p class="chart-scope">{note}</p>}
      <p class="weights-none" role="status">{nothing ? own.none : ''}</p>
      <TableRegion label={own.region}>
        <table class="weights-table">
          <thead><tr><th scope="col">{own.name}</th><th scope="col">{words.weight}</th><th scope="col">{words.standard}</th>{columns.map((column) => <th key={column.title} scope="col">{column.title}</th>)}</tr></thead>
          <tbody>
            {standards.map((standard) => (
              <tr key={standard.member}>
                <WeightField parameter={parameter} name={named(standard.member)} standard={standard} />
                {columns.map((column) => <td key={column.title} data-head={column.title}>{column.cell(standard.member)}</td>)}
              </tr>
            ))}
            <tr class="weights-sum">
              <th scope="row">{sum}</th><td /><td />
              {columns.map((column) => <Summed key={column.title} column={column} />)}
            </tr>
          </tbody>
        </table>
      </TableRegion>
      <p class="chart-foot">
        <span>
          {origin !== undefined && <>{words.source}<EntryLink about="parameters" entry={parameter}>{citationOf(engine.facts, origin).text}</EntryLink>{cited?.note !== undefined && `. ${cited.note}.`}</>}
          {scenario !== undefined && ` ${words.fromScenario(scenario)}`}
        </span>
      </p>
    </section>
  )
}

/** A column that says nothing of all together stays out of the way. */
function Summed({ column: { title, cell } }: { readonly column: WeightColumn }) {
  const said = cell(undefined)
  return said === null ? <td /> : <td data-head={title}>{said}</td>
}
