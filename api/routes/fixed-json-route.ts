import { OpenAPIHono, type z } from '@hono/zod-openapi'
import { fixedJson, sendFixed, type FixedAnswer } from '../fixed-answer.ts'
import { json } from './describe.ts'

export interface FixedRoute {
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly schema: z.ZodType
  /** Called once, on the first request. */
  readonly answer: () => unknown
}

/** A router of one route that always gives the same JSON, revalidated by its hash. */
export function fixedJsonRoute({ path, summary, tag, schema, answer }: FixedRoute): OpenAPIHono {
  const routes = new OpenAPIHono()
  routes.openAPIRegistry.registerPath({
    method: 'get', path, summary, tags: [tag],
    responses: { 200: json(summary, schema), 304: { description: 'What the client has is current.' } },
  })
  let made: FixedAnswer | undefined
  routes.get(path, (c) => sendFixed(c, (made ??= fixedJson(answer()))))
  return routes
}
