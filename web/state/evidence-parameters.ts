/** Parameters as the Evidence screen lists them. */
import type { Facts } from '../../data/facts.ts'
import type { ProgramOutline } from '../../model/compile/outline.ts'
import type { Parameter } from '../../model/compile/program.ts'
import type { Grade } from '../../model/equations/definition.ts'
import { searchable, type Searchable } from './evidence-search.ts'

export interface ParameterEntry extends Searchable {
  readonly parameter: Parameter
}

/** Weakest evidence first. */
export const gradeOrder: readonly (Grade | undefined)[] = ['judgement', 'recalled', 'derived', 'found', undefined]
/** Stands in a link for parameters without a grade of their own. */
export const NO_GRADE = 'none'

export function parameterEntries(model: ProgramOutline, facts: Facts): readonly ParameterEntry[] {
  return model.parameters.map((parameter) => {
    const { definition, name, unit, group } = parameter
    const origin = facts.origins[definition.origin]
    return {
      ...searchable(name, definition.label, [definition.doc, unit, group, definition.role, definition.grade, origin?.citation, origin?.producer, definition.origin, definition.rail?.group]),
      parameter,
    }
  })
}

export interface ParameterFilter {
  readonly group?: string | undefined
  readonly role?: string | undefined
  readonly grade?: string | undefined
  /** By name unless told `grade` or `model`. */
  readonly order?: string | undefined
}

/** Entries that pass every filter given, in the order asked for. */
export function filterParameters(entries: readonly ParameterEntry[], { group, role, grade, order }: ParameterFilter): readonly ParameterEntry[] {
  const passed = entries.filter(({ parameter: { group: own, definition } }) =>
    (group === undefined || own === group) && (role === undefined || definition.role === role) && (grade === undefined || (definition.grade ?? NO_GRADE) === grade))
  if (order === 'model') return passed
  const byName = (a: ParameterEntry, b: ParameterEntry): number => a.label.localeCompare(b.label, 'en')
  const rank = ({ parameter }: ParameterEntry): number => gradeOrder.indexOf(parameter.definition.grade)
  return passed.sort(order === 'grade' ? (a, b) => rank(a) - rank(b) || byName(a, b) : byName)
}

/** How many parameters stand on each grade, weakest first. */
export function gradeCounts(entries: readonly ParameterEntry[]): readonly { readonly grade: Grade | undefined; readonly count: number }[] {
  return gradeOrder.map((grade) => ({ grade, count: entries.filter(({ parameter }) => parameter.definition.grade === grade).length }))
}
