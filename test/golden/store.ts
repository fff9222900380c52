/** Kept results on disk: one JSON file a scenario, one line a variable, so that a change is read line by line. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Summary } from './summary.ts'

const FOLDER = fileURLToPath(new URL('./results/', import.meta.url))

/** Undefined where nothing is kept under the name. */
export function readGolden(name: string): Summary | undefined {
  const file = join(FOLDER, `${name}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Summary) : undefined
}

export function goldenNames(): string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort() : []
}

export function writeGolden(summary: Summary): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${summary.scenario}.json`), textOf(summary))
}

export function removeGolden(name: string): void {
  rmSync(join(FOLDER, `${name}.json`))
}

/** JSON.stringify writes the shortest digits that read back as the same double. */
function textOf({ scenario, strategies }: Summary): string {
  const blocks = Object.entries(strategies).map(([name, { hash, values }]) => {
    const lines = Object.entries(values).map(([variable, series]) => `        ${JSON.stringify(variable)}: ${JSON.stringify(series)}`)
    return `    ${JSON.stringify(name)}: {\n      "hash": ${JSON.stringify(hash)},\n      "values": {\n${lines.join(',\n')}\n      }\n    }`
  })
  return `{\n  "scenario": ${JSON.stringify(scenario)},\n  "strategies": {\n${blocks.join(',\n')}\n  }\n}\n`
}
