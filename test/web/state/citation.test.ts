import { expect, test } from 'vitest'
import { citation, type CitedFigure } from '../../../web/state/citation.ts'

const figure: CitedFigure = {
  name: 'facility_power', title: 'Facility power (domestic, home, 2030): 12 MW', modelVersion: '0.1.0', link: 'https://host/#x', accessed: '2026-11-20',
  publications: [{ producer: 'Uptime & Co', title: 'Survey of 100 % of sites', citation: 'Uptime & Co, Survey (2025)', page: 'table 3', url: 'https://example.org/a', published: '2025-06', retrieved: '2026-11', licence: 'facts', grade: 'found' }],
}

test('a line of text carries the place, the figure, the model, the day, the link and the source with its page', () => {
  expect(citation('plain', figure)).toBe('Facility power (domestic, home, 2030): 12 MW. Sovereign Compute, model 0.1.0, read on 2026-11-20. https://host/#x Source: Uptime & Co, Survey (2025), table 3.')
})

test('BibTeX has an entry for the figure and one for its source, with signs of LaTeX escaped', () => {
  expect(citation('bibtex', figure)).toBe(`@misc{sovereign-compute-facility_power,
  author = {{Sovereign Compute}},
  title = {{Facility power (domestic, home, 2030): 12 MW}},
  year = {2026},
  note = {Model 0.1.0},
  url = {https://host/#x},
  urldate = {2026-11-20}
}

@techreport{sovereign-compute-facility_power-source-1,
  author = {{Uptime \\& Co}},
  title = {{Survey of 100 \\% of sites}},
  institution = {Uptime \\& Co},
  year = {2025},
  note = {table 3},
  url = {https://example.org/a},
  urldate = {2026-11}
}`)
})

test('CSL-JSON is a list that reference managers read, dates as far as they are known', () => {
  const [own, source] = JSON.parse(citation('csl', figure)) as Record<string, unknown>[]
  expect(own).toMatchObject({ type: 'dataset', version: '0.1.0', URL: 'https://host/#x', accessed: { 'date-parts': [[2026, 11, 20]] } })
  expect(source).toMatchObject({ type: 'report', author: [{ literal: 'Uptime & Co' }], page: 'table 3', issued: { 'date-parts': [[2025, 6]] }, accessed: { 'date-parts': [[2026, 11]] } })
})
