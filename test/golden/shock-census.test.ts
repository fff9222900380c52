/** Every economy through every preset under shocks of every kind: what must be true of all of them, whatever the numbers are. */
import { beforeAll, expect, test } from 'vitest'
import { offsetOf, strideOf } from '../../model/compile/layout.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runScenario, runWorld } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import { PURE_STRATEGIES } from '../../scenarios/default-scenario.ts'
import { economies, kernel, library, program, resolveScenario, value } from '../model/engine.ts'

const PRESETS = [...PURE_STRATEGIES, 'balanced-portfolio'] as const
const LIMITS = program.dimensions['limit']!
/** One of each disruption, and of each way to press: prices, chips, the grid. */
const SHOCKS = [
  'home-territory-lost', 'grid-blackout', 'single-site-fire', 'host-struck', 'vendor-order', 'control-plane-outage', 'last-cable-cut', 'ransomware', 'faulty-update', 'pool-exclusion',
  'chip-embargo', 'chip-cap', 'energy-price', 'hardware-price', 'grid-moratorium',
] as const
const YEAR = 2030
// Parts of a whole miss it by rounding.
const ROUNDING = 1e-9

const faults: string[] = []
const limits = new Set<string>()
let runs = 0
let ofEconomies = 0

/** Gaps are numbers that are not; nothing may be beyond all bounds. */
function unbounded({ out }: StrategyResult): boolean {
  for (const number of out) if (number === Infinity || number === -Infinity) return true
  return false
}

function collectLimits({ axis, layout, out }: StrategyResult): void {
  const place = layout.variables.get('binding_limit')!
  for (let element = 0; element < place.size; element++) {
    const offset = offsetOf(layout, place, element, axis.length) + (axis.first - axis.start + axis.history) * strideOf(layout, place)
    for (let at = 0; at <= axis.last - axis.first; at++) {
      const code = out[offset + at * strideOf(layout, place)]!
      if (Number.isInteger(code)) limits.add(LIMITS[code]!)
    }
  }
}

function look(result: StrategyResult, where: string): void {
  runs++
  collectLimits(result)
  if (unbounded(result)) faults.push(`${where}: something is infinite`)
  for (const name of ['equal_service_cost', 'discounted_cost', 'lowest_service']) if (!Number.isFinite(result.value(name, {}))) faults.push(`${where}: ${name} is ${result.value(name, {})}`)
  const continuity = value(result, 'continuity', {}, YEAR)
  if (!(continuity >= -ROUNDING && continuity <= 1 + ROUNDING)) faults.push(`${where}: continuity is ${continuity}`)
  const [required, ...parts] = ['compute_required', 'compute_served', 'compute_bridged', 'compute_unserved'].map((name) => value(result, name, {}, YEAR)) as [number, ...number[]]
  const sum = parts.reduce((total, part) => total + part, 0)
  if (Math.abs(sum - required) > ROUNDING * required) faults.push(`${where}: ${sum} is served, bridged and unserved of ${required}`)
}

beforeAll(() => {
  const workspaces = PRESETS.map(() => new Workspace())
  let world: { readonly key: string; readonly result: StrategyResult } | undefined
  const strike = (scenario: Parameters<typeof resolveScenario>[0], name: string): void => {
    for (const use of SHOCKS) {
      const resolved = resolveScenario({ ...scenario, shocks: [...(scenario.shocks ?? []), { use, year: YEAR }] })
      if (world?.key !== resolved.worldKey) world = { key: resolved.worldKey, result: runWorld(kernel as Kernel, program, resolved.world) }
      for (const result of runScenario(kernel as Kernel, program, resolved, world.result, workspaces.slice(0, resolved.strategies.length)).strategies) look(result, `${name}, ${result.name}, ${use}`)
    }
  }
  for (const economy of economies) strike({ economy, strategies: [...PRESETS] }, economy)
  ofEconomies = runs
  // Where water and staff bind: by default neither holds anybody back.
  for (const scenario of library.scenarios.values()) if (scenario.name.startsWith('stress-')) strike({ ...scenario, economy: scenario.economy! }, scenario.name)
}, 600_000)

test('every economy runs every preset, and every stress case its own, under every kind of shock without a number beyond all bounds', () => {
  expect(SHOCKS.every((use) => library.shocks.has(use))).toBe(true)
  const struck = new Set(SHOCKS.flatMap((use) => (library.shocks.get(use)!.strikes ?? []).map(({ disruption }) => disruption)))
  expect([...program.dimensions['disruption']!].filter((disruption) => !struck.has(disruption as never))).toEqual([])
  expect(faults).toEqual([])
  expect(ofEconomies).toBe(225 * PRESETS.length * SHOCKS.length)
})

test('each limit binds somewhere under a shock', () => {
  expect(LIMITS.filter((limit) => !limits.has(limit))).toEqual([])
})
