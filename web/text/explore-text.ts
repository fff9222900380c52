/** Words of Explore, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { explore } from './english/explore.ts'

export type ExploreText = typeof explore

export const exploreText = signal<ExploreText>(explore)
