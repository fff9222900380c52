/** What went wrong, in words a reader can act on. */

export interface Problem {
  readonly title: string
  readonly detail: string
}

/** Errors of the resolver and the model already say where, what was found, what was wanted and the likely fix. */
export function problemFrom(error: unknown, title: string): Problem {
  return { title, detail: error instanceof Error ? error.message : String(error) }
}
