/** Refusals and failures as RFC 9457 problem details: what was found, what was wanted, where, and the likely fix. */
import { z } from '@hono/zod-openapi'
import { STATUS_CODES } from 'node:http'
import { RunFailure } from '../model/run/run-failure.ts'
import { ScenarioRefusal, type RefusalCode } from '../scenarios/refusal.ts'

export const PROBLEM_TYPE = 'application/problem+json'

export const Problem = z.strictObject({
  type: z.string().openapi({ description: 'Always about:blank: the code says what happened.' }),
  title: z.string().openapi({ description: 'The phrase of the status.' }),
  status: z.int().min(400).max(599),
  code: z.string().openapi({ description: 'Stable name of the kind of problem.', example: 'unknown_parameter' }),
  detail: z.string(),
  instance: z.string().openapi({ description: 'Identifies this one answer; the log holds the same id.' }),
  pointer: z.string().optional().openapi({ description: 'JSON pointer (RFC 6901) into the request body.' }),
  found: z.string().optional(),
  wanted: z.string().optional(),
  suggestion: z.string().optional().openapi({ description: 'The likely fix.' }),
  progress: z.number().min(0).max(1).optional().openapi({ description: 'Part that is ready of what is still being made.' }),
}).openapi('Problem')
export type Problem = z.infer<typeof Problem>

export interface ProblemParts {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly pointer?: string
  readonly found?: string
  readonly wanted?: string
  readonly suggestion?: string
  /** Part that is ready, of what is still being made. */
  readonly progress?: number
}

/** Thrown anywhere in a route; the app answers it as problem details. */
export class RequestProblem extends Error {
  readonly parts: ProblemParts
  readonly headers: Readonly<Record<string, string>>

  constructor(parts: ProblemParts, headers: Readonly<Record<string, string>> = {}) {
    super(parts.detail)
    this.name = 'RequestProblem'
    this.parts = parts
    this.headers = headers
  }
}

// A body that cannot be read at all is a bad request; one that reads but cannot be meant is unprocessable.
const UNREADABLE: ReadonlySet<RefusalCode> = new Set([
  'too_deep', 'too_many_keys', 'too_many_items', 'invalid_text', 'invalid_syntax', 'duplicate_key', 'forbidden_key',
])

/** What a refused scenario answers; `at` is the pointer of the scenario inside the body. */
export function problemOfRefusal(refusal: ScenarioRefusal, at = ''): RequestProblem {
  const status = refusal.code === 'too_large' ? 413 : UNREADABLE.has(refusal.code) ? 400 : 422
  return new RequestProblem({
    status,
    code: refusal.code,
    detail: refusal.message,
    pointer: at + refusal.pointer,
    found: refusal.found,
    wanted: refusal.wanted,
    ...(refusal.suggestion === undefined ? {} : { suggestion: refusal.suggestion }),
  })
}

/** The inputs were legal, their numbers lead nowhere: the variable and year that failed are named. */
function problemOfFailure(failure: RunFailure): RequestProblem {
  return new RequestProblem({
    status: 422, code: 'not_finite', detail: failure.message, pointer: '', found: String(failure.value), wanted: `a finite ${failure.variable}`,
    suggestion: 'inputs closer to their stated ranges',
  })
}

/** What a request is refused for; undefined for what is a fault of ours. */
export function refusalOf(error: unknown): RequestProblem | undefined {
  return error instanceof ScenarioRefusal ? problemOfRefusal(error) : error instanceof RunFailure ? problemOfFailure(error) : error instanceof RequestProblem ? error : undefined
}

/** What nobody is left to read, but the log. */
export function clientGone(): RequestProblem {
  return new RequestProblem({ status: 499, code: 'gone', detail: 'The client went away before the answer.' })
}

/** Problem details of anything thrown. What is not a refusal is a fault of ours: it answers 500 and shows nothing of itself. */
export function problemOf(error: unknown, requestId: string): Problem {
  const parts: ProblemParts = refusalOf(error)?.parts
    ?? { status: 500, code: 'internal', detail: 'The server failed to answer. The log holds the reason under this instance.' }
  return { type: 'about:blank', title: STATUS_CODES[parts.status] ?? 'Error', ...parts, instance: `urn:uuid:${requestId}` }
}
