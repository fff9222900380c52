/** Words of the Reality screen, by language: they come with the screen and not with the first page. */
import { signal } from '@preact/signals'
import { reality } from './english/reality.ts'

export type RealityText = typeof reality

export const realityText = signal<RealityText>(reality)
