/** The page's engine on the real model, facts as the page receives them: through JSON. */
import { program } from '#metadata'
import { readSources } from '../../../api/library.ts'
import type { FactsAnswer } from '../../../web/client.ts'
import { makeEngine, type Engine } from '../../../web/state/engine.ts'

export function pageEngine(): Engine {
  const { facts, library } = readSources()
  const answer = JSON.parse(JSON.stringify({
    model: { version: program.version, hash: program.hash },
    facts,
    library: {
      strategies: [...library.strategies.values()], growthPaths: [...library.growthPaths.values()],
      shocks: [...library.shocks.values()], scenarios: [...library.scenarios.values()],
    },
  })) as FactsAnswer
  return makeEngine(answer, program)
}
