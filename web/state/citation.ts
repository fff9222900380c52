/** A figure as a reference: to paste under a picture, into a bibliography, or into a reference manager. */
import type { Publication } from './proof.ts'

export const citationFormats = ['plain', 'bibtex', 'csl'] as const
export type CitationFormat = (typeof citationFormats)[number]

export interface CitedFigure {
  /** Name in the model. */
  readonly name: string
  /** Such as 'Facility power (domestic, home, 2030): 12 MW'. */
  readonly title: string
  readonly modelVersion: string
  readonly link: string
  /** Day on which it was read, as 2026-01-31. */
  readonly accessed: string
  /** What the figure itself was published in, or its equation rests on. */
  readonly publications: readonly Publication[]
}

const PUBLISHER = 'Sovereign Compute'

export function citation(format: CitationFormat, figure: CitedFigure): string {
  return { plain, bibtex, csl }[format](figure)
}

/** How a publication is named in a line of text, page included. */
export function publicationLine({ citation: line, page }: Publication): string {
  return page === undefined ? line : `${line}, ${page}`
}

function plain({ title, modelVersion, link, accessed, publications }: CitedFigure): string {
  const sources = publications.map((publication) => ` Source: ${publicationLine(publication)}.`).join('')
  return `${title}. ${PUBLISHER}, model ${modelVersion}, read on ${accessed}. ${link}${sources}`
}

function bibtex({ name, title, modelVersion, link, accessed, publications }: CitedFigure): string {
  const own = entry('misc', `sovereign-compute-${name}`, {
    author: `{${PUBLISHER}}`, title: `{${escaped(title)}}`, year: accessed.slice(0, 4), note: `Model ${modelVersion}`, url: link, urldate: accessed,
  })
  return [own, ...publications.map((publication, place) => entry('techreport', `sovereign-compute-${name}-source-${place + 1}`, {
    author: `{${escaped(publication.producer)}}`, title: `{${escaped(publication.title)}}`, institution: escaped(publication.producer), year: publication.published.slice(0, 4),
    ...(publication.page === undefined ? {} : { note: escaped(publication.page) }),
    ...(publication.url === undefined ? {} : { url: publication.url }),
    urldate: publication.retrieved,
  }))].join('\n\n')
}

function entry(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
  return `@${kind}{${key},\n${Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`
}

/** Characters that LaTeX reads as its own. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[#$%&_]/g, '\\$&')
}

/** Citation Style Language, version 1.0.2: what reference managers import. */
function csl({ name, title, modelVersion, link, accessed, publications }: CitedFigure): string {
  return JSON.stringify([
    {
      id: `sovereign-compute-${name}`, type: 'dataset', title, author: [{ literal: PUBLISHER }], publisher: PUBLISHER, version: modelVersion, URL: link,
      issued: datePart(accessed), accessed: datePart(accessed),
    },
    ...publications.map((publication, place) => ({
      id: `sovereign-compute-${name}-source-${place + 1}`, type: 'report', title: publication.title, author: [{ literal: publication.producer }], publisher: publication.producer,
      ...(publication.page === undefined ? {} : { page: publication.page }),
      ...(publication.url === undefined ? {} : { URL: publication.url }),
      issued: datePart(publication.published), accessed: datePart(publication.retrieved),
    })),
  ], null, 2)
}

/** A date as far as it is known: a year, a month or a day. What is no date stays as it is written. */
function datePart(text: string): { readonly 'date-parts': readonly (readonly number[])[] } | { readonly literal: string } {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? { 'date-parts': [text.split('-').map(Number)] } : { literal: text }
}
