/** Scenario in, numbers out: the compiled model with the facts and the library it is resolved against. */
import type { Indicator } from '../model/compile/indicator.ts'
import type { Kernel } from '../model/compile/kernel.ts'
import type { Program } from '../model/compile/program.ts'
import type { StrategyInputs } from '../model/run/inputs.ts'
import type { StrategyResult } from '../model/run/result.ts'
import { runScenario, runWorld, type ScenarioResult } from '../model/run/scenario.ts'
import type { Facts } from '../data/facts.ts'
import type { Library } from '../scenarios/library.ts'
import { parseScenario } from '../scenarios/parse-scenario.ts'
import { resolve } from '../scenarios/resolve.ts'
import type { ResolvedScenario } from '../scenarios/resolved-scenario.ts'
import { ScenarioRefusal } from '../scenarios/refusal.ts'
import { compileIndicators } from './indicators.ts'
import { readSources } from './library.ts'

// A calibration is a few hundred kilobytes; a handful covers the paths and horizons in use at one time.
const MOST_WORLDS = 16

/** A scenario with the numbers of its world and of its strategies. */
export interface Evaluation extends ScenarioResult<ResolvedScenario> {
  readonly resolved: ResolvedScenario
  /** The scenario's own, compiled. */
  readonly indicators: readonly Indicator[]
}

export interface EngineParts {
  readonly kernel: Kernel
  readonly program: Program
  /** With stand-ins where nothing is published. */
  readonly facts: Facts
  readonly library: Library
  /** MathML of a record's equation, by record. */
  readonly mathml: ReadonlyMap<string, string>
}

export interface Engine extends EngineParts {
  /**
   * Resolves and runs a scenario as written.
   *
   * @throws ScenarioRefusal where it asks for what cannot be, RunFailure where its numbers have no finite result
   */
  evaluate(scenario: unknown): Evaluation
  /** The calibration run of a resolved scenario, kept while it is in use. */
  world(resolved: ResolvedScenario): StrategyResult
}

export function createEngine(parts: EngineParts): Engine {
  const { kernel, program, facts, library } = parts
  // Not numbers yet: the calibration run fills them.
  const filledByWorld = new Set(program.parameters.filter(({ definition }) => definition.role === 'world').map(({ name }) => name))
  const worlds = new Map<string, StrategyResult>()

  function calibrated(resolved: ResolvedScenario): StrategyResult {
    const kept = worlds.get(resolved.worldKey)
    // The map is in order of use, so the first key is the one to give up.
    worlds.delete(resolved.worldKey)
    const world = kept ?? runWorld(kernel, program, resolved.world)
    worlds.set(resolved.worldKey, world)
    if (worlds.size > MOST_WORLDS) worlds.delete(worlds.keys().next().value!)
    return world
  }

  return {
    ...parts,
    world: calibrated,
    evaluate(scenario) {
      const resolved = resolve(parseScenario(scenario), library, facts, program)
      for (const inputs of [resolved.world, ...resolved.strategies.flatMap((strategy) => [strategy, ...(strategy.guests ?? [])])]) refuseUnboundedInputs(inputs, filledByWorld)
      const indicators = compileIndicators(resolved, program)
      return { ...runScenario(kernel, program, resolved, calibrated(resolved)), resolved, indicators }
    },
  }
}

/** Legal settings far from their ranges can overflow in what is derived from them: that is the scenario's fault, not a failure. */
function refuseUnboundedInputs({ values }: StrategyInputs, exempt: ReadonlySet<string>): void {
  for (const [name, numbers] of values) {
    if (exempt.has(name) || numbers.every(Number.isFinite)) continue
    throw new ScenarioRefusal({ code: 'out_of_range', pointer: '/set', found: `settings under which ${name} is not finite`, wanted: 'settings closer to their stated ranges' })
  }
}

/** The engine of the built model. Throws where the model has not been built. */
export async function loadEngine(): Promise<Engine> {
  const { facts, library } = readSources()
  return createEngine({ ...(await loadBuilt()), facts, library })
}

async function loadBuilt(): Promise<Pick<EngineParts, 'kernel' | 'program' | 'mathml'>> {
  try {
    const [kernel, { program }, { mathml }] = await Promise.all([import('#kernel'), import('#program'), import('#mathml')])
    return { kernel, program, mathml: new Map(Object.entries(mathml)) }
  } catch (error) {
    throw new Error('The model has not been built: what stands in .build/ does not load. Run "npm run kernel".', { cause: error })
  }
}
