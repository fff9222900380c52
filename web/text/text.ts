/**
 * The words around every screen and on every chart, by language; those of one screen come with it (<screen>-text.ts). A
 * language is an object of this shape; functions take the figures a sentence needs.
 */
import { signal } from '@preact/signals'
import { english } from './english/english.ts'

export type Text = typeof english

export const text = signal<Text>(english)
