import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { OriginList } from '../schemas/origin.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function origins({ facts }: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/origins', summary: 'Where every number comes from', tag: 'Library', schema: OriginList,
    answer: () => Object.entries(facts.origins).map(([id, origin]) => ({ id, ...origin })),
  })
}
