/** Opens and closes the proof of a figure, and remembers what a difference or a product was made of. */
import { computed, signal } from '@preact/signals'
import { withProof, type ProofRequest } from './page-state.ts'
import { encodeProof } from './proof-address.ts'
import { page, show } from './store.ts'

/** Two figures: the second taken off the first, or the first multiplied by it. */
export interface Pair {
  readonly of: ProofRequest
  readonly with: ProofRequest
  readonly kind: 'less' | 'times'
}

const pressed = signal<Pair | undefined>(undefined)

/** The pair that the open proof is one half of; undefined where it was opened by itself. */
export const pair = computed((): Pair | undefined => {
  const { proof } = page.value
  const found = pressed.value
  if (proof === undefined || found === undefined) return undefined
  return [found.of, found.with].some((half) => encodeProof(half) === encodeProof(proof)) ? found : undefined
})

/** `less` is what was taken off, where the figure is a difference; `times` what it was multiplied by, where it is a product. */
export function openProof(of: ProofRequest, { less, times }: { readonly less?: ProofRequest | undefined; readonly times?: ProofRequest | undefined } = {}): void {
  pressed.value = less !== undefined ? { of, with: less, kind: 'less' } : times !== undefined ? { of, with: times, kind: 'times' } : undefined
  show(withProof(page.value, of))
}

/** The proof of the other half of a pair, or the first again. */
export function turnProof(to: ProofRequest): void {
  show(withProof(page.value, to), 'replace')
}

export function closeProof(): void {
  show(withProof(page.value, undefined))
}
