/** The library on disk: presets, growth paths, shocks, stress packs and example scenarios. Node only. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTables, type Tables } from '../data/read.ts'
import { checkForm } from '../scenarios/check-form.ts'
import { parseGrowthPath, reportedSpendingSchema } from '../scenarios/growth-path.ts'
import type { Library } from '../scenarios/library.ts'
import { parseScenario } from '../scenarios/parse-scenario.ts'
import { parseReplay, type Replay } from '../scenarios/replay.ts'
import { parseYaml } from '../scenarios/parse-yaml.ts'
import { parseShockPreset } from '../scenarios/shock-preset.ts'
import { standIns } from '../scenarios/stand-ins.ts'
import { parseStrategyPreset } from '../scenarios/strategy-preset.ts'
import { parseStressPack } from '../scenarios/stress-pack.ts'

const LIBRARY_DIRECTORY = fileURLToPath(new URL('../scenarios/', import.meta.url))

/** A file of the library that does not load: says which. */
export class LibraryError extends Error {
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'LibraryError'
    this.file = file
  }
}

function readFile<Value>(file: string, parse: (value: unknown) => Value): Value {
  try {
    return parse(parseYaml(readFileSync(file)))
  } catch (error) {
    throw new LibraryError(file, error)
  }
}

/** Every YAML file of a folder by its `name`, in order of file name; the file must be called as it is named. */
function readFolder<Entry extends { readonly name: string }>(directory: string, folder: string, parse: (value: unknown) => Entry): Map<string, Entry> {
  const path = join(directory, folder)
  const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.yaml')).sort() : []
  return new Map(files.map((file) => {
    const full = join(path, file)
    const entry = readFile(full, parse)
    if (`${entry.name}.yaml` !== basename(file)) throw new LibraryError(full, new Error(`found the name ${entry.name}, wanted that of the file`))
    return [entry.name, entry]
  }))
}

/** @throws LibraryError naming the file */
export function readLibrary(directory: string = LIBRARY_DIRECTORY): Library {
  const reported = readFile(join(directory, 'reported-spending.yaml'), (value) => checkForm(reportedSpendingSchema, value))
  return {
    strategies: readFolder(directory, 'strategies', parseStrategyPreset),
    growthPaths: readFolder(directory, 'growth-paths', (value) => parseGrowthPath(value, reported)),
    shocks: readFolder(directory, 'shocks', parseShockPreset),
    stressPacks: readFolder(directory, 'stress-packs', parseStressPack),
    scenarios: readFolder(directory, 'examples', parseScenario),
  }
}

/** Events to be run through the model. @throws LibraryError naming the file */
export function readReplays(directory: string = LIBRARY_DIRECTORY): ReadonlyMap<string, Replay> {
  return readFolder(directory, join('shocks', 'replays'), parseReplay)
}

/** Library and tables, the facts completed by stand-ins: what a scenario is resolved against. */
export interface Sources extends Tables {
  readonly library: Library
}

/** @throws LibraryError, TableError */
export function readSources(): Sources {
  const tables = readTables()
  return { ...tables, facts: standIns(tables.facts), library: readLibrary() }
}
