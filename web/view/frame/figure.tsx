/** A figure of a result. It carries the address of its proof, and pressing it opens that proof. */
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import type { Sentence } from '../../state/sentence.ts'
import { text as words } from '../../text/text.ts'

interface FigureProps {
  readonly text: string
  readonly proof: ProofRequest
  /** Said instead of the text, where the text alone would say too little. */
  readonly label?: string
  /** Of what it was divided by, where it is a ratio of two figures. */
  readonly over?: ProofRequest | undefined
  /** Of what it was multiplied by, where it is a product of two figures. */
  readonly times?: ProofRequest | undefined
  /** False in a grid, but for the one figure at which Tab enters it. */
  readonly stop?: boolean
}

/** The page listens for presses of anything with an address, so that a figure opens exactly what it carries. */
export function Figure({ text, proof, label, over, times, stop = true }: FigureProps) {
  return (
    <button type="button" class="figure" dir="auto" title={words.value.frame.figure} data-proof={encodeProof(proof)} {...(over === undefined ? {} : { 'data-proof-over': encodeProof(over) })} {...(times === undefined ? {} : { 'data-proof-times': encodeProof(times) })} {...(label === undefined ? {} : { 'aria-label': label })} {...(stop ? {} : { tabIndex: -1 })}>{text}</button>
  )
}

/** `spoken` sentences are heard, not seen: their figures keep the address but take no press. */
export function SentenceText({ sentence, spoken = false }: { readonly sentence: Sentence; readonly spoken?: boolean }) {
  return (
    <>
      {sentence.map((part) =>
        typeof part === 'string' ? part
        : part.proof === undefined ? <span>{part.text}</span>
        : spoken ? <span data-proof={encodeProof(part.proof)} {...(part.times === undefined ? {} : { 'data-proof-times': encodeProof(part.times) })}>{part.text}</span>
        : <Figure text={part.text} proof={part.proof} times={part.times} />,
      )}
    </>
  )
}
