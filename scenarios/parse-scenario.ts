import { checkForm } from './check-form.ts'
import { ScenarioRefusal, quote } from './refusal.ts'
import { type Scenario, scenarioSchema } from './schema.ts'

export const SCENARIO_VERSION = 1

/**
 * A scenario as written, checked for form alone: names of parameters, places and library entries are checked by
 * resolve.
 *
 * @throws ScenarioRefusal
 */
export function parseScenario(value: unknown): Scenario {
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, 'version')) {
    const { version } = value as { version: unknown }
    if (version !== SCENARIO_VERSION) {
      throw new ScenarioRefusal({
        code: 'unknown_value', pointer: '/version', found: quote(version),
        wanted: typeof version === 'number' && version > SCENARIO_VERSION ? `version ${SCENARIO_VERSION}: this scenario is from a later release` : `version ${SCENARIO_VERSION}`,
      })
    }
  }
  return checkForm(scenarioSchema, value)
}
