/** Words of the Resilience screen, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { resilience } from './english/resilience.ts'

export type ResilienceText = typeof resilience

export const resilienceText = signal<ResilienceText>(resilience)
