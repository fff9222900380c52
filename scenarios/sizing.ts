/**
 * The size of a cluster: power, capital by part, electricity, water, land and cost of an hour, each with a range. Every
 * figure is one of the model's, read from a run of `sizingScenario`; ranges come from runs in which one assumption is moved.
 */
import type { Chip, Facts } from '../data/facts.ts'
import type { Kernel } from '../model/compile/kernel.ts'
import { runScenario, type ScenarioProgram } from '../model/run/scenario.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { Workspace } from '../model/run/workspace.ts'
import type { Library } from './library.ts'
import { prepare } from './prepare.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { resolvePrepared } from './resolve.ts'
import type { ResolvedScenario } from './resolved-scenario.ts'
import type { Scenario, Settings } from './schema.ts'
import { type Bought, CHIP_PRICE, chipOf, chipSettings, chipValues } from './sizing-chip.ts'
import { CHIPS_IN_SERVERS, countedParts, figures, type SizingFigure, TOTAL } from './sizing-figures.ts'
import { type Move, sizingMoves } from './sizing-moves.ts'
import { combine, differs, type SizingRange, type Swing } from './sizing-range.ts'
import type { Basis } from './sizing-limits.ts'
import type { SizingRequest } from './sizing-request.ts'
import { fullYear, SIZED_STRATEGY, sizingScenario } from './sizing-scenario.ts'

/** How the answer came about, in words that go with it. */
export const METHOD = 'Each figure is read from a run of the model: one domestic programme of this chip, complete in the year asked for, '
  + 'limits off, leads nil; electricity and water over the first full year after; an hour costs what a delivered hour does, with the reserve held for it. Ranges: every assumption with a cited low and high is moved '
  + 'alone, and its deviations from the central value are combined in quadrature of their logarithms, upward and downward apart.'

export interface SizingParts {
  readonly kernel: Kernel
  readonly program: ScenarioProgram & ProgramInputs
  readonly facts: Facts
  readonly library: Library
  /** The calibration run of a scenario. */
  world(resolved: ResolvedScenario): StrategyResult
}

/** Asks for the graph behind a figure. */
export interface SizingProof {
  readonly scenario: Scenario
  readonly strategy: string
  readonly variable: string
  readonly year?: number
}

/** A figure with one assumption moved to either end of its range, all others at their central value. */
export interface SizedSwing extends Swing {
  /** Name of the assumption. */
  readonly move: string
}

export interface SizedFigure extends SizingRange {
  readonly name: string
  /** What its low and high are made of: the assumptions that move it. */
  readonly swings: readonly SizedSwing[]
  readonly unit: string
  /** Of capital: whether the basis counts it. */
  readonly counted?: boolean
  /** A figure of the model has a proof; a sum of them names its terms. */
  readonly proof?: SizingProof
  readonly sumOf?: readonly string[]
}

export interface Sizing {
  readonly figures: readonly SizedFigure[]
  readonly resolved: ResolvedScenario
  readonly chip: Chip
  readonly basis: Basis
  /** Assumptions that moved a figure. */
  readonly moves: readonly Move[]
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
}

type Values = ReadonlyMap<string, number>

/** @throws ScenarioRefusal where the chip or the economy is unknown */
export function size(request: SizingRequest, parts: SizingParts): Sizing {
  const { facts, program } = parts
  const chip = chipOf(request.chip, facts)
  const basis = request.basis ?? 'programme'
  const scenario = sizingScenario(request, facts)
  const prepared = prepare(scenario, parts.library, facts, program)
  const resolved = resolvePrepared(prepared)
  const world = parts.world(resolved)
  // One for each way of buying: from move to move little differs in it, and only that is computed anew.
  const workspaces = { in_server: new Workspace(), alone: new Workspace() }
  const run = (settings: Settings, bought: Bought) => runScenario(parts.kernel, program, resolvePrepared(prepared, settings), world, [workspaces[bought]]).strategies[0]!
  const read = (settings: (bought: Bought) => Settings, central?: Values): Values => {
    const values = new Map<string, number>()
    for (const bought of ['in_server', 'alone'] as const) {
      const own = figures.filter((figure) => (figure.bought ?? 'in_server') === bought)
      const moved = settings(bought)
      // Servers cost what chips do times a factor: what is no figure of the chip, and left the one where it was, leaves the other.
      const result = bought === 'alone' && central?.get(CHIPS_IN_SERVERS) === values.get(CHIPS_IN_SERVERS) && !(CHIP_PRICE in moved)
        ? undefined
        : run({ ...chipSettings(chipValues(chip), chip, facts, bought), ...moved }, bought)
      for (const figure of own) values.set(figure.name, result === undefined ? central!.get(figure.name)! : valueOf(figure, request, result))
    }
    return values.set(TOTAL, countedParts[basis].reduce((sum, part) => sum + values.get(part)!, 0))
  }

  const central = read(() => ({}))
  const swings = sizingMoves(scenario, chip, facts, program)
    .map((move) => ({ move, low: read((bought) => move.settings('low', bought), central), high: read((bought) => move.settings('high', bought), central) }))
    .filter(({ low, high }) => [...central].some(([name, value]) => differs(value, low.get(name)!) || differs(value, high.get(name)!)))
  const rangeOf = (name: string): SizingRange & Pick<SizedFigure, 'swings'> => {
    const middle = central.get(name)!
    const own = swings.map(({ move, low, high }): SizedSwing => ({ move: move.name, atLow: low.get(name)!, atHigh: high.get(name)! }))
    return { ...combine(middle, own), swings: own.filter(({ atLow, atHigh }) => differs(middle, atLow) || differs(middle, atHigh)) }
  }

  const counted = countedParts[basis]
  const alone = sizingScenario(request, facts, 'alone')
  const told = figures.map((figure): SizedFigure => ({
    name: figure.name, unit: figure.unit, ...rangeOf(figure.name),
    ...(figure.name.startsWith(TOTAL) ? { counted: counted.includes(figure.name) } : {}),
    proof: { scenario: figure.bought === 'alone' ? alone : scenario, strategy: SIZED_STRATEGY, variable: figure.variable, ...yearOf(figure, request) },
  }))
  const total: SizedFigure = { name: TOTAL, unit: 'USD2025', ...rangeOf(TOTAL), sumOf: counted }
  const place = told.findIndex(({ name }) => name.startsWith(TOTAL))
  return {
    figures: [...told.slice(0, place), total, ...told.slice(place)],
    resolved, chip, basis, moves: swings.map(({ move }) => move),
    warnings: [...notYetSold(request, chip), ...resolved.warnings.filter(({ code }) => code !== 'place_chosen')],
  }
}

function yearOf({ when }: SizingFigure, request: SizingRequest): { year?: number } {
  return when === 'run' ? {} : { year: when === 'complete' ? request.year : fullYear(request) }
}

function valueOf(figure: SizingFigure, request: SizingRequest, result: StrategyResult): number {
  return result.value(figure.variable, {}, yearOf(figure, request).year)!
}

function notYetSold({ year }: SizingRequest, { name, since }: Chip): Sizing['warnings'] {
  return year >= since ? [] : [{ code: 'chip_not_yet_sold', message: `${name} is sold from ${since} on: a sizing for ${year} is hypothetical.` }]
}
