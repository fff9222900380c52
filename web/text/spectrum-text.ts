/** Words of the spectrum, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { spectrum } from './english/spectrum.ts'

export type SpectrumText = typeof spectrum

export const spectrumText = signal<SpectrumText>(spectrum)
