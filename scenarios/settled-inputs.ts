/** Values that the places and choices of a run settle, whatever its levers say: no layer sets them, and nothing that is drawn moves them. */
import type { Parameter } from '../model/compile/program.ts'
import { guestRecordOf } from '../model/run/scenario.ts'
import type { LayeredValue } from './compiled-setting.ts'
import { conform } from './conformed-value.ts'
import { exposureValues } from './exposure.ts'
import { greatCircleKilometres } from './great-circle.ts'
import { type Choices, choiceValues } from './input-values.ts'
import type { PreparedFacts } from './prepared-facts.ts'
import type { ChosenPlaces } from './resolved-scenario.ts'
import { type Grounds, type RunFrame, scenarioMark } from './run-frame.ts'
import { supply } from './supply.ts'
import { trustAnswers } from './trust-answers.ts'

export function settledInputs({ program, growthPath, facts, scenario }: Grounds, frame: RunFrame): ReadonlyMap<string, LayeredValue> {
  const { axis } = frame
  let distances: Choices['distances'] = {}
  if (frame.places !== undefined) {
    const { economies } = facts.facts
    const to = (iso3: string) => greatCircleKilometres(economies[frame.economy]!, economies[iso3]!)
    const { embassy, pool, foreign_cloud } = frame.places
    distances = { embassy: embassy.reduce((sum, { host, share }) => sum + share * to(host), 0), pool: to(pool.host), foreign_cloud: to(foreign_cloud.region) }
  }
  const scenarioFrom = scenarioMark(frame, scenario)
  const choices = choiceValues({
    economy: frame.economy, axis, placement: frame.placement, places: frame.places, perimeter: frame.perimeter, perspective: frame.perspective, revenueBasis: frame.revenueBasis,
    decisionYear: frame.decisionYear, distances, programme: frame.programme, calibrating: frame.calibrating, boundary: growthPath.boundary,
    placementFrom: frame.placementFrom, scenarioFrom,
  })
  const supplied = supply(facts.facts, frame.economy).set('trust_answer', trustAnswers(facts.facts, frame.economy, frame.places))
  const exposure = exposureValues({ facts: facts.facts, economy: frame.economy, places: frame.places, placement: frame.placement, backup: frame.backup, from: frame.placementFrom })
  const values = new Map<string, LayeredValue>()
  for (const parameter of program.parameters) {
    const { name, definition } = parameter
    if (definition.role === 'world') {
      // Filled after the runs of the world and of guests; NaN until then, so that a run without one fails at once. Nobody comes where none is named.
      const count = parameter.over.reduce((product, dimension) => product * program.dimensions[dimension]!.length, parameter.yearly ? axis.length : 1)
      const ofGuests = guestRecordOf(name) !== undefined
      values.set(name, {
        values: new Float64Array(count).fill(ofGuests && frame.places?.hosting === undefined ? 0 : NaN),
        provenance: [ofGuests ? { ...scenarioFrom, detail: guestsInWords(frame.places, facts) } : { layer: 'world', origin: growthPath.name }],
      })
    } else if (isMade(parameter)) {
      const input = facts.tables.get(name) ?? supplied.get(name) ?? exposure.get(name) ?? choices.get(name)
      if (input !== undefined) values.set(name, conform(parameter, input, axis))
    }
  }
  return values
}

/** Whether the resolver gives a parameter its value. */
export function isMade({ definition }: Parameter): boolean {
  return definition.role === 'fact' || definition.role === 'choice'
}

function guestsInWords(places: ChosenPlaces | undefined, { facts }: PreparedFacts): string {
  const guests = places?.hosting?.guests ?? []
  if (guests.length === 0) return 'No guests'
  return `Runs of ${guests.map(({ guest, share }) => `${facts.economies[guest]!.name} (${typeof share === 'number' ? share : Object.entries(share).map(([year, part]) => `${year}: ${part}`).join(', ')})`).join(', ')}, with their embassies here`
}
