/** Strategies on common draws: the same numbers alone and in lanes. */
import { expect, test } from 'vitest'
import { loadLanes } from '../../../api/lanes.ts'
import { runWorld } from '../../../model/run/scenario.ts'
import { atOnce } from '../../../model/run/steps.ts'
import { beliefsOf } from '../../../scenarios/decide/beliefs.ts'
import { chooseOutcome } from '../../../scenarios/decide/chosen-outcome.ts'
import type { DecisionParts } from '../../../scenarios/decide/decision-parts.ts'
import { columnOf, designOf, drawColumns } from '../../../scenarios/decide/drawn-columns.ts'
import { defaultScenario } from '../../../scenarios/default-scenario.ts'
import { resolve } from '../../../scenarios/resolve.ts'
import { facts, kernel, library, program } from '../../model/engine.ts'

const parts: DecisionParts = { kernel, program, facts, library, world: ({ world }) => runWorld(kernel, program, world) }
const scenario = resolve({ ...defaultScenario('EST'), years: [2025, 2030] }, library, facts, program)
const { drawn } = beliefsOf(scenario, program, library)

test.each(['total_spend', 'equal_service_cost', 'domestic_control'])('%s of an odd number of members', async (variable) => {
  const design = designOf({ members: 7, seed: 5 }, drawn)
  const outcome = chooseOutcome({ variable }, program, scenario.years, '/outcome')
  const alone = atOnce(drawColumns(parts, scenario, design, outcome))
  const inLanes = atOnce(drawColumns({ ...parts, lanes: await loadLanes() }, scenario, design, outcome))
  expect(inLanes.values).toEqual(alone.values)
  expect(inLanes.failures).toEqual(alone.failures)
  expect(new Set(columnOf(alone, scenario.strategies[0]!.name, outcome.year)).size).toBeGreaterThan(1)
})
