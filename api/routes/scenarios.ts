import { z, type OpenAPIHono } from '@hono/zod-openapi'
import { nearestName } from '../../model/compile/nearest-name.ts'
import { quote } from '../../scenarios/refusal.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import type { Engine } from '../engine.ts'
import { RequestProblem } from '../problem-details.ts'
import { ScenarioList } from '../schemas/library.ts'
import { sendJson } from '../text-answer.ts'
import { problem } from './describe.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function scenarios({ library }: Engine): OpenAPIHono {
  const routes = fixedJsonRoute({
    path: '/api/scenarios', summary: 'Scenarios to start from', tag: 'Library', schema: ScenarioList,
    answer: () => [...library.scenarios.values()].map(scenarioEntry),
  })
  routes.openAPIRegistry.registerPath({
    method: 'get', path: '/api/scenarios/{name}', summary: 'One scenario, as a run takes it', tags: ['Library'],
    request: { params: z.object({ name: z.string().openapi({ param: { name: 'name', in: 'path' } }) }) },
    responses: {
      200: { description: 'The scenario.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Scenario' } } } },
      404: problem('No such scenario.'),
    },
  })
  routes.get('/api/scenarios/:name', (c) => {
    const name = c.req.param('name')
    const scenario = library.scenarios.get(name)
    if (scenario === undefined) {
      const near = nearestName(name, library.scenarios.keys())
      throw new RequestProblem({
        status: 404, code: 'unknown_scenario', detail: 'The library has no scenario of this name.', found: quote(name), wanted: 'a name from /api/scenarios',
        ...(near === undefined ? {} : { suggestion: near }),
      })
    }
    return sendJson(c, scenario, { 'Cache-Control': 'no-cache' })
  })
  return routes
}

function scenarioEntry({ name, title, question, economy }: Scenario): z.infer<typeof ScenarioList>[number] {
  return {
    name,
    title: title ?? name,
    ...(question === undefined ? {} : { question }),
    ...(economy === undefined ? {} : { economy }),
  }
}
