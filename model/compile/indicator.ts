/**
 * A user's own indicator: a formula over the records and parameters of a program, through the same scan, parse, resolve
 * and unit check as the model's. It adds no vintages, delays or leads, and nothing is evaluated here.
 */
import { parseUnit } from '../units/parse-unit.ts'
import { UnitError } from '../units/unit-error.ts'
import type { Stage } from '../equations/definition.ts'
import { checkAgainst, Unresolved } from './check-units.ts'
import { dependencies } from './dependencies.ts'
import type { Sources } from './draft.ts'
import { freeDimensions } from './free-dimensions.ts'
import { hiddenGaps, canBeGap } from './gaps.ts'
import { type Fault, ModelError, ModelFaults, type Span } from './model-error.ts'
import { type NamedValue, type Names, plain } from './names.ts'
import { parse, type Term } from './parse.ts'
import type { Expression, Program } from './program.ts'
import { resolve } from './resolve.ts'
import { Refusal } from './scan.ts'
import { checkStage } from './stages.ts'
import { varying } from './varying.ts'
import { find } from './walk.ts'

export interface IndicatorDefinition {
  readonly name: string
  readonly unit: string
  readonly is: string
}

export interface Indicator {
  readonly name: string
  readonly unit: string
  /** Dimensions its names vary over, in the order of the program. */
  readonly over: readonly string[]
  readonly stage: Stage
  readonly is: Expression
  readonly gaps: boolean
  readonly reads: readonly string[]
}

/** Throws ModelFaults. */
export function compileIndicator(definition: IndicatorDefinition, program: Program): Indicator {
  const { name, unit: unitText, is: text } = definition
  const faults: ModelError[] = []
  const place = { sector: '', variable: name.slice(0, 80) }
  const report = (fault: Fault, where?: { readonly text: string; readonly span: Span }) => {
    faults.push(new ModelError(where === undefined ? place : { ...place, ...where }, fault))
  }
  const stop = () => {
    if (faults.length > 0) throw new ModelFaults(faults)
  }

  const names = namesOf(program)
  if (!/^[a-z][a-z0-9_]*$/.test(name) || name.includes('__') || name.length > 80) {
    report({ code: 'name', problem: 'name is not plain snake_case', wanted: 'lower-case words joined by single _' })
  } else if (names.values.has(name) || names.dimensions.has(name)) {
    report({ code: 'duplicate-name', problem: 'name is already taken by the model', found: name })
  }
  const unit = readUnit(unitText, report)

  const term = read(text, report)
  stop()
  const scope = new Map(dimensionsOf(term!, names).map((dimension) => [dimension, 'loop'] as const))
  const sources: Sources = new WeakMap()
  const resolved = resolve(term!, scope, {
    names, sources, text,
    report: (fault, span) => report(fault, { text, span }),
    overOf: () => [],
    categoriesOf: (known) => names.values.get(known)?.categories,
  })
  stop()

  const stage: Stage = find(resolved, isAfter(names)) !== undefined ? 'after' : varying(resolved, names) !== undefined ? 'yearly' : 'once'
  checkStage(resolved, stage, names, (fault, where) => report(fault, sources.get(where)))
  checkPast(resolved, program, (fault, where) => report(fault, sources.get(where)))
  const gaps = new Set(program.variables.filter((variable) => variable.gaps).map((variable) => variable.name))
  const gapOf = (known: string) => gaps.has(known)
  hiddenGaps(resolved, gapOf, (fault, where) => report(fault, sources.get(where)))
  let is = resolved
  try {
    is = checkAgainst(resolved, { unit }, {
      names, sources,
      hidden: () => ({ unit: plain }),
      report: (fault, where) => report(fault, where),
    })
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error
  }
  stop()

  const free = freeDimensions(is, () => [])
  return {
    name, unit: unitText,
    over: [...names.dimensions.keys()].filter((dimension) => free.has(dimension)),
    stage, is, gaps: canBeGap(is, gapOf),
    reads: [...new Set(dependencies([is]).map((dependency) => dependency.name))],
  }
}

function read(text: string, report: (fault: Fault, where?: { readonly text: string; readonly span: Span }) => void): Term | undefined {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // A hostile text is not carried into the message beyond what the caret needs.
    const shown = text.length > 2000 ? text.slice(0, 100) : text
    report(error.fault, { text: shown, span: error.span })
    return undefined
  }
}

function readUnit(text: string, report: (fault: Fault) => void) {
  try {
    return parseUnit(text)
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    report({
      code: 'unit', problem: 'unit cannot be read', found: error.found, wanted: error.wanted,
      ...(error.suggestion !== undefined ? { suggestion: `Did you mean ${error.suggestion} ?` } : {}),
    })
    return plain
  }
}

function namesOf(program: Program): Names {
  const values = new Map<string, NamedValue>()
  for (const { name, over, yearly, unit, definition } of program.parameters) {
    values.set(name, {
      name, origin: 'parameter', over, timing: yearly ? 'yearly' : 'once', unit: parseUnit(unit),
      ...(definition.quantity !== undefined ? { quantity: definition.quantity } : {}),
    })
  }
  for (const { name, kind, over, stage, unit, quantity, categories } of program.variables) {
    if (kind === 'flow' || kind === 'kernel') continue
    values.set(name, {
      name, origin: 'record', over, timing: stage, unit: kind === 'category' ? plain : parseUnit(unit),
      ...(quantity !== undefined ? { quantity } : {}),
      ...(categories !== undefined ? { categories } : {}),
    })
  }
  return { dimensions: new Map(Object.entries(program.dimensions)), values }
}

/** Every dimension of every name in the formula: what a reduction or `at` takes away is found after resolving. */
function dimensionsOf(term: Term, names: Names): string[] {
  const found = new Set<string>()
  const visit = (part: Term): void => {
    switch (part.kind) {
      case 'name':
        for (const dimension of names.values.get(part.name)?.over ?? []) found.add(dimension)
        return
      case 'negate':
      case 'not':
        return visit(part.of)
      case 'binary':
      case 'compare':
      case 'logic':
        visit(part.left)
        return visit(part.right)
      case 'choose':
        visit(part.condition)
        visit(part.then)
        return visit(part.otherwise)
      case 'call':
        return part.arguments.forEach(visit)
      case 'number':
    }
  }
  visit(term)
  return [...found]
}

function isAfter(names: Names): (expression: Expression) => boolean {
  return (expression) =>
    expression.kind === 'over_years' || (expression.kind === 'read' && names.values.get(expression.name)?.timing === 'after')
}

/** The year before the first must be given by the model, as for its own records. */
function checkPast(expression: Expression, program: Program, report: (fault: Fault, where: Expression) => void): void {
  for (const { name, when, from } of dependencies([expression])) {
    if (when !== 'before') continue
    const variable = program.variables.find((candidate) => candidate.name === name)
    if (variable === undefined || variable.exogenous || variable.initial !== undefined || variable.history !== undefined) continue
    report({ code: 'no-initial', problem: `the year before the first of ${name} is not known`, found: `previous(${name})` }, from)
  }
}
