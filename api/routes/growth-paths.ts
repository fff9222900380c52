import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { GrowthPathList } from '../schemas/library.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function growthPaths({ library }: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/growth-paths', summary: 'Published paths of annual investment', tag: 'Library', schema: GrowthPathList,
    answer: () => [...library.growthPaths.values()],
  })
}
