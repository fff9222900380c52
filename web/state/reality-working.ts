/** What a row of the comparison is made of, worked out in the page by its own kernel, and the proofs of what it reads. */
import * as builtKernel from '#kernel'
import type { RealityRow } from '../../data/reality.ts'
import type { Program } from '../../model/compile/program.ts'
import { runWorld } from '../../model/run/scenario.ts'
import { rowWorking, type RowWorking } from '../../scenarios/reality/working.ts'
import { realityText } from '../text/reality-text.ts'
import type { Engine } from './engine.ts'
import { loadChunk } from './load-chunk.ts'
import type { ProofRequest } from './page-state.ts'
import type { Proof } from './proof.ts'
import { loadReality, realityAnswer } from './reality-answer.ts'
import type { RealityRun } from './reality-proof.ts'
import type { Row } from './reality.ts'

type Parts = Pick<Engine, 'facts' | 'library' | 'model'>

/** The row as it was published, before its money was restated. */
export function publishedRow({ as_published: { value, unit, low, high }, ...row }: Row): RealityRow {
  return { ...row, value, unit, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) } as RealityRow
}

/** @throws where a run fails */
export function workingOf(row: Row, { facts, library, model }: Parts): RowWorking {
  // Running and resolving never look at the expressions, which the outline leaves out.
  const program = model as Program
  return rowWorking(publishedRow(row), { kernel: builtKernel, program, facts, library, world: ({ world }) => runWorld(builtKernel, program, world) })
}

/** The graph behind a record that a row reads. */
export async function proveReality({ row: id, run }: RealityRun, request: ProofRequest, engine: Parts, signal?: AbortSignal): Promise<Proof> {
  await loadReality()
  const row = realityAnswer.value?.rows.find((each) => each.id === id)
  const read = row === undefined ? undefined : workingOf(row, engine).runs[run]
  if (read === undefined) throw new Error(realityText.value.working.unknown)
  const { prove } = await loadChunk(() => import('./prove.ts'))
  return prove(read.scenario, { ...request, strategy: request.strategy === 'world' ? 'world' : read.strategy }, engine, signal)
}
