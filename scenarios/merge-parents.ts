import { nearestName } from '../model/compile/nearest-name.ts'
import type { Library } from './library.ts'
import { ScenarioRefusal, quote } from './refusal.ts'
import type { Change, Scenario, Setting, Settings } from './schema.ts'

// A chain longer than this is a mistake; the limit also bounds the work.
const DEEPEST_CHAIN = 16

/** The `set` of one scenario in a line of parents. */
export interface SettingLayer {
  readonly layer: 'parent' | 'scenario'
  readonly origin: string
  readonly settings: Settings
}

/** A scenario with what it inherits: its own fields win, places merge by arrangement, `set` is kept layer by layer. */
export interface MergedScenario extends Scenario {
  readonly economy: NonNullable<Scenario['economy']>
  readonly growth_path: string
  readonly strategies: NonNullable<Scenario['strategies']>
  /** Weakest first; the scenario's own is last. */
  readonly layers: readonly SettingLayer[]
}

/** Parents before children, each once, at the place where it is first needed. */
function lineOf(scenario: Scenario, library: Library, chain: readonly string[], line: Scenario[], pointer: string): void {
  if (chain.length >= DEEPEST_CHAIN) {
    throw new ScenarioRefusal({ code: 'too_deep', pointer, found: `a chain of more than ${DEEPEST_CHAIN} parents`, wanted: `at most ${DEEPEST_CHAIN}` })
  }
  const names = scenario.extends === undefined ? [] : typeof scenario.extends === 'string' ? [scenario.extends] : scenario.extends
  for (const name of names) {
    const here = [...chain, scenario.name]
    if (here.includes(name)) {
      throw new ScenarioRefusal({ code: 'cycle', pointer, found: [...here, name].join(' extends '), wanted: 'parents that do not lead back' })
    }
    const parent = library.scenarios.get(name)
    if (parent === undefined) {
      const suggestion = nearestName(name, library.scenarios.keys())
      throw new ScenarioRefusal({ code: 'unknown_name', pointer, found: quote(name), wanted: 'the name of a scenario of the library', ...(suggestion === undefined ? {} : { suggestion }) })
    }
    if (!line.some((known) => known.name === name)) lineOf(parent, library, here, line, pointer)
  }
  line.push(scenario)
}

/**
 * @throws ScenarioRefusal on unknown parents, cycles, chains deeper than 16, or when neither the scenario nor a parent
 * names economy, growth path and strategies
 */
export function mergeParents(scenario: Scenario, library: Library): MergedScenario {
  const line: Scenario[] = []
  lineOf(scenario, library, [], line, '/extends')
  let merged: Scenario = scenario
  for (const [index, member] of line.entries()) {
    merged = index === 0 ? member : { ...merged, ...member, ...(merged.places === undefined && member.places === undefined ? {} : { places: { ...merged.places, ...member.places } }) }
  }
  // What a parent is called and asks is its own.
  const { title: _title, question: _question, ...inherited } = merged
  const { economy, growth_path: growthPath, strategies } = inherited
  if (economy === undefined || growthPath === undefined || strategies === undefined) {
    const key = economy === undefined ? 'economy' : growthPath === undefined ? 'growth_path' : 'strategies'
    throw new ScenarioRefusal({ code: 'missing_key', pointer: `/${key}`, found: 'nothing', wanted: `${key}, in the scenario or a parent` })
  }
  return {
    ...inherited,
    ...(scenario.title === undefined ? {} : { title: scenario.title }),
    ...(scenario.question === undefined ? {} : { question: scenario.question }),
    economy,
    growth_path: growthPath,
    strategies,
    layers: line.map((member, index) => ({ layer: index === line.length - 1 ? 'scenario' : 'parent', origin: member.name, settings: member.set ?? {} })),
  }
}

/** The same scenario on no parent: the settings of all layers as one `set`, changes to a parameter in the order of their layers. */
export function withoutParents({ layers, extends: _, ...own }: MergedScenario): Scenario {
  const together: Record<string, Setting> = {}
  for (const { settings } of layers) {
    for (const [name, setting] of Object.entries(settings)) {
      const weaker = together[name]
      together[name] = weaker === undefined ? setting : [...changesOf(weaker), ...changesOf(setting)]
    }
  }
  return { ...own, set: together }
}

/** A setting as its changes, in the order written. */
export function changesOf(setting: Setting): readonly Change[] {
  return typeof setting === 'number' ? [{ value: setting }] : Array.isArray(setting) ? setting : [setting]
}
