import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { readReplays } from '../library.ts'
import { replayed } from '../replayed.ts'
import { ReplayList } from '../schemas/replay.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function replays(engine: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/replays', summary: 'Real events through the model, against what was published', tag: 'Library', schema: ReplayList, answer: () => replayed(engine, readReplays().values()),
  })
}
