/** Opens and closes the proof of a figure, and remembers what a difference was made of. */
import { computed, signal } from '@preact/signals'
import { withProof, type ProofRequest } from './page-state.ts'
import { encodeProof } from './proof-address.ts'
import { page, show } from './store.ts'

/** Two figures, the second taken off the first. */
export interface Difference {
  readonly of: ProofRequest
  readonly less: ProofRequest
}

const pressed = signal<Difference | undefined>(undefined)

/** The difference that the open proof is one half of; undefined where it was opened by itself. */
export const difference = computed((): Difference | undefined => {
  const { proof } = page.value
  const pair = pressed.value
  if (proof === undefined || pair === undefined) return undefined
  return [pair.of, pair.less].some((half) => encodeProof(half) === encodeProof(proof)) ? pair : undefined
})

/** `less` is what was taken off, where the figure is a difference. */
export function openProof(of: ProofRequest, less?: ProofRequest): void {
  pressed.value = less === undefined ? undefined : { of, less }
  show(withProof(page.value, of))
}

/** The proof of the other half of a difference, or the first again. */
export function turnProof(to: ProofRequest): void {
  show(withProof(page.value, to), 'replace')
}

export function closeProof(): void {
  show(withProof(page.value, undefined))
}
