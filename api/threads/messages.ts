/** What passes between the server's thread and the others. */

/** Kinds of work that a thread knows. */
export type WorkName = 'ensemble' | 'decision'

export type ToThread =
  /** `stop` holds 1 once the session is given up. */
  | { readonly kind: 'open'; readonly session: number; readonly work: WorkName; readonly opening: unknown; readonly stop: SharedArrayBuffer }
  | { readonly kind: 'task'; readonly session: number; readonly number: number; readonly task: unknown }
  | { readonly kind: 'close'; readonly session: number }

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  /** The task ended early, since its session was given up. */
  | { readonly kind: 'stopped'; readonly number: number }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string }
