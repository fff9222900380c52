/** Everything that can be wrong without running anything: the model's text, the library, the origins, the generated files. */
import { readFileSync } from 'node:fs'
import { compile } from '../../model/compile/compile.ts'
import { ModelFaults } from '../../model/compile/model-error.ts'
import { nearestName } from '../../model/compile/nearest-name.ts'
import type { Program } from '../../model/compile/program.ts'
import { model } from '../../model/equations/model.ts'
import type { ModelDefinition } from '../../model/equations/definition.ts'
import { PURE_STRATEGIES, defaultScenario } from '../../scenarios/default-scenario.ts'
import { scenarioJsonSchema } from '../../scenarios/scenario-json-schema.ts'
import { shockOf } from '../../scenarios/replay.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { readReplays, readSources, type Sources } from '../library.ts'
import type { Terminal } from './terminal.ts'

const SCHEMA_FILE = new URL('../../scenarios/scenario.schema.json', import.meta.url)

// Preset rules are tried where every place has to be chosen by rule.
const TRIED_ECONOMY = 'KEN'

/** Prints every fault. True when there is none. */
export function checkCommand(terminal: Terminal, definition: ModelDefinition = model): boolean {
  const started = performance.now()
  const faults: string[] = []
  let sources: Sources | undefined
  try {
    sources = readSources()
  } catch (error) {
    faults.push(messageOf(error))
  }
  const program = compileWith(definition, sources, faults)
  if (sources !== undefined) faults.push(...citationFaults(definition, sources), ...pathFaults(sources), ...shockOriginFaults(sources))
  if (sources !== undefined && program !== undefined) faults.push(...libraryFaults(sources, program), ...replayFaults(sources, program))
  faults.push(...schemaFaults())

  for (const fault of faults) terminal.error(`${fault}\n\n`)
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  if (faults.length > 0) {
    terminal.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${seconds} s\n`)
    return false
  }
  const records = program!.variables.filter((variable) => variable.definition !== undefined).length
  terminal.out(
    `Sound: ${records} records and ${program!.parameters.length} parameters, ${sources!.library.strategies.size} strategies, `
    + `${sources!.library.growthPaths.size} growth paths, ${sources!.library.scenarios.size} scenarios, ${sources!.library.shocks.size} shocks, ${sources!.library.stressPacks.size} stress packs, `
    + `${Object.keys(sources!.facts.origins).length} origins, in ${seconds} s\n`,
  )
  return true
}

function compileWith(definition: ModelDefinition, sources: Sources | undefined, faults: string[]): Program | undefined {
  try {
    return compile(definition, sources === undefined ? {} : { origins: new Set(Object.keys(sources.facts.origins)) })
  } catch (error) {
    if (!(error instanceof ModelFaults)) throw error
    faults.push(...error.faults.map((fault) => fault.message))
    return undefined
  }
}

/** Citations of records that are no origin. The compiler knows those of parameters. */
function citationFaults({ sectors }: ModelDefinition, { facts }: Sources): string[] {
  const known = Object.keys(facts.origins)
  return sectors.flatMap((sector) => Object.entries(sector.records).flatMap(([name, record]) => (record.cite ?? [])
    .filter((cite) => !Object.hasOwn(facts.origins, cite))
    .map((cite) => unknownOrigin(`${sector.name.replaceAll('_', '-')}.ts: ${name}`, cite, known))))
}

function pathFaults({ library, facts }: Sources): string[] {
  const known = Object.keys(facts.origins)
  return [...library.growthPaths.values()].flatMap((path) => [path.origin, ...path.actuals.map((actual) => actual.origin)]
    .filter((origin) => !Object.hasOwn(facts.origins, origin))
    .map((origin) => unknownOrigin(`growth-paths/${path.name}.yaml`, origin, known)))
}

/** Replays that cite no known origin, name no shock, read what the model has not, or are refused. */
function replayFaults(sources: Sources, program: Program): string[] {
  const known = Object.keys(sources.facts.origins)
  const records = new Set(program.variables.map(({ name }) => name))
  try {
    return [...readReplays().values()].flatMap((replay) => {
      const where = `shocks/replays/${replay.name}.yaml`
      const fault = messageIn(() => {
        shockOf(replay, sources.library)
        resolve(replay.scenario, sources.library, sources.facts, program)
      })
      return [
        ...(fault === undefined ? [] : [`${where}: ${fault}`]),
        ...replay.figures.filter(({ origin }) => !known.includes(origin)).map(({ origin }) => unknownOrigin(where, origin, known)),
        ...replay.figures.filter(({ variable }) => !records.has(variable)).map(({ variable }) => `${where}: ${variable} is no record of the model`),
      ]
    })
  } catch (error) {
    return [messageOf(error)]
  }
}

function messageIn(what: () => void): string | undefined {
  try {
    what()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

function shockOriginFaults({ library, facts }: Sources): string[] {
  return [...library.shocks.values()].filter(({ event }) => !Object.hasOwn(facts.origins, event.origin))
    .map(({ name, event }) => unknownOrigin(`shocks/${name}.yaml`, event.origin, Object.keys(facts.origins)))
}

function unknownOrigin(where: string, origin: string, known: readonly string[]): string {
  const near = nearestName(origin, known)
  return `${where}  unknown origin\n  found ${origin}, wanted an id of origins.csv.${near === undefined ? '' : ` Did you mean ${near}?`}`
}

/** Presets, shocks and scenarios that name what the model, the library or the tables do not have, or whose shares do not sum to one. */
function libraryFaults({ library, facts }: Sources, program: Program): string[] {
  const scenarios: [string, Scenario][] = [...library.scenarios.values()].map((scenario) => [`examples/${scenario.name}.yaml`, scenario])
  for (const preset of library.strategies.values()) {
    const economy = preset.scope === 'world' ? 'WLD' : TRIED_ECONOMY
    const strategy = preset.scope === 'overlay' ? { use: PURE_STRATEGIES[0], overlay: preset.name } : preset.name
    scenarios.push([`strategies/${preset.name}.yaml`, { ...defaultScenario(economy), strategies: [strategy] }])
  }
  for (const { name } of library.shocks.values()) {
    const scenario = defaultScenario(TRIED_ECONOMY)
    scenarios.push([`shocks/${name}.yaml`, { ...scenario, shocks: [{ use: name, year: 2030 }] }])
  }
  for (const { name } of library.stressPacks.values()) scenarios.push([`stress-packs/${name}.yaml`, { ...defaultScenario(TRIED_ECONOMY), stresses: [{ use: name, year: 2030 }] }])
  return scenarios.flatMap(([file, scenario]) => {
    try {
      resolve(scenario, library, facts, program)
      return []
    } catch (error) {
      return [`${file}  ${messageOf(error)}`]
    }
  })
}

function schemaFaults(): string[] {
  const wanted = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`
  let found = ''
  try {
    found = readFileSync(SCHEMA_FILE, 'utf8')
  } catch {
    // A missing file differs from what is wanted, which is all that is told below.
  }
  return found === wanted ? [] : ['scenario.schema.json  is not what the schema gives.\n  Run "node api/cli/build-scenario-schema.ts".']
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
