/** What a reader of a proof needs beside it to compute its number again: how it is laid out, and what the functions mean. */
import { languageFunctions } from '../model/compile/functions/registry.ts'
import type { TraceRecord } from '../model/run/trace-graph.ts'

export const READING = [
  'A value is named variable[year][members] and stands once: under its record, members and year.',
  'A parameter is an input, and `source` says where it comes from.',
  'Any other value is given by the text `computed` of its record, or `equation` where there is none; of several texts, by that of its member of the dimension `by`.',
  'In a year before `since` it is given by `history`; without one by `initial` in the year just before, and 0 earlier.',
  'A name in a text is the value of that record or parameter in the same year and at the same members, for the dimensions it has; `year` is the year of the value, `year_step` is 1, `age` is the age of a vintage, and `none`, like null, is no value.',
  'A value that is not here does not count: it would be multiplied by 0, is not chosen, or is a vintage of nothing or a year in which nothing stood.',
].join(' ')

/** Meaning of every function that the texts call, by its signature. */
export function functionsIn(records: Readonly<Record<string, TraceRecord>>): Record<string, string> {
  const texts = Object.values(records).flatMap(({ equation = '', computed = '', initial = '', history = '' }) => [equation, computed, initial, history])
  const called = new Set(JSON.stringify(texts).match(/\w+(?=\()/g))
  return Object.fromEntries(languageFunctions.flatMap((entry) => {
    if (!called.has(entry.name)) return []
    // Proofs print what the compiler puts in front of the arguments.
    const implied = entry.form === 'scalar' ? (entry.implied ?? []) : []
    return [[entry.signature.replace('(', `(${implied.map((name) => `${name}, `).join('')}`), entry.doc]]
  }))
}
