import { ScenarioRefusal } from '../refusal.ts'

/** Refusals of a scenario point into the request that holds it. */
export function inside<Value>(pointer: string, make: () => Value): Value {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof ScenarioRefusal)) throw error
    const { code, found, wanted, suggestion } = error
    throw new ScenarioRefusal({ code, pointer: pointer + error.pointer, found, wanted, ...(suggestion === undefined ? {} : { suggestion }) })
  }
}
