/** A sizing made in the page by its own kernel: the same figures as POST /api/sizings gives, and their proofs. */
import * as builtKernel from '#kernel'
import type { Kernel } from '../../model/compile/kernel.ts'
import type { Program } from '../../model/compile/program.ts'
import { runWorld } from '../../model/run/scenario.ts'
import { checkForm } from '../../scenarios/check-form.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { size, type Sizing } from '../../scenarios/sizing.ts'
import { type Bought, chipOf } from '../../scenarios/sizing-chip.ts'
import { sizingMoves } from '../../scenarios/sizing-moves.ts'
import { sizingRequest } from '../../scenarios/sizing-request.ts'
import { SIZED_STRATEGY, sizingScenario } from '../../scenarios/sizing-scenario.ts'
import type { Engine } from './engine.ts'
import { loadChunk } from './load-chunk.ts'
import type { ProofRequest } from './page-state.ts'
import type { Proof } from './proof.ts'
import { bodyOf, type Asked } from './sizing-asked.ts'

/** @throws ScenarioRefusal in the words of the API */
export function sizingOf(asked: Asked, { facts, library, model }: Pick<Engine, 'facts' | 'library' | 'model'>, kernel: Kernel = builtKernel): Sizing {
  // Running and resolving never look at the expressions, which the outline leaves out.
  const program = model as Program
  return size(checkForm(sizingRequest, bodyOf(asked)), { kernel, program, facts, library, world: ({ world }) => runWorld(kernel, program, world) })
}

/** The scenario of a proof of the sizing; `bought` says which of its two runs, `moved` which assumption stands at an end of its range. */
export function sizedScenario(asked: Asked, bought: Bought, { moved = [] }: Pick<ProofRequest, 'moved'>, { facts, model }: Pick<Engine, 'facts' | 'model'>): Scenario {
  const request = checkForm(sizingRequest, bodyOf(asked))
  const scenario = sizingScenario(request, facts, bought)
  if (moved.length === 0) return scenario
  const moves = sizingMoves(scenario, chipOf(request.chip, facts), facts, model as Program)
  const set = moved.map(({ parameter, to }) => (to === 'low' || to === 'high' ? moves.find(({ name }) => name === parameter)?.settings(to, bought) : undefined))
  return { ...scenario, set: Object.assign({}, scenario.set, ...set) as NonNullable<Scenario['set']> }
}

/** The graph behind a figure of the sizing. */
export async function proveSizing(asked: Asked, bought: Bought, request: ProofRequest, engine: Pick<Engine, 'facts' | 'library' | 'model'>, signal?: AbortSignal): Promise<Proof> {
  const scenario = sizedScenario(asked, bought, request, engine)
  const { prove } = await loadChunk(() => import('./prove.ts'))
  return prove(scenario, { ...request, strategy: request.strategy === 'world' ? 'world' : SIZED_STRATEGY }, engine, signal)
}
