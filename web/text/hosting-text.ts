/** Words of hosting, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { hosting } from './english/hosting.ts'

export type HostingText = typeof hosting

export const hostingText = signal<HostingText>(hosting)
