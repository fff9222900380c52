/** The names of a model: every dimension, parameter and record declared once, under a name that means nothing else. */
import type { ModelDefinition, ParameterDefinition, RecordDefinition } from '../equations/definition.ts'
import { UnitError } from '../units/unit-error.ts'
import { parseUnit } from '../units/parse-unit.ts'
import type { Unit } from '../units/unit.ts'
import { functionNames } from './functions/registry.ts'
import { type Fault, type FaultPlace, ModelError } from './model-error.ts'
import { type NamedValue, plain, reservedWords, suggestName, timeNames } from './names.ts'
import { parse, type Term } from './parse.ts'
import { Refusal } from './scan.ts'

export interface DeclaredRecord {
  readonly name: string
  readonly sector: string
  readonly definition: RecordDefinition
}

export interface DeclaredParameter {
  readonly name: string
  readonly group: string
  readonly definition: ParameterDefinition
}

export interface Declarations {
  readonly dimensions: ReadonlyMap<string, readonly string[]>
  readonly values: ReadonlyMap<string, NamedValue>
  readonly records: readonly DeclaredRecord[]
  readonly parameters: readonly DeclaredParameter[]
}

export function declare(model: ModelDefinition, faults: ModelError[]): Declarations {
  const dimensions = new Map(Object.entries(model.dimensions))
  const owners = new Map<string, string>()
  const values = new Map<string, NamedValue>()
  const records: DeclaredRecord[] = []
  const parameters: DeclaredParameter[] = []

  const claim = (name: string, place: FaultPlace, what: string): boolean => {
    const fault = nameFault(name, dimensions, owners)
    if (fault !== undefined) {
      faults.push(new ModelError(place, fault))
      return false
    }
    owners.set(name, what)
    return true
  }

  for (const group of model.parameters) {
    for (const [name, definition] of Object.entries(group.parameters)) {
      const place = { sector: group.name, variable: name, parameter: true }
      if (!claim(name, place, `parameter of ${group.name}`)) continue
      const over = checkOver(definition.over ?? [], dimensions, place, faults)
      const unit = readUnit(definition.unit, place, faults)
      values.set(name, {
        name, origin: 'parameter', over, unit, timing: definition.yearly ? 'yearly' : 'once',
        ...(definition.quantity !== undefined ? { quantity: definition.quantity } : {}),
      })
      parameters.push({ name, group: group.name, definition })
    }
  }

  const categories = categoryDimensions(model)
  for (const sector of model.sectors) {
    for (const [name, definition] of Object.entries(sector.records)) {
      const place = { sector: sector.name, variable: name }
      if (!claim(name, place, `record of ${sector.name}`)) continue
      const over = checkOver(definition.over ?? [], dimensions, place, faults)
      const category = definition.kind === 'category' ? categories(name) : undefined
      let unit: Unit = plain
      if (definition.kind === 'category') {
        if (definition.unit !== undefined && definition.unit !== '') {
          faults.push(new ModelError(place, { code: 'category', problem: 'a category has no unit', found: definition.unit }))
        }
        if (category === undefined || !dimensions.has(category)) {
          faults.push(new ModelError(place, { code: 'category', problem: 'a category needs which_min or another category' }))
        }
      } else if (definition.unit === undefined) {
        faults.push(new ModelError(place, { code: 'no-unit', problem: 'a record without a unit', suggestion: "Write unit: '1' for a plain number." }))
      } else {
        unit = readUnit(definition.unit, place, faults)
      }
      values.set(name, {
        name, origin: 'record', over, unit, timing: definition.stage ?? 'yearly',
        ...(definition.quantity !== undefined ? { quantity: definition.quantity } : {}),
        ...(category !== undefined ? { categories: category } : {}),
      })
      records.push({ name, sector: sector.name, definition })
    }
  }
  return { dimensions, values, records, parameters }
}

function nameFault(name: string, dimensions: ReadonlyMap<string, unknown>, owners: ReadonlyMap<string, string>): Fault | undefined {
  if (name.normalize('NFC') !== name || !/^[a-z][a-z0-9_]*$/.test(name) || name.includes('__') || name.length > 80) {
    return { code: 'name', problem: 'name is not plain snake_case', found: JSON.stringify(name.slice(0, 80)), wanted: 'lower-case words joined by single _' }
  }
  if (reservedWords.has(name) || timeNames.has(name) || functionNames.has(name)) {
    return { code: 'name', problem: 'name belongs to the language', found: name }
  }
  if (dimensions.has(name)) return { code: 'duplicate-name', problem: 'name is already that of a dimension', found: name }
  const owner = owners.get(name)
  return owner === undefined ? undefined : { code: 'duplicate-name', problem: 'name is already taken', found: `${name}, ${owner}` }
}

function checkOver(
  over: readonly string[], dimensions: ReadonlyMap<string, readonly string[]>, place: FaultPlace, faults: ModelError[],
): readonly string[] {
  const known: string[] = []
  for (const dimension of over) {
    if (!dimensions.has(dimension)) {
      const suggestion = suggestName(dimension, dimensions.keys())
      faults.push(new ModelError(place, { code: 'unknown-dimension', problem: 'no such dimension', found: dimension, ...(suggestion ? { suggestion } : {}) }))
    } else if (known.includes(dimension)) {
      faults.push(new ModelError(place, { code: 'dimension', problem: 'dimension is named twice', found: dimension }))
    } else known.push(dimension)
  }
  return known
}

function readUnit(text: string, place: FaultPlace, faults: ModelError[]): Unit {
  try {
    return parseUnit(text)
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    faults.push(new ModelError(place, {
      code: 'unit', problem: 'unit cannot be read', found: error.found, wanted: error.wanted,
      ...(error.suggestion !== undefined ? { suggestion: `Did you mean ${error.suggestion} ?` } : {}),
    }))
    return plain
  }
}

/** Dimension a category record takes its members from: that of its which_min, or of the category it passes on. */
function categoryDimensions(model: ModelDefinition): (name: string) => string | undefined {
  const definitions = new Map(model.sectors.flatMap((sector) => Object.entries(sector.records)))
  const found = new Map<string, string | undefined>()
  const lookUp = (name: string): string | undefined => {
    if (found.has(name)) return found.get(name)
    // Set first, so that categories that name one another end instead of going round.
    found.set(name, undefined)
    const definition = definitions.get(name)
    if (definition?.kind !== 'category' || definition.is === undefined) return undefined
    const texts = typeof definition.is === 'string' ? [definition.is] : Object.values(definition.is)
    for (const text of texts) {
      const dimension = ofTerm(tryParse(text))
      if (dimension === undefined) continue
      found.set(name, dimension)
      return dimension
    }
    return undefined
  }
  const ofTerm = (term: Term | undefined): string | undefined => {
    switch (term?.kind) {
      case 'name':
        return lookUp(term.name)
      case 'choose':
        return ofTerm(term.then) ?? ofTerm(term.otherwise)
      case 'call': {
        const [first, second] = term.arguments
        if (term.name === 'which_min') return second?.kind === 'name' ? second.name : undefined
        return term.name === 'at' || term.name === 'previous' ? ofTerm(first) : undefined
      }
      default:
        return undefined
    }
  }
  return lookUp
}

function tryParse(text: string): Term | undefined {
  try {
    return parse(text)
  } catch (error) {
    // The same text is parsed again as a record, where its fault is reported.
    if (error instanceof Refusal) return undefined
    throw error
  }
}
