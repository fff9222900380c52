/** Which beliefs of a scenario are drawn, from what, and which are held as somebody set them. */
import type { Parameter } from '../model/compile/program.ts'
import { isStatistical } from '../model/ensemble/default-distribution.ts'
import type { Distribution } from '../model/ensemble/distribution.ts'
import { defaultInputs, type SampledInput } from '../model/ensemble/sampled-input.ts'
import { elementsAt, findParameter, unitFactor } from './compiled-setting.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { pointerStep, ScenarioRefusal } from './refusal.ts'
import type { Layer, Provenance, ResolvedScenario } from './resolved-scenario.ts'
import type { Uncertainty } from './schema.ts'
import { statedDistribution } from './stated-distribution.ts'

/**
 * What stands behind a range: `statistical`, ends read off published figures; `expert`, somebody's opinion of what is
 * possible; `stated`, written in the scenario.
 */
export type RangeBasis = 'expert' | 'statistical' | 'stated'

export interface Belief {
  readonly input: SampledInput
  readonly parameter: Parameter
  readonly basis: RangeBasis
  /** Strategies that have set it for themselves, and keep that. */
  readonly keptIn: readonly string[]
  /** The scenario, a strategy or a shock multiplies it or adds to it: what is drawn is changed in the same way. */
  readonly changed: boolean
}

/** A belief with a range that is not drawn: a layer above its record has set it in every strategy. */
export interface HeldBelief {
  readonly parameter: Parameter
  readonly layer: Layer
  readonly origin: string
}

export interface SampledBeliefs {
  readonly drawn: readonly Belief[]
  readonly held: readonly HeldBelief[]
}

/** Layers whose changes are made to what is drawn as well; a number that they set is kept. */
const CHANGING: ReadonlySet<Layer> = new Set<Layer>(['scenario', 'strategy', 'shock'])
/** Those that stand above what the scenario states of an uncertainty. */
const ABOVE: ReadonlySet<Layer> = new Set<Layer>(['strategy', 'shock'])

/**
 * Uncertainties of the program in the default distribution of their cited range, or as the scenario states them. Levers,
 * choices and facts are never drawn. What a layer has set to a number is held at it, unless the scenario states how it is
 * uncertain; what a single strategy or a shock sets is kept there in either case. What they multiply or add to is drawn, and
 * then changed so.
 *
 * @throws ScenarioRefusal where the scenario states an uncertainty of what is not drawn
 */
export function sampledBeliefs(resolved: ResolvedScenario, program: ProgramInputs): SampledBeliefs {
  const stated = Object.entries(resolved.uncertainties)
  const names = new Set(stated.map(([name]) => name))
  const cited = citedInputs(program)
  const written = new Map(stated.map(([name, uncertainty]) => [name, statedInput(name, uncertainty, cited.get(name), resolved, program)]))
  const drawn: Belief[] = []
  const held: HeldBelief[] = []
  for (const parameter of program.parameters) {
    const { name } = parameter
    const input = written.get(name) ?? cited.get(name)
    if (input === undefined || input.distributions.every(({ kind }) => kind === 'fixed') && !names.has(name)) continue
    const standings = resolved.strategies.map((strategy) => standingOf(strategy.provenance.get(name)!, names.has(name)))
    const setter = standings[0]!.setter
    if (setter !== undefined && standings.every((standing) => standing.setter !== undefined)) {
      held.push({ parameter, layer: setter.layer, origin: setter.origin })
      continue
    }
    drawn.push({
      input, parameter,
      basis: names.has(name) ? 'stated' : isStatistical(parameter.definition.grade) ? 'statistical' : 'expert',
      keptIn: resolved.strategies.filter((_, position) => standings[position]!.setter !== undefined).map((strategy) => strategy.name),
      changed: standings.some(({ changed }) => changed),
    })
  }
  return { drawn, held }
}

const knownInputs = new WeakMap<ProgramInputs, ReadonlyMap<string, SampledInput>>()

/** By name, what is drawn where nobody says otherwise. */
function citedInputs(program: ProgramInputs): ReadonlyMap<string, SampledInput> {
  let known = knownInputs.get(program)
  if (known === undefined) knownInputs.set(program, (known = new Map(defaultInputs(program).map((input) => [input.name, input]))))
  return known
}

/** What layers made of a belief: `setter` where one put a number in its place, `changed` where they changed the record's own, or what is stated. */
function standingOf(marks: readonly Provenance[], stated: boolean): { readonly setter?: Provenance; readonly changed: boolean } {
  const through = stated ? ABOVE : CHANGING
  let changed = false
  for (const mark of marks) {
    let at = mark
    while (through.has(at.layer) && at.modifies !== undefined) at = at.modifies
    if (stated ? ABOVE.has(at.layer) : at.layer !== 'parameter') return { setter: at, changed: false }
    changed ||= at !== mark
  }
  return { changed }
}

/** Elements that the statement does not narrow to stay in their own distributions, or as a layer has set them. */
function statedInput(name: string, uncertainty: Uncertainty, cited: SampledInput | undefined, resolved: ResolvedScenario, program: ProgramInputs): SampledInput {
  const pointer = `/uncertainties${pointerStep(name)}`
  const parameter = findParameter(name, program, pointer)
  const { role } = parameter.definition
  if (role !== 'uncertainty') throw new ScenarioRefusal({ code: 'not_settable', pointer, found: `${name}, a ${role}`, wanted: 'a belief: choices and facts are not drawn' })
  const { values, axis, provenance } = resolved.strategies[0]!
  const central = values.get(name)!
  const span = parameter.yearly ? axis.length : 1
  const elements = Array.from({ length: central.length / span }, (_, element) => central.subarray(element * span, (element + 1) * span))
  const chosen = uncertainty.at === undefined ? undefined : elementsAt(parameter, uncertainty.at, program.dimensions, `${pointer}/at`)
  const distribution = statedDistribution(uncertainty, unitFactor(uncertainty.unit, parameter, `${pointer}/unit`), pointer)
  const marks = provenance.get(name)!
  const distributions = elements.map((years, element): Distribution => {
    if (chosen === undefined || chosen.includes(element)) return distribution
    if (cited !== undefined && (marks[element] ?? marks[0]!).layer === 'parameter') return cited.distributions[element]!
    if (years.some((value) => value !== years[0])) throw new ScenarioRefusal({ code: 'conflict', pointer: `${pointer}/at`, found: 'other members whose values differ by year', wanted: 'one uncertainty of all members' })
    return { kind: 'fixed', value: years[0]! }
  })
  return { name, distributions }
}
