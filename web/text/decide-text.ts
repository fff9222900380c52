/** Words of the decisions, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { decide } from './english/decide.ts'

export type DecideText = typeof decide

export const decideText = signal<DecideText>(decide)
