/** One figure of a proof: what it is, the equation with and without its values, what it rests on, and how to cite it. */
import { evidencePage } from '../../state/evidence-address.ts'
import { withProof } from '../../state/page-state.ts'
import type { Proof, ProofNode } from '../../state/proof.ts'
import { page, show } from '../../state/store.ts'
import type { SubstitutedPart } from '../../state/substituted.ts'
import { proofText } from '../../text/proof-text.ts'
import { focusEntry } from '../evidence/entry-link.tsx'
import { CiteFigure } from './cite-figure.tsx'
import { InputList } from './input-list.tsx'
import { MathMl } from './mathml.tsx'
import { AllOrigins, Origins } from './origin-list.tsx'
import { saidNumber, saidPlace, saidValue } from './said-value.ts'

interface NodeProofProps {
  readonly node: ProofNode
  readonly proof: Proof
  readonly modelVersion: string
  /** The link that brings the page back, where it has one. */
  readonly link: () => string | undefined
  readonly onOpen: (id: string) => void
  readonly onDig: () => void
}

export function NodeProof({ node, proof, modelVersion, link, onOpen, onDig }: NodeProofProps) {
  const words = proofText.value
  const inputs = node.inputs.flatMap((id) => proof.node(id) ?? [])
  // A total over members mostly adds zeros: they are there, but do not stand in the way.
  const zeros = inputs.filter((input) => input.value === 0)
  const idle = zeros.length > 2 && zeros.length < inputs.length ? zeros : []
  const telling = inputs.filter((input) => !idle.includes(input))
  const rule = node.rule === 'equation' || node.rule === 'input' ? '' : words.rule[node.rule]
  const reason = node.reason === undefined ? '' : words.noReason(node.reason)
  return (
    <>
      <p class="proof-value">{saidValue(node)} <span class="quiet">{saidPlace(node)}</span></p>
      <p class="proof-doc">{[node.doc, rule, reason].filter((part) => part !== '').join(' ')}</p>
      <WrittenEquation node={node} parts={proof.substituted(node.id)} />
      {inputs.length === 0 && <Origins origins={node.origins} title={words.cameFrom} />}
      {inputs.length > 0 && <h3 id="proof-inputs">{words.inputs}</h3>}
      {inputs.length > 0 && <InputList inputs={telling} labelledBy="proof-inputs" onOpen={onOpen} />}
      {idle.length > 0 && (
        <details class="beneath">
          <summary>{words.zeros(idle.length)}</summary>
          <InputList inputs={idle} labelledBy="proof-inputs" onOpen={onOpen} />
        </details>
      )}
      {node.behind !== undefined && <button type="button" class="button dig" onClick={onDig}>{words.calibrated}</button>}
      {inputs.length > 0 && <Origins origins={node.origins} title={words.basis} />}
      {inputs.length > 0 && <AllOrigins proof={proof} id={node.id} />}
      <p class="to-evidence">
        <button type="button" class="link" onClick={() => toEvidence(node.name)}>{words.evidence}</button>
      </p>
      <CiteFigure node={node} modelVersion={modelVersion} link={link} />
    </>
  )
}

/** The proof closes, so the entry takes the focus. */
function toEvidence(name: string): void {
  show(withProof(evidencePage(page.value, name), undefined))
  focusEntry()
}

/** True of numbers that stand in the text as numbers. */
function isNumeral(text: string): boolean {
  return /^\d/.test(text)
}

function WrittenEquation({ node, parts }: { readonly node: ProofNode; readonly parts: readonly SubstitutedPart[] | undefined }) {
  const words = proofText.value
  if (node.equation === undefined && node.mathml === undefined) return null
  return (
    <div class="equation">
      {node.mathml !== undefined && <MathMl source={node.mathml} label={words.equation} member={node.by} />}
      {node.equation !== undefined && <pre><code>{`${node.name} = ${node.equation}`}</code></pre>}
      {parts !== undefined && (
        <>
          <h3>{words.withValues(node.year)}</h3>
          <p class="with-values">
            <span>{saidNumber(node.value, node.name)} = </span>
            {parts.map((part, place) => (
              typeof part === 'string' ? part
              : isNumeral(part.of) ? <span key={place}>{saidNumber(part.value, part.of)}</span>
              : <span key={place} class="put-in" title={words.standsFor(part.of)}>{saidNumber(part.value, part.of)}</span>
            ))}
          </p>
          {parts.some((part) => typeof part !== 'string' && isNumeral(part.of) && node.equation?.includes(part.of) === false) && <p class="quiet">{words.converted}</p>}
        </>
      )}
    </div>
  )
}
