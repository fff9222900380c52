import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine } from '../engine.ts'
import { describeModel } from '../describe-model.ts'
import { Model } from '../schemas/model.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function model({ program, mathml }: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/model', summary: 'Variables, parameters, dimensions, equations and functions', tag: 'Model', schema: Model,
    answer: () => describeModel(program, mathml),
  })
}
