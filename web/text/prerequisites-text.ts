/** Words of the prerequisites, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { prerequisites } from './english/prerequisites.ts'

export type PrerequisitesText = typeof prerequisites

export const prerequisitesText = signal<PrerequisitesText>(prerequisites)
