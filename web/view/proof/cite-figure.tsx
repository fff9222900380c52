/** The figure as a reference, in the form the reader needs, to be copied. */
import { useState } from 'preact/hooks'
import { citation, citationFormats, type CitationFormat } from '../../state/citation.ts'
import { copyText } from '../../state/clipboard.ts'
import type { ProofNode } from '../../state/proof.ts'
import { proofText } from '../../text/proof-text.ts'
import { saidPlace, saidValue } from './said-value.ts'

interface CiteFigureProps {
  readonly node: ProofNode
  readonly modelVersion: string
  /** The link that brings the page back, where it has one. */
  readonly link: () => string | undefined
}

export function CiteFigure({ node, modelVersion, link }: CiteFigureProps) {
  const words = proofText.value.cite
  const [format, setFormat] = useState<CitationFormat>('plain')
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  // Made when it is asked for.
  const [cited, setCited] = useState('')
  async function cite(): Promise<void> {
    const place = saidPlace(node)
    const made = citation(format, {
      name: node.name, title: `${node.label}${place === '' ? '' : ` (${place})`}: ${saidValue(node)}`, modelVersion, link: link() ?? '',
      accessed: new Date().toISOString().slice(0, 10),
      publications: node.origins.flatMap(({ publication }) => publication ?? []),
    })
    setCited(made)
    setState((await copyText(made)) ? 'copied' : 'refused')
  }
  return (
    <section class="cite" aria-label={words.title}>
      <h3>{words.title}</h3>
      <div class="cite-choice">
        <select
          class="box"
          aria-label={words.format}
          value={format}
          onChange={(event) => {
            setFormat(citationFormats.find((known) => known === event.currentTarget.value) ?? format)
            setState('ready')
          }}
        >
          {citationFormats.map((known) => <option key={known} value={known}>{words.formats[known]}</option>)}
        </select>
        <button type="button" class="button" onClick={cite}>{words.copy}</button>
      </div>
      <p class="quiet" role="status">{state === 'copied' ? words.copied : state === 'refused' ? words.refused : ''}</p>
      {state === 'refused' && <textarea class="box" readOnly aria-label={words.box} rows={6} value={cited} />}
    </section>
  )
}
