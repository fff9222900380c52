/** The written equations: a file of their own, fetched when first wanted or when the page has nothing better to do. */
import { signal } from '@preact/signals'
import type { WrittenEquations } from '../../model/book/written-equations.ts'
import { readersOf } from './evidence-records.ts'
import { loadChunk } from './load-chunk.ts'
import { problemFrom, type Problem } from './problem.ts'

export interface Written {
  readonly equations: WrittenEquations
  /** What reads a record or a parameter directly. */
  readonly readers: ReadonlyMap<string, readonly string[]>
}

export const written = signal<Written | undefined>(undefined)
export const writtenProblem = signal<Problem | undefined>(undefined)

let asked: Promise<void> | undefined

/** Fetches them once; after a failure, again. */
export function loadEquations(title: string): Promise<void> {
  if (asked !== undefined) return asked
  writtenProblem.value = undefined
  asked = loadChunk(() => import('#equations')).then(
    ({ equations }) => {
      written.value = { equations, readers: readersOf(equations) }
    },
    (error: unknown) => {
      asked = undefined
      writtenProblem.value = problemFrom(error, title)
    },
  )
  return asked
}
