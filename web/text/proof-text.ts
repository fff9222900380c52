/** Words of a proof, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { proof } from './english/proof.ts'

export type ProofText = typeof proof

export const proofText = signal<ProofText>(proof)
