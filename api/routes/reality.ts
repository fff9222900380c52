import { setImmediate as nextTurn } from 'node:timers/promises'
import { OpenAPIHono } from '@hono/zod-openapi'
import { readReality } from '../../data/read-reality.ts'
import { compareReality } from '../../scenarios/reality/reality.ts'
import type { Engine } from '../engine.ts'
import { fixedJson, sendFixed, type FixedAnswer } from '../fixed-answer.ts'
import { keptReality } from '../kept-reality.ts'
import { Reality } from '../schemas/reality.ts'
import { serialiseReality } from '../serialise-reality.ts'
import { json } from './describe.ts'

/** @param members fewer than the method's only where the numbers are not to be shown */
export function reality(engine: Engine, members?: number): OpenAPIHono {
  const routes = new OpenAPIHono()
  const path = '/api/reality'
  routes.openAPIRegistry.registerPath({
    method: 'get', path, summary: 'The model against published figures', tags: ['Library'],
    description: 'Every published figure the model is held against, with the model\'s own, their ratio and whether they agree, by group. Made with the build; where the model or its data changed since, the first request after a start takes about half a minute.',
    responses: { 200: json('Groups with their marks, and every row.', Reality), 304: { description: 'What the client has is current.' } },
  })
  let made: Promise<FixedAnswer> | undefined
  routes.get(path, async (c) => sendFixed(c, await (made ??= answerOf(engine, members))))
  return routes
}

async function answerOf(engine: Engine, members?: number): Promise<FixedAnswer> {
  const kept = members === undefined ? keptReality() : undefined
  if (kept !== undefined && kept.method.model.hash === engine.program.hash) return fixedJson(kept)
  const steps = compareReality(readReality(engine.facts), engine, members)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return fixedJson(serialiseReality(engine, step.value))
    // Others are answered between members.
    await nextTurn()
  }
}
