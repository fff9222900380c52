import { OpenAPIHono } from '@hono/zod-openapi'
import { checkForm } from '../../scenarios/check-form.ts'
import { checkTraceTarget } from '../../scenarios/trace-target.ts'
import { negotiate } from '../accept.ts'
import type { Engine } from '../engine.ts'
import { inScenario } from '../in-scenario.ts'
import { readJson } from '../request-body.ts'
import { Trace, TraceRequest } from '../schemas/trace.ts'
import { sendJson } from '../text-answer.ts'
import { traceRun } from '../trace-run.ts'
import { BODY_PROBLEMS, json } from './describe.ts'

export function traces(engine: Engine): OpenAPIHono {
  const routes = new OpenAPIHono()
  routes.openAPIRegistry.registerPath({
    method: 'post', path: '/api/traces', summary: 'The proof behind one number', tags: ['Runs'],
    description: 'Everything the number is computed from, down to the parameters and where they come from: texts once for each record, values once for each record, year and index. The equations and the values of the parameters give the number again: `reading` says how. Always whole: below 1 MB for sixteen years, below 2 MB for fifty.',
    request: { body: { required: true, content: { 'application/json': { schema: TraceRequest } } } },
    responses: { 200: json('The graph.', Trace), ...BODY_PROBLEMS },
  })
  routes.post('/api/traces', async (c) => {
    negotiate(c.req.header('accept'), ['application/json'])
    const { scenario, ...asked } = checkForm(TraceRequest, await readJson(c.req))
    const evaluation = inScenario(() => engine.evaluate(scenario))
    return sendJson(c, traceRun(engine, evaluation, checkTraceTarget(engine.program, evaluation, asked)), { 'Cache-Control': 'no-store' })
  })
  return routes
}
