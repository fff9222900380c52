import { readFileSync } from 'node:fs'
import { nearestName } from '../../model/compile/nearest-name.ts'
import type { Library } from '../../scenarios/library.ts'
import { parseJson } from '../../scenarios/parse-json.ts'
import { parseYaml } from '../../scenarios/parse-yaml.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

export interface Changes {
  readonly economy?: string | undefined
  readonly strategies?: readonly string[] | undefined
  /** Each `name=value`, the value in the parameter's unit or followed by another. */
  readonly set?: readonly string[] | undefined
}

/** A scenario as written, from the library, a file or standard input, with the changes of the command line written in. */
export async function readScenario(name: string | undefined, changes: Changes, library: Library, terminal: Terminal): Promise<unknown> {
  if (name === undefined) throw new UsageError('Which scenario? Give the name of an example, a file, or -.')
  return withChanges(await written(name, library, terminal), changes)
}

async function written(name: string, library: Library, terminal: Terminal): Promise<unknown> {
  const known = library.scenarios.get(name)
  if (known !== undefined) return known
  if (name === '-') return parseText(await terminal.readStandardInput())
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch {
    const near = nearestName(name, library.scenarios.keys())
    throw new UsageError(`There is no example and no file "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`)
  }
  return parseText(text)
}

function parseText(text: string): unknown {
  return text.trimStart().startsWith('{') ? parseJson(text) : parseYaml(text)
}

function withChanges(scenario: unknown, { economy, strategies, set }: Changes): unknown {
  if (scenario === null || typeof scenario !== 'object' || Array.isArray(scenario)) return scenario
  const { strategies: own, set: ownSet, ...rest } = scenario as { strategies?: unknown; set?: object }
  return {
    ...rest,
    ...(economy === undefined ? {} : { economy }),
    strategies: strategies === undefined || strategies.length === 0 ? own : strategies.map((name) => ownStrategy(own, name) ?? name),
    ...(ownSet === undefined && (set ?? []).length === 0 ? {} : { set: { ...ownSet, ...Object.fromEntries((set ?? []).map(parseSetting)) } }),
  }
}

/** The scenario's own strategy of this name, with all it sets. */
function ownStrategy(strategies: unknown, name: string): unknown {
  if (!Array.isArray(strategies)) return undefined
  return strategies.find((each: { use?: unknown; as?: unknown } | string) => (typeof each === 'string' ? each === name : (each.as ?? each.use) === name))
}

function parseSetting(text: string): [string, unknown] {
  const match = /^([a-z][a-z0-9_]*)=(\S+)(?: +(\S+))?$/.exec(text.trim())
  const value = Number(match?.[2])
  if (match === null || !Number.isFinite(value)) {
    throw new UsageError(`--set: found "${text}", wanted name=number, or "name=number unit".`)
  }
  return [match[1]!, match[3] === undefined ? value : { value, unit: match[3] }]
}
