/** Words of the resources, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { resources } from './english/resources.ts'

export type ResourcesText = typeof resources

export const resourcesText = signal<ResourcesText>(resources)
