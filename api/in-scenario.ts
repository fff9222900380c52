import { ScenarioRefusal } from '../scenarios/refusal.ts'
import { problemOfRefusal } from './problem-details.ts'

/** Refusals of the scenario point into the request, where it stands under `scenario`. */
export function inScenario<Value>(evaluate: () => Value): Value {
  try {
    return evaluate()
  } catch (error) {
    throw error instanceof ScenarioRefusal ? problemOfRefusal(error, '/scenario') : error
  }
}
