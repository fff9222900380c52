import type { OpenAPIHono } from '@hono/zod-openapi'
import { withoutPlainCitations } from '../../scenarios/plain-citations.ts'
import type { Engine } from '../engine.ts'
import { FactsAnswer } from '../schemas/facts.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

/** What a page needs to resolve scenarios by itself. */
export function facts({ program, facts, library }: Engine): OpenAPIHono {
  return fixedJsonRoute({
    path: '/api/facts', summary: 'The facts and the library, whole', tag: 'Library', schema: FactsAnswer,
    answer: () => ({
      model: { version: program.version, hash: program.hash },
      facts: { ...facts, origins: withoutPlainCitations(facts.origins) },
      library: {
        strategies: [...library.strategies.values()],
        growthPaths: [...library.growthPaths.values()],
        shocks: [...library.shocks.values()],
        stressPacks: [...library.stressPacks.values()],
        scenarios: [...library.scenarios.values()],
      },
    }),
  })
}
