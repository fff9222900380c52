/** Words of the bands, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { bands } from './english/bands.ts'

export type BandsText = typeof bands

export const bandsText = signal<BandsText>(bands)
