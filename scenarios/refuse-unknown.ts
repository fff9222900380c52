import { nearestName } from '../model/compile/nearest-name.ts'
import { ScenarioRefusal, quote } from './refusal.ts'

/** A refusal of a name the library does not have, with the nearest it has. */
export function unknownName(what: string, name: string, pointer: string, known: Iterable<string>): ScenarioRefusal {
  const suggestion = nearestName(name, known)
  return new ScenarioRefusal({ code: 'unknown_name', pointer, found: quote(name), wanted: `the name of a ${what}`, ...(suggestion === undefined ? {} : { suggestion }) })
}
