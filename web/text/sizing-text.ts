/** Words of the Sizing screen, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { sizing } from './english/sizing.ts'

export type SizingText = typeof sizing

export const sizingText = signal<SizingText>(sizing)
