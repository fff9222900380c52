import { OpenAPIHono } from '@hono/zod-openapi'
import { negotiate } from '../accept.ts'
import type { Engine } from '../engine.ts'
import { attachment, safeFileName } from '../download-name.ts'
import { readNames, readQuery } from '../query.ts'
import { readJson } from '../request-body.ts'
import { runCsv } from '../run-table.ts'
import { Run, RunQuery } from '../schemas/run.ts'
import { recordsOf } from '../../model/run/records.ts'
import { serialiseRun } from '../serialise-run.ts'
import { sendJson, sendText } from '../text-answer.ts'
import { BODY_PROBLEMS } from './describe.ts'

export function runs(engine: Engine): OpenAPIHono {
  const { program } = engine
  const dimensions: ReadonlySet<string> = new Set(Object.keys(program.dimensions))
  const variables: ReadonlySet<string> = new Set(recordsOf(program).map((variable) => variable.name))
  const routes = new OpenAPIHono()
  routes.openAPIRegistry.registerPath({
    method: 'post', path: '/api/runs', summary: 'Run a scenario', tags: ['Runs'],
    description: 'Pure: the same scenario gives the same answer, and nothing is stored. As CSV, one row a value.',
    request: {
      query: RunQuery,
      body: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Scenario' } } } },
    },
    responses: {
      200: { description: 'The numbers.', content: { 'application/json': { schema: Run }, 'text/csv': { schema: { type: 'string' } } } },
      ...BODY_PROBLEMS,
    },
  })
  routes.post('/api/runs', async (c) => {
    const query = readQuery(c.req.url, RunQuery)
    const format = query.format ?? (negotiate(c.req.header('accept'), ['application/json', 'text/csv']) === 'text/csv' ? 'csv' : 'json')
    const shown = { by: readNames('by', query.by, dimensions), variables: readNames('variables', query.variables, variables) }
    const { resolved, strategies, indicators } = engine.evaluate(await readJson(c.req))
    const run = serialiseRun(program, resolved, strategies, { ...shown, indicators })
    const headers = { 'Cache-Control': 'no-store', Vary: 'Accept' }
    if (format === 'json') return sendJson(c, run, headers)
    const name = safeFileName(`${resolved.name}-${run.hash.slice(0, 8)}`, 'csv')
    return sendText(c, runCsv(run, program, resolved), 'text/csv; charset=utf-8; header=present', 200, { ...headers, 'Content-Disposition': attachment(name) })
  })
  return routes
}
