/** Rules of the readings of the reality test, by language: they come with the working of a row and not with its screen. */
import { signal } from '@preact/signals'
import { realityReadings } from './english/reality-readings.ts'

export type RealityReadingsText = typeof realityReadings

export const realityReadingsText = signal<RealityReadingsText>(realityReadings)
