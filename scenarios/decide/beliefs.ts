/** What a scenario leaves uncertain: every belief with a cited range, in its default distribution, unless the scenario says otherwise. */
import type { Parameter, Program } from '../../model/compile/program.ts'
import type { Distribution } from '../../model/ensemble/distribution.ts'
import { type SampledInput, defaultInputs } from '../../model/ensemble/sampled-input.ts'
import { flatten } from '../central-values.ts'
import { elementCount, elementsAt, findParameter, unitFactor } from '../compiled-setting.ts'
import { isReadByResolver } from '../fact-parameters.ts'
import type { Library } from '../library.ts'
import { ScenarioRefusal, pointerStep } from '../refusal.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import type { Uncertainty } from '../schema.ts'
import { statedDistribution } from '../stated-distribution.ts'

const STRIKES = ['disruption_strength', 'struck', 'struck_outage']

export interface Belief extends SampledInput {
  readonly parameter: Parameter
}

export interface Beliefs {
  readonly drawn: readonly Belief[]
  /** Ranged beliefs that keep the value they have. */
  readonly kept: readonly { readonly name: string; readonly why: 'set_by_scenario' | 'read_before_the_run' | 'left_to_shocks' }[]
}

/**
 * Beliefs of a scenario. What it, a strategy or a shock sets keeps the value set: its cited range is about another number.
 * What the resolver reads before a run keeps its value too, and so do the switches that shocks turn: an event is no
 * spread of opinions. A range of the scenario's own takes the place of both the
 * value and the cited range.
 *
 * @throws ScenarioRefusal where `uncertainties` name a lever or what the resolver reads
 */
export function beliefsOf(resolved: ResolvedScenario, program: Program, library: Library): Beliefs {
  const own = new Map(Object.entries(resolved.uncertainties).map(([name, written]) => [name, ownBelief(name, written, resolved, program)]))
  const kept: Beliefs['kept'][number][] = []
  const switches = switchesOf(library, program)
  const byName = new Map(program.parameters.map((parameter) => [parameter.name, parameter]))
  const drawn = defaultInputs(program).flatMap((input): Belief[] => {
    const parameter = byName.get(input.name) as Parameter
    if (own.has(input.name)) return []
    const why = isReadByResolver(input.name) ? 'read_before_the_run' : switches.has(input.name) ? 'left_to_shocks' : isCentral(parameter, resolved, program) ? undefined : 'set_by_scenario'
    if (why === undefined) return [{ ...input, parameter }]
    kept.push({ name: input.name, why })
    return []
  })
  return { drawn: [...drawn, ...[...own.values()].filter(({ distributions }) => distributions.some(({ kind }) => kind !== 'fixed'))], kept }
}

/** What strikes, and what a shock of the library sets of parameters whose central value stands at an end of their range. */
function switchesOf({ shocks }: Library, { parameters }: Program): ReadonlySet<string> {
  const set = new Set([...shocks.values()].flatMap((shock) => Object.keys(shock.set ?? {})))
  return new Set([...STRIKES, ...parameters.flatMap(({ name, definition: { low, central, high } }) => (set.has(name) && (central === low || central === high) ? [name] : []))])
}

/** Whether every strategy has the parameter's own central values, in every year. */
function isCentral(parameter: Parameter, { strategies }: ResolvedScenario, { dimensions }: Program): boolean {
  const central = flatten(parameter, parameter.definition.central!, dimensions)
  return strategies.every(({ values }) => {
    const found = values.get(parameter.name) as Float64Array
    const span = found.length / central.length
    return found.every((value, at) => value === central[Math.floor(at / span)])
  })
}

function ownBelief(name: string, written: Uncertainty, { strategies }: ResolvedScenario, program: Program): Belief {
  const pointer = `/scenario/uncertainties${pointerStep(name)}`
  const parameter = findParameter(name, program, pointer)
  if (parameter.definition.role !== 'uncertainty') throw new ScenarioRefusal({ code: 'conflict', pointer, found: `a ${parameter.definition.role}`, wanted: 'a belief about the world: choices are not drawn' })
  if (isReadByResolver(name)) throw new ScenarioRefusal({ code: 'conflict', pointer, found: name, wanted: 'a parameter that acts in the run alone: this one is read before it' })
  const factor = unitFactor(written.unit, parameter, `${pointer}/unit`)
  const touched = written.at === undefined ? undefined : elementsAt(parameter, written.at, program.dimensions, `${pointer}/at`)
  const values = strategies[0]!.values.get(name) as Float64Array
  const count = elementCount(parameter.over, program.dimensions)
  const span = values.length / count
  const distribution = statedDistribution(written, factor, pointer)
  const distributions = Array.from({ length: count }, (_, element): Distribution => (touched === undefined || touched.includes(element) ? distribution : { kind: 'fixed', value: values[element * span] as number }))
  return { name, parameter, distributions }
}
