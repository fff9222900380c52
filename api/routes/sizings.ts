import { OpenAPIHono } from '@hono/zod-openapi'
import { checkForm } from '../../scenarios/check-form.ts'
import { size } from '../../scenarios/sizing.ts'
import { negotiate } from '../accept.ts'
import { attachment, safeFileName } from '../download-name.ts'
import type { Engine } from '../engine.ts'
import { readQuery } from '../query.ts'
import { readJson } from '../request-body.ts'
import { Sizing, SizingQuery, SizingRequest } from '../schemas/sizing.ts'
import { serialiseSizing, sizingCsv } from '../serialise-sizing.ts'
import { sendJson, sendText } from '../text-answer.ts'
import { BODY_PROBLEMS } from './describe.ts'

export function sizings(engine: Engine): OpenAPIHono {
  const routes = new OpenAPIHono()
  routes.openAPIRegistry.registerPath({
    method: 'post', path: '/api/sizings', summary: 'Size a cluster', tags: ['Runs'],
    description: 'Power, capital by part, electricity, water, land and cost of an hour of a cluster of named chips, with ranges. Pure: nothing is stored. Each figure carries the question that proves it. As CSV, one row a figure.',
    request: { query: SizingQuery, body: { required: true, content: { 'application/json': { schema: SizingRequest } } } },
    responses: {
      200: { description: 'The figures by name.', content: { 'application/json': { schema: Sizing }, 'text/csv': { schema: { type: 'string' } } } },
      ...BODY_PROBLEMS,
    },
  })
  routes.post('/api/sizings', async (c) => {
    const query = readQuery(c.req.url, SizingQuery)
    const format = query.format ?? (negotiate(c.req.header('accept'), ['application/json', 'text/csv']) === 'text/csv' ? 'csv' : 'json')
    const request = checkForm(SizingRequest, await readJson(c.req))
    const sizing = size(request, engine)
    const headers = { 'Cache-Control': 'no-store', Vary: 'Accept' }
    if (format === 'json') return sendJson(c, serialiseSizing(engine, request, sizing), headers)
    return sendText(c, sizingCsv(engine, request, sizing), 'text/csv; charset=utf-8; header=present', 200, {
      ...headers, 'Content-Disposition': attachment(safeFileName(sizing.resolved.name, 'csv')),
    })
  })
  return routes
}
