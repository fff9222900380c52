import { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { Health } from '../schemas/health.ts'
import { sendJson } from '../text-answer.ts'
import { json } from './describe.ts'

export function health({ program }: Engine): OpenAPIHono {
  const routes = new OpenAPIHono()
  routes.openAPIRegistry.registerPath({
    method: 'get', path: '/api/health', summary: 'Whether the server answers, and with which model', tags: ['Service'],
    responses: { 200: json('It does.', Health) },
  })
  const answer: Health = { status: 'ok', model: { version: program.version, hash: program.hash } }
  routes.get('/api/health', (c) => sendJson(c, answer, { 'Cache-Control': 'no-store' }))
  return routes
}
