/** Words of the Sovereignty screen, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { sovereignty } from './english/sovereignty.ts'

export type SovereigntyText = typeof sovereignty

export const sovereigntyText = signal<SovereigntyText>(sovereignty)
