/** Inputs of a member of an ensemble: those of the scenario with what is drawn of some beliefs written into its `set`. */
import { type DerivedInputs, MemberFailure } from '../model/ensemble/ensemble.ts'
import { type CompiledChange, compileSettings } from './compiled-setting.ts'
import type { Program } from '../model/compile/program.ts'
import { RESOLVER_READS } from './fact-parameters.ts'
import { changesOf } from './merge-parents.ts'
import { inputsBeside } from './moving-inputs.ts'
import type { Prepared } from './prepare.ts'
import { ownChangesBut, type PreparedRuns, preparedRuns } from './prepared-runs.ts'
import { ScenarioRefusal } from './refusal.ts'
import type { Belief } from './sampled-beliefs.ts'
import type { Change } from './schema.ts'
import { groundsOf } from './strategy-grounds.ts'

/** Whether what follows from a belief is made before the kernel runs: it is read there, or a layer changes what is drawn. */
export function isMovedFirst({ input: { name }, changed }: Belief): boolean {
  return changed || RESOLVER_READS.has(name)
}

/** A belief with what is written of it, drawn elements first. */
interface Moved {
  readonly name: string
  readonly elements: number
  readonly changes: readonly CompiledChange[]
}

interface Plan {
  readonly names: ReadonlySet<string>
  readonly moved: readonly Moved[]
  /** The scenario's own changes but those that draws stand in the place of. */
  readonly others: readonly CompiledChange[]
}

/** Inputs by the elements of what is drawn. What is not moved first, or not drawn, stays as the scenario has it. */
export function memberInputs(prepared: Prepared, beliefs: readonly Belief[]): DerivedInputs {
  const moved = beliefs.filter(isMovedFirst).map((belief) => movedOf(prepared, belief))
  const names = new Set(moved.map(({ name }) => name))
  const plans = new Map<string, Plan>()
  const planOf = (drawn: ReadonlyMap<string, Float64Array>): Plan => {
    const here = moved.filter(({ name }) => drawn.has(name))
    const key = here.map(({ name }) => name).join(' ')
    let plan = plans.get(key)
    if (plan === undefined) {
      const own = new Set(here.map(({ name }) => name))
      plans.set(key, (plan = { names: own, moved: here, others: ownChangesBut(prepared, own) }))
    }
    return plan
  }
  let last: { readonly drawn: ReadonlyMap<string, Float64Array>; readonly runs: PreparedRuns } | undefined
  // The world and all strategies of a member are asked for one after another.
  const runsWith = (drawn: ReadonlyMap<string, Float64Array>): PreparedRuns => {
    if (last?.drawn !== drawn) {
      const plan = planOf(drawn)
      const own = [...plan.others, ...plan.moved.flatMap((each) => written(each, drawn.get(each.name)!))]
      last = { drawn, runs: preparedRuns(prepared, own, inputsBeside(prepared, plan.names)) }
    }
    return last.runs
  }
  const own = [...ownChangesBut(prepared, names), ...moved.flatMap(({ changes }) => changes)]
  return {
    world: (drawn) => orFailure(() => runsWith(drawn).world()),
    strategy: (position, drawn) => orFailure(() => {
      const { name, title } = prepared.strategies[position]!
      const { made, guests } = runsWith(drawn).strategy(position)
      return { name, title, axis: prepared.axis, values: made.numbers, ...(guests.length === 0 ? {} : { guests }) }
    }),
    alike: prepared.strategies.map((_, position) => groundsOf(prepared, own, position, ({ name, definition }) => definition.role === 'fact' || RESOLVER_READS.has(name) || names.has(name))),
  }
}

function orFailure<Made>(make: () => Made): Made {
  try {
    return make()
  } catch (error) {
    throw error instanceof ScenarioRefusal ? new MemberFailure(`No inputs can be made: ${error.message}`) : error
  }
}

function movedOf({ merged, program }: Prepared, { input: { name, distributions }, parameter, basis }: Belief): Moved {
  const own = merged.layers.at(-1)!.settings[name]
  // What is stated stands in the place of the scenario's own setting.
  const after = own === undefined || basis === 'stated' ? [] : changesOf(own)
  const drawn = indicesOf(parameter.over, program.dimensions).map((at): Change => ({ value: 0, ...(parameter.over.length === 0 ? {} : { at }) }))
  return { name, elements: distributions.length, changes: compileSettings({ [name]: [...drawn, ...after] }, program, '/set') }
}

function written({ elements, changes }: Moved, drawn: Float64Array): CompiledChange[] {
  return changes.map((change, at) => (at < elements ? { ...change, number: drawn[at]!, detail: String(drawn[at]) } : change))
}

/** Every combination of members of some dimensions, in the order of elements. */
function indicesOf(over: readonly string[], dimensions: Program['dimensions']): Record<string, string>[] {
  return over.reduce<Record<string, string>[]>((indices, dimension) => indices.flatMap((index) => dimensions[dimension]!.map((member) => ({ ...index, [dimension]: member }))), [{}])
}
