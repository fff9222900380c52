/** Words of the Help screen, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { help } from './english/help.ts'

export type HelpText = typeof help

export const helpText = signal<HelpText>(help)
