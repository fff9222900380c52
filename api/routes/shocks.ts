import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { ShockList } from '../schemas/library.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function shocks({ library }: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/shocks', summary: 'Named disturbances', tag: 'Library', schema: ShockList, answer: () => [...library.shocks.values()],
  })
}
