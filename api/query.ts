import type { z } from '@hono/zod-openapi'
import { nearestName } from '../model/compile/nearest-name.ts'
import { quote } from '../scenarios/refusal.ts'
import { RequestProblem } from './problem-details.ts'

/**
 * The query of a URL against a schema of optional strings: each known name at most once, nothing else.
 *
 * @throws RequestProblem 400
 */
export function readQuery<Shape extends z.ZodRawShape>(url: string, schema: z.ZodObject<Shape>): z.infer<z.ZodObject<Shape>> {
  const known = Object.keys(schema.shape)
  const given = new Map<string, string>()
  for (const [name, value] of new URL(url).searchParams) {
    if (!known.includes(name)) {
      const near = nearestName(name, known)
      throw refuse('unknown_query', quote(name), known.length === 0 ? 'no query' : `one of ${known.join(', ')}`, near)
    }
    if (given.has(name)) throw refuse('duplicate_query', `${quote(name)} twice`, 'each name once')
    given.set(name, value)
  }
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const name = String(issue?.path[0] ?? '')
  throw refuse('invalid_query', `${name}=${quote(given.get(name))}`, issue?.message ?? 'another value')
}

/** A comma-separated list of known names; undefined when the query does not have it. */
export function readNames(name: string, text: string | undefined, known: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined
  const names = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  for (const each of names) {
    if (!known.has(each)) throw refuse('unknown_name', `${name}=${quote(each)}`, 'a known name', nearestName(each, known))
  }
  return new Set(names)
}

function refuse(code: string, found: string, wanted: string, suggestion?: string): RequestProblem {
  return new RequestProblem({
    status: 400, code, detail: `Query: found ${found}, wanted ${wanted}.`, found, wanted, ...(suggestion === undefined ? {} : { suggestion }),
  })
}
