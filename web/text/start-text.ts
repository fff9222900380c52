/** Words of the start screen, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { start } from './english/start.ts'

export type StartText = typeof start

export const startText = signal<StartText>(start)
