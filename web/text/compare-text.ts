/** Words of the comparison, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { compare } from './english/compare.ts'

export type CompareText = typeof compare

export const compareText = signal<CompareText>(compare)
