/** Runs of the model under a member: the world on a path, a cluster of named chips, and an economy that rents. */
import type { StrategyInputs } from '../../model/run/inputs.ts'
import { overYears } from '../../model/run/over-years.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runScenario, runWorld } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import { DEFAULT_GROWTH_PATH } from '../default-scenario.ts'
import { isPathParameter } from '../fact-parameters.ts'
import { prepare } from '../prepare.ts'
import { resolvePrepared } from '../resolve.ts'
import type { Scenario } from '../schema.ts'
import { type Bought, chipOf, chipSettings } from '../sizing-chip.ts'
import type { SizingRequest } from '../sizing-request.ts'
import { sizingScenario } from '../sizing-scenario.ts'
import type { SizingParts } from '../sizing.ts'
import { WORLD_RUN } from '../trace-target.ts'
import { WORLD } from '../world.ts'
import type { Draws } from './draws.ts'

/** A run that can be had again under another member. The result of the one before is given up. */
export interface MemberRun {
  (member: number | undefined): StrategyResult
  /** What is run at central values, so that its figures can be proven. */
  readonly scenario: Scenario
  /** Of the scenario; the calibration where it is that of the world. */
  readonly strategy: string
}

export interface Cluster {
  readonly economy: SizingRequest['economy']
  readonly chip: string
  readonly year: number
  readonly size: { readonly accelerators: number } | { readonly it_power_mw: number }
  readonly bought: Bought
}

// The yearly factors of chips reach back to the V100, the default path to the last published capacity.
const YEARS: [number, number] = [2023, 2035]
const RENTING: [number, number] = [2025, 2027]

export function worldRun(path: string, draws: Draws, parts: SizingParts): MemberRun {
  const scenario: Scenario = { version: 1, name: 'reality-world', economy: 'USA', years: YEARS, growth_path: path, strategies: ['foreign-cloud-reliance'] }
  const { world } = resolvedOf(scenario, parts)
  const workspace = new Workspace()
  const own = drawnBeside(draws, new Set(), true)
  const run = (member: number | undefined): StrategyResult => runWorld(parts.kernel, parts.program, withDraws(world, WORLD, own, draws, member), workspace)
  return Object.assign(run, { scenario, strategy: WORLD_RUN })
}

/** A country that rents everything abroad, beside the central world. */
export function rentingRun(economy: SizingRequest['economy'], draws: Draws, parts: SizingParts): MemberRun {
  const scenario: Scenario = { version: 1, name: 'reality-rent', economy, years: RENTING, growth_path: DEFAULT_GROWTH_PATH, strategies: ['foreign-cloud-reliance'] }
  return strategyRun(scenario, economy, new Set(), draws, parts, () => [])
}

/** Of the year in which it is complete and the one after. */
export function clusterRun(cluster: Cluster, draws: Draws, parts: SizingParts): MemberRun {
  const { economy, chip: id, year, size, bought } = cluster
  const scenario: Scenario = { ...sizingScenario({ economy, year, chip: id, ...size }, parts.facts, bought), years: [year - 1, year + 1] }
  const chip = chipOf(id, parts.facts)
  const fixed = new Set(Object.keys(scenario.set ?? {}))
  return strategyRun(scenario, economy, fixed, draws, parts, (member) => Object.entries(chipSettings(draws.chip(chip, member), chip, parts.facts, bought)) as [string, number][])
}

function resolvedOf(scenario: Scenario, { library, facts, program }: SizingParts): ReturnType<typeof resolvePrepared> {
  return resolvePrepared(prepare(scenario, library, facts, program))
}

function strategyRun(
  scenario: Scenario, economy: string, fixed: ReadonlySet<string>, draws: Draws, parts: SizingParts, also: (member: number | undefined) => [string, number][],
): MemberRun {
  const resolved = resolvedOf(scenario, parts)
  const world = parts.world(resolved)
  const workspaces = [new Workspace()]
  const own = drawnBeside(draws, fixed, false)
  const central = resolved.strategies[0]!
  const run = (member: number | undefined): StrategyResult => {
    const inputs = withDraws(central, economy, own, draws, member)
    const values = inputs.values as Map<string, Float64Array>
    for (const [name, value] of also(member)) values.set(name, Float64Array.of(value))
    return runScenario(parts.kernel, parts.program, { world: resolved.world, strategies: [inputs] }, world, workspaces).strategies[0]!
  }
  return Object.assign(run, { scenario, strategy: central.name })
}

/** One world serves the runs of countries: what makes it is drawn for the world alone. */
function drawnBeside(draws: Draws, fixed: ReadonlySet<string>, ofWorld: boolean): string[] {
  return [...draws.names].filter((name) => !fixed.has(name) && (ofWorld || !isPathParameter(name)))
}

function withDraws(central: StrategyInputs, economy: string, names: readonly string[], draws: Draws, member: number | undefined): StrategyInputs {
  const values = new Map(central.values)
  if (member !== undefined) {
    for (const name of names) {
      const elements = draws.elements(name, member)
      const span = values.get(name)!.length / elements.length
      values.set(name, span === 1 ? elements : overYears(elements, span))
    }
    const { overhead, water } = draws.climate(economy, member)
    values.set('new_build_pue', values.get('new_build_pue')!.map((pue) => 1 + (pue - 1) * overhead))
    values.set('water_use_effectiveness', values.get('water_use_effectiveness')!.map((litres) => litres * water))
  }
  return { name: central.name, axis: central.axis, values }
}
