import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { StressPackList } from '../schemas/library.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function stressPacks({ library }: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/stress-packs', summary: 'Shocks that come together', tag: 'Library', schema: StressPackList, answer: () => [...library.stressPacks.values()],
  })
}
