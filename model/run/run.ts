/** Inputs to result: one strategy through the kernel. */
import type { Kernel } from '../compile/kernel.ts'
import { layoutOf } from '../compile/layout.ts'
import type { Layout } from '../compile/layout.ts'
import { checkFinite, solidStretches } from './check-finite.ts'
import type { SolidStretches } from './check-finite.ts'
import { computedBy, neededFor, noneDue, overlap, reachedBy, without } from './due.ts'
import { repackInputs } from './inputs.ts'
import type { StrategyInputs } from './inputs.ts'
import { PatientRun } from './patient-run.ts'
import { StrategyResult } from './result.ts'
import type { ResultShape } from './result.ts'
import { Workspace } from './workspace.ts'

/** A part of a program that is computed together. */
interface Portion {
  readonly stretches: SolidStretches
  readonly names: ReadonlySet<string>
}

/** What is worked out once for a program, whatever runs on it. */
interface Prepared {
  readonly layout: Layout
  readonly numbers: ReadonlyMap<string, number>
  /** By length of the axis and by the functions that are due. */
  readonly portions: Map<string, Portion>
  /** Functions by the names they are needed for. */
  readonly needed: Map<string, Uint8Array>
}

// A handful of levers, of horizons and of screens are in use at one time.
const MOST_KEPT = 200

const prepared = new WeakMap<ResultShape, Prepared>()

/**
 * Runs one strategy. The result has a buffer of its own unless it is run in a workspace, whose buffer it then holds on to.
 * Throws a RunFailure where a value that may not be a gap is not a finite number; where the workspace is patient, what has
 * to wait is computed, and may throw, when it is first read.
 */
export function runStrategy(kernel: Kernel, program: ResultShape & { readonly hash: string }, inputs: StrategyInputs, workspace = new Workspace()): StrategyResult {
  if (kernel.hash !== program.hash) throw new Error(`The kernel was made from model ${kernel.hash}, the program is ${program.hash}.`)
  const known = prepare(program)
  const { layout } = known
  const { axis } = inputs
  const { functions } = kernel
  const decisionYear = inputs.values.get('decision_year')?.[0] ?? axis.first
  const frame = { kernel, layout, axis, decisionYear }
  const { packed, out, turn, held, wanted } = workspace.open(frame)
  const compute = (due: Uint8Array | undefined): void => {
    kernel.run(packed.scalars, packed.series, axis.length, axis.start, axis.first, axis.last, decisionYear, out, due)
    checkFinite(program, layout, axis, out, portionOf(program, known, kernel, axis.length, due).stretches)
  }

  const fill = (due?: Uint8Array): StrategyResult => {
    const waiting = due && {
      due,
      names: portionOf(program, known, kernel, axis.length, due).names,
      compute: () => {
        workspace.fill(undefined)
        compute(due)
        workspace.fill(run)
      },
    }
    const run: PatientRun = new PatientRun(frame, out, () => workspace.isTurn(turn), () => runStrategy(kernel, program, inputs).out, waiting)
    workspace.fill(run)
    return new StrategyResult(program, layout, inputs, out, workspace.patient ? run : undefined)
  }

  const differing = repackInputs(program.parameters, layout, inputs, packed)
  if (functions === undefined || held === undefined) {
    compute(undefined)
    return fill()
  }
  const reached = reachedBy(functions, differing, held.waiting ?? noneDue(functions))
  const due = wanted === undefined ? reached : overlap(reached, neededBy(known, functions, wanted))
  compute(due)
  const waiting = without(reached, due)
  return fill(waiting.includes(1) ? waiting : undefined)
}

function prepare(program: ResultShape): Prepared {
  let known = prepared.get(program)
  if (known === undefined) {
    known = { layout: layoutOf(program), numbers: new Map(program.variables.map(({ name }, number) => [name, number])), portions: new Map(), needed: new Map() }
    prepared.set(program, known)
  }
  return known
}

/** What functions compute; all of the program where none are named. */
function portionOf(program: ResultShape, { layout, portions }: Prepared, { functions }: Kernel, length: number, due: Uint8Array | undefined): Portion {
  const key = `${length} ${due === undefined ? 'all' : String.fromCharCode(...due)}`
  return kept(portions, key, () => {
    const variables = due === undefined || functions === undefined ? program.variables : computedBy(functions, due).map((number) => program.variables[number] as ResultShape['variables'][number])
    return { stretches: solidStretches(variables, layout, length), names: new Set(variables.map(({ name }) => name)) }
  })
}

function neededBy({ needed, numbers }: Prepared, functions: NonNullable<Kernel['functions']>, wanted: ReadonlySet<string>): Uint8Array {
  return kept(needed, [...wanted].join(' '), () => neededFor(functions, new Set([...wanted].flatMap((name) => numbers.get(name) ?? []))))
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  let value = values.get(key)
  if (value === undefined) {
    if (values.size >= MOST_KEPT) values.clear()
    values.set(key, (value = make()))
  }
  return value
}
