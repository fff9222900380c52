/** A sizing made in the page by its own kernel: the same figures as POST /api/sizings gives, and their proofs. */
import * as builtKernel from '#kernel'
import type { Kernel } from '../../model/compile/kernel.ts'
import type { Program } from '../../model/compile/program.ts'
import { runWorld } from '../../model/run/scenario.ts'
import { checkForm } from '../../scenarios/check-form.ts'
import { size, type Sizing } from '../../scenarios/sizing.ts'
import type { Bought } from '../../scenarios/sizing-chip.ts'
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

/** The graph behind a figure of the sizing; `bought` says in which of its two runs it stands. */
export async function proveSizing(asked: Asked, bought: Bought, request: ProofRequest, { facts, library }: Pick<Engine, 'facts' | 'library'>, signal?: AbortSignal): Promise<Proof> {
  const scenario = sizingScenario(checkForm(sizingRequest, bodyOf(asked)), facts, bought)
  const { prove } = await loadChunk(() => import('./prove.ts'))
  return prove(scenario, { ...request, strategy: request.strategy === 'world' ? 'world' : SIZED_STRATEGY }, { library, facts }, signal)
}
