/** Scenario files read and written: YAML or JSON as the project's own files are. Fetched only where a reader opens or saves one. */
import './no-evaluation.ts'
import { stringify } from 'yaml'
import type { Library } from '../../scenarios/library.ts'
import { mergeParents } from '../../scenarios/merge-parents.ts'
import { parseJson } from '../../scenarios/parse-json.ts'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { parseYaml } from '../../scenarios/parse-yaml.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import type { Scenario } from '../../scenarios/schema.ts'
import { LONGEST_NAME } from '../../scenarios/text-rules.ts'
import { LONGEST_SCENARIO } from './address.ts'
import type { PageState } from './page-state.ts'
import { baseOf, scenariosOf } from './scenario.ts'

export type FileForm = 'yaml' | 'json'

export interface ScenarioFile {
  readonly name: string
  readonly text: string
}

/**
 * A file's scenario, checked for form; the names in it are checked when it is run.
 *
 * @throws ScenarioRefusal with the place, what was found, what was wanted and the likely fix
 */
export function readScenario(bytes: Uint8Array, name: string): Scenario {
  refuseLarge(bytes.byteLength)
  const scenario = parseScenario(isJson(bytes, name) ? parseJson(bytes) : parseYaml(bytes))
  // What few letters of YAML unfold to may still be large.
  refuseLarge(new TextEncoder().encode(JSON.stringify(scenario)).byteLength)
  return scenario
}

/** Before a file is read at all. @throws ScenarioRefusal */
export function refuseLarge(bytes: number): void {
  if (bytes > LONGEST_SCENARIO) throw new ScenarioRefusal({ code: 'too_large', pointer: '', found: `${bytes} bytes`, wanted: `at most ${LONGEST_SCENARIO} bytes` })
}

/** By its first letter where the name says nothing: a scenario in JSON is an object. */
function isJson(bytes: Uint8Array, name: string): boolean {
  if (/\.json$/i.test(name)) return true
  return !/\.ya?ml$/i.test(name) && bytes.find((byte) => byte > 0x20) === 0x7b
}

/** The form of what came from elsewhere than a file, such as a link. @throws ScenarioRefusal */
export function checkScenario(found: Scenario): Scenario {
  return parseScenario(found)
}

/** The page as files, one for each economy on it. */
export function scenarioFiles(state: PageState, library: Library, form: FileForm): readonly ScenarioFile[] {
  const base = baseOf(state, library)
  const home = base === undefined ? undefined : mergeParents(base, library).economy
  return scenariosOf(state, library).map(({ scenario }) => {
    const code = scenario.economy?.toLowerCase() ?? ''
    // A scenario keeps its name on its own ground; elsewhere the economy joins it, so that files do not overwrite one another.
    const name = base === undefined ? `scenario-${code}` : scenario.economy === home ? base.name : `${base.name.slice(0, LONGEST_NAME - code.length - 1).replace(/-+$/, '')}-${code}`
    return { name: `${name}.${form}`, text: written({ ...scenario, name }, form) }
  })
}

function written(scenario: Scenario, form: FileForm): string {
  if (form === 'json') return `${JSON.stringify(scenario, null, 2)}\n`
  return stringify(scenario, { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false })
}
