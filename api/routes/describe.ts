/** Descriptions that the routes share in the OpenAPI document. */
import type { z } from '@hono/zod-openapi'
import { Problem, PROBLEM_TYPE } from '../problem-details.ts'

export function json(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema } } }
}

export function problem(description: string) {
  return { description, content: { [PROBLEM_TYPE]: { schema: Problem } } }
}

/** Refusals that any route reading a body can give. */
export const BODY_PROBLEMS = {
  400: problem('The body or the query cannot be read.'),
  406: problem('The Accept header admits nothing this route gives.'),
  413: problem('The body is too large.'),
  415: problem('The body is not JSON, or is compressed in another way than gzip.'),
  422: problem('The body reads, but asks for something that cannot be.'),
}
