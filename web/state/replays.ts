/** Replays of real events: asked of the server once, proved in the page. */
import type { ReplayAnswer } from '../../api/schemas/replay.ts'
import { calmScenario } from '../../scenarios/calm-scenario.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { fetchReplays } from '../client.ts'
import { resilienceText } from '../text/resilience-text.ts'
import type { Engine } from './engine.ts'
import { loadChunk } from './load-chunk.ts'
import type { ProofRequest } from './page-state.ts'
import type { Proof } from './proof.ts'
import type { ReplayRun } from './replay-proof.ts'

let asked: Promise<ReplayAnswer> | undefined

/** Fetches them once; after a failure, again. */
export function replays(): Promise<ReplayAnswer> {
  asked ??= fetchReplays(resilienceText.value.replays.what).catch((error: unknown) => {
    asked = undefined
    throw error
  })
  return asked
}

/** The graph behind a figure of a replay. */
export async function proveReplay({ replay, strategy, calm }: ReplayRun, request: ProofRequest, { facts, library }: Pick<Engine, 'facts' | 'library'>, signal?: AbortSignal): Promise<Proof> {
  const found = (await replays()).find(({ name }) => name === replay)
  if (found === undefined) throw new Error(resilienceText.value.replays.unknown(replay))
  const scenario = found.scenario as Scenario
  const { prove } = await loadChunk(() => import('./prove.ts'))
  return prove(calm ? calmScenario(scenario) : scenario, { ...request, strategy: request.strategy === 'world' ? 'world' : strategy }, { library, facts }, signal)
}
