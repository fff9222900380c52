/** What an outcome hangs on, and what to choose under uncertainty: questions that take many runs, on threads beside the server's own. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { negotiate } from '../accept.ts'
import { clientOf } from '../client-of.ts'
import type { DecisionVerb } from '../decisions/answers.ts'
import type { DecisionDesk } from '../decisions/decision-desk.ts'
import { QUESTIONS } from '../decisions/questions.ts'
import { readJson } from '../request-body.ts'
import { sendText } from '../text-answer.ts'
import { BODY_PROBLEMS, json, problem } from './describe.ts'

export function decisions(desk: DecisionDesk): OpenAPIHono {
  const routes = new OpenAPIHono()
  for (const [verb, { path, summary, description, request, answer, form }] of Object.entries(QUESTIONS)) {
    routes.openAPIRegistry.registerPath({
      method: 'post', path, summary, tags: ['Decisions'],
      description: `${description} Pure: nothing is stored. At most some fifteen hundred runs; what would take more is refused. Given up when the client goes away.`,
      request: { body: { required: true, content: { 'application/json': { schema: request } } } },
      responses: {
        200: json('The answer, in numbers and in words.', answer), ...BODY_PROBLEMS,
        429: problem('As many of these are being worked out for the client as may be at once.'), 503: problem('As many of these are being worked out as may be at once.'),
      },
    })
    routes.post(path, async (c) => {
      negotiate(c.req.header('accept'), ['application/json'])
      const task = { verb: verb as DecisionVerb, request: form(await readJson(c.req)) }
      return sendText(c, await desk.answer(clientOf(c), task, c.req.raw.signal), 'application/json; charset=utf-8', 200, { 'Cache-Control': 'no-store' })
    })
  }
  return routes
}
