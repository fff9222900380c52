/** Words of the Evidence screen, by language: they come with the screen and not with the first page. */
import { signal } from '@preact/signals'
import { evidence } from './english/evidence.ts'

export type EvidenceText = typeof evidence

export const evidenceText = signal<EvidenceText>(evidence)
