import { OpenAPIHono } from '@hono/zod-openapi'
import { checkForm } from '../../scenarios/check-form.ts'
import { negotiate } from '../accept.ts'
import type { Engine } from '../engine.ts'
import { readJson } from '../request-body.ts'
import { PoolShareAnswer, PoolShareRequest } from '../schemas/pool-share.ts'
import { answerPoolShare } from '../serialise-pool-share.ts'
import { sendJson } from '../text-answer.ts'
import { BODY_PROBLEMS, json } from './describe.ts'

export function poolShares(engine: Engine): OpenAPIHono {
  const routes = new OpenAPIHono()
  routes.openAPIRegistry.registerPath({
    method: 'post', path: '/api/decisions/pool-share', summary: 'Break-even share of a pool', tags: ['Runs'],
    description: 'At which share of the cost of its pool a strategy stops being cheaper than another, for the same service. Pure: nothing is stored.',
    request: { body: { required: true, content: { 'application/json': { schema: PoolShareRequest } } } },
    responses: { 200: json('The share, with the range searched.', PoolShareAnswer), ...BODY_PROBLEMS },
  })
  routes.post('/api/decisions/pool-share', async (c) => {
    negotiate(c.req.header('accept'), ['application/json'])
    const { scenario, strategy, against } = checkForm(PoolShareRequest, await readJson(c.req))
    return sendJson(c, answerPoolShare(engine, scenario, strategy, against), { 'Cache-Control': 'no-store' })
  })
  return routes
}
