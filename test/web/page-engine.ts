/** The page's engine on the project's own facts and library, given as the page receives them: through JSON. */
import { program } from '#metadata'
import { readSources } from '../../api/library.ts'
import type { FactsAnswer } from '../../web/client.ts'
import { makeEngine, type Engine } from '../../web/state/engine.ts'

export function pageAnswer(): FactsAnswer {
  const { facts, library } = readSources()
  return JSON.parse(JSON.stringify({
    model: { version: program.version, hash: program.hash },
    facts,
    library: {
      strategies: [...library.strategies.values()],
      growthPaths: [...library.growthPaths.values()],
      shocks: [...library.shocks.values()],
      stressPacks: [...library.stressPacks.values()],
      scenarios: [...library.scenarios.values()],
    },
  })) as FactsAnswer
}

export function pageEngine(): Engine {
  return makeEngine(pageAnswer(), program)
}
