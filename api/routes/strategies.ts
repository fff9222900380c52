import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { StrategyList } from '../schemas/library.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function strategies({ library }: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/strategies', summary: 'Strategy presets', tag: 'Library', schema: StrategyList, answer: () => [...library.strategies.values()],
  })
}
