/** Words of the Stress screen, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { stress } from './english/stress.ts'

export type StressText = typeof stress

export const stressText = signal<StressText>(stress)
