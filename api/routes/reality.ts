import { OpenAPIHono } from '@hono/zod-openapi'
import { fixedJson, sendFixed, type FixedAnswer } from '../fixed-answer.ts'
import { RequestProblem } from '../problem-details.ts'
import type { DrawProgress, RealityDraw } from '../reality/reality-draw.ts'
import { Reality, type RealityAnswer } from '../schemas/reality.ts'
import { json, problem } from './describe.ts'

// Seconds after which to ask again: soon enough to see it move, seldom enough not to slow it.
const SOONEST = 2
const LATEST = 10

export function reality(draw: Pick<RealityDraw, 'ask'>): OpenAPIHono {
  const routes = new OpenAPIHono()
  const path = '/api/reality'
  routes.openAPIRegistry.registerPath({
    method: 'get', path, summary: 'The model against published figures', tags: ['Library'],
    description: 'Every published figure the model is held against, with the model\'s own, their ratio and whether they agree, by group. Drawn once, beside the server, where the model or its data changed since the last start: until then it answers 503, with how much is drawn and when to ask again.',
    responses: {
      200: json('Groups with their marks, and every row.', Reality),
      304: { description: 'What the client has is current.' },
      503: { ...problem('Still being drawn: `progress` says how much is.'), headers: { 'Retry-After': { description: 'Seconds after which to ask again.', schema: { type: 'integer', minimum: SOONEST, maximum: LATEST } } } },
    },
  })
  let made: { readonly of: RealityAnswer; readonly fixed: FixedAnswer } | undefined
  routes.get(path, (c) => {
    const state = draw.ask()
    if (!('answer' in state)) throw stillDrawing(state)
    if (made?.of !== state.answer) made = { of: state.answer, fixed: fixedJson(state.answer) }
    return sendFixed(c, made.fixed)
  })
  return routes
}

function stillDrawing({ drawn, members, seconds }: DrawProgress): RequestProblem {
  const toGo = seconds === undefined ? '' : `, about ${Math.ceil(seconds)} s to go`
  return new RequestProblem(
    { status: 503, code: 'being_drawn', detail: `The model is being held against published figures: ${drawn} of ${members} draws are made${toGo}.`, progress: drawn / members, suggestion: 'Ask again after the seconds in Retry-After.' },
    { 'Retry-After': String(Math.min(LATEST, Math.max(SOONEST, Math.ceil((seconds ?? 0) / 4)))) },
  )
}
