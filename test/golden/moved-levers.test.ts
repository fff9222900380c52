/** Levers moved one after another, each run over the last: bit for bit what the scenario that says so gives from nothing. */
import { expect, test } from 'vitest'
import type { Kernel } from '../../model/compile/kernel.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import { prepare, resolve, resolvePrepared } from '../../scenarios/resolve.ts'
import type { Setting, Settings } from '../../scenarios/schema.ts'
import { firstDifference } from '../model/compile/bits.ts'
import { facts, kernel, library, program } from '../model/engine.ts'
import { drawnScenarios } from './draws.ts'

const SCENARIOS = 60

test('a few levers on each of sixty scenarios, in workspaces that all scenarios share', { timeout: 180_000 }, () => {
  // The buffers of each scenario start from whatever the one before it left.
  const workspaces = [new Workspace()]
  let moves = 0
  for (const { set = {}, ...scenario } of drawnScenarios(SCENARIOS)) {
    const prepared = prepare(scenario, library, facts, program)
    for (const moved of steps(set)) {
      const written = resolve({ ...scenario, set: moved }, library, facts, program)
      const resolved = resolvePrepared(prepared, moved)
      expect(resolved.hash).toBe(written.hash)
      expect(resolved.strategies[0]!.provenance).toEqual(written.strategies[0]!.provenance)
      const over = runScenario(kernel as Kernel, program, resolved, undefined, workspaces)
      const fresh = runScenario(kernel as Kernel, program, written)
      expect(firstDifference(program, fresh.strategies[0]!.inputs, over.strategies[0]!.out, fresh.strategies[0]!.out), JSON.stringify(moved)).toBeUndefined()
      moves += 1
    }
  }
  expect(moves).toBeGreaterThan(SCENARIOS * 2)
})

/** Each lever as it is taken up, and the first let go again at the end. */
function* steps(set: Settings): Generator<Settings> {
  const taken: [string, Setting][] = []
  yield {}
  for (const entry of Object.entries(set)) {
    taken.push(entry)
    yield Object.fromEntries(taken)
  }
  yield Object.fromEntries(taken.slice(1))
}
