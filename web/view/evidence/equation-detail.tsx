/** One record: its words, its equation, what it reads and what reads it, and what it is based on. */
import { useCallback } from 'preact/hooks'
import type { WrittenEquation } from '../../../model/book/written-equations.ts'
import { dependencyGraph, type GraphNode } from '../../chart/dependency-graph.ts'
import { memberLabel } from '../../state/catalogue.ts'
import { entryHref } from '../../state/evidence-address.ts'
import { loadEquations, written, writtenProblem } from '../../state/evidence-equations.ts'
import type { RecordEntry } from '../../state/evidence-records.ts'
import { unitText } from '../../state/evidence-values.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { MathMl } from '../proof/mathml.tsx'
import { EntryFrame } from './entry-frame.tsx'
import { isPlainPress, openEntry, sectionOf } from './entry-link.tsx'
import { OriginCard } from './origin-card.tsx'
import { Picture } from '../chart/picture.tsx'
import { modelLabel, RecordLinks } from './record-links.tsx'

export function EquationDetail({ entry: { record, name, label } }: { readonly entry: RecordEntry }) {
  const words = evidenceText.value
  const { definition, stage, unit, over, quantity, gaps } = record
  const equation = written.value?.equations[name]
  const readers = written.value?.readers.get(name) ?? []
  const total = definition?.total ?? 'none'
  const cites = definition?.cite ?? []
  return (
    <EntryFrame about="equations" name={name} title={label} kicker={words.group[record.sector] ?? record.sector}>
      <p class="entry-doc">{definition?.doc}{gaps && ` ${words.gaps}`}</p>
      {equation !== undefined ? <Written name={name} label={label} equation={equation} readers={readers} /> : <Waiting />}
      <dl class="pairs">
        <dt>{words.unit}</dt><dd>{[unitText(unit) ?? words.noUnit, quantity].filter((part) => part !== undefined).join(', ')}</dd>
        <dt>{words.over}</dt><dd>{[...over.map(memberLabel), ...(stage === 'yearly' ? [words.yearly] : [])].join(', ') || words.same}</dd>
        <dt>{words.computed}</dt><dd>{words.stage[stage]}</dd>
        <dt>{words.total}</dt><dd>{total === 'sum' || total === 'none' ? words.totals[total] : words.weighted(modelLabel(total.slice('weighted('.length, -1)))}</dd>
        <dt>{words.nameInModel}</dt><dd><code>{name}</code></dd>
      </dl>
      {cites.length > 0 && (
        <>
          <h4>{words.sources}</h4>
          {cites.map((id) => <OriginCard key={id} id={id} />)}
        </>
      )}
    </EntryFrame>
  )
}

/** Stands where what the written equations say will be. */
export function Waiting() {
  const words = evidenceText.value
  const problem = writtenProblem.value
  return problem === undefined
    ? <p class="quiet" role="status">{words.loading}</p>
    : <ProblemNotice problem={problem} action={{ title: words.retry, run: () => void loadEquations(words.failed) }} />
}

interface WrittenProps {
  readonly name: string
  readonly label: string
  readonly equation: WrittenEquation
  readonly readers: readonly string[]
}

function Written({ name, label, equation, readers }: WrittenProps) {
  const words = evidenceText.value
  const { text: { is, initial, history }, mathml, reads } = equation
  const lines = [
    ...(typeof is === 'string' ? [`${name} = ${is}`] : Object.entries(is).map(([member, one]) => `${name}[${member}] = ${one}`)),
    ...(initial === undefined ? [] : [`${name} = ${initial}    ${words.beforeFirst}`]),
    ...(history === undefined ? [] : [`${name} = ${history}    ${words.pastYears}`]),
  ]
  const draw = useCallback((surroundings: Parameters<typeof dependencyGraph>[1]) => {
    const node = (of: string): GraphNode => {
      const section = sectionOf(of)
      return { name: of, label: modelLabel(of), href: entryHref(section, of), kind: section === 'parameters' ? 'parameter' : 'record' }
    }
    return dependencyGraph({
      record: node(name), inputs: reads.map(node), readers: readers.map(node),
      summary: words.graphSummary(label, reads.length, readers.length),
      words: { inputs: words.graphReads, readers: words.graphReaders, none: words.nothing },
    }, surroundings)
  }, [equation, readers, words])

  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<SVGAElement>('[data-entry]') : null
    const to = link?.dataset.entry
    if (to === undefined || !isPlainPress(event)) return
    event.preventDefault()
    openEntry(sectionOf(to), to)
  }

  return (
    <>
      <div class="equation">
        <MathMl source={mathml} label={label} />
        <pre><code>{lines.join('\n')}</code></pre>
      </div>
      <h4>{words.graph}</h4>
      <div onClick={follow}><Picture class="dependency" draw={draw} /></div>
      <p class="graph-key"><span aria-hidden="true">■</span> {words.kind.record} <span aria-hidden="true">○</span> {words.kind.parameter}</p>
      {initial !== undefined && <p class="quiet">{words.ownPast}</p>}
      <details class="twin">
        <summary>{words.asList}</summary>
        <div class="twin-columns">
          <div><h5>{words.reads}</h5>{reads.length === 0 ? <p class="quiet">{words.nothing}</p> : <RecordLinks names={reads} />}</div>
          <div><h5>{words.readBy}</h5>{readers.length === 0 ? <p class="quiet">{words.nothing}</p> : <RecordLinks names={readers} />}</div>
        </div>
      </details>
    </>
  )
}
