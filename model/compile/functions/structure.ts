/** Calls that bind an index, a year or an age: parts of the grammar, compiled to expressions of their own. */
import type { StructureFunction } from './function.ts'

const OWN = 'definition of this model'

export const structureFunctions: readonly StructureFunction[] = [
  {
    form: 'structure', name: 'at', signature: 'at(x, member, ...)', arity: [2, 5], source: OWN,
    doc: 'x with one dimension fixed to a member; the member tells which dimension.',
  },
  {
    form: 'structure', name: 'previous', signature: 'previous(x)', arity: [1, 1], source: OWN,
    doc: 'x the year before. In the first year of the axis a record that no stock feeds gives its own value of that year.',
  },
  {
    form: 'structure', name: 'alive', signature: 'alive(flow, kernel)', arity: [2, 2], source: 'vintage accounting',
    doc: 'Sum over ages from 0 of flow(year - age) kernel(age): what was added and is still there. The flow is read in the year of each vintage; `age` is a name inside the kernel only.',
  },
  {
    form: 'structure', name: 'carried', signature: 'carried(flow, kernel)', arity: [2, 2], source: 'vintage accounting',
    doc: 'Sum over ages from 1 of flow(year - age) kernel(age), as alive: what earlier years left, without the vintage of the year.',
  },
  {
    form: 'structure', name: 'delayed', signature: 'delayed(x, lead)', arity: [2, 2], source: OWN,
    doc: 'x some years earlier; a lead between whole years splits between two. 0 before the axis begins.',
  },
  {
    form: 'structure', name: 'ahead', signature: 'ahead(x, lead)', arity: [2, 2], source: OWN,
    doc: 'x some years later, for records that no stock feeds; a lead between whole years splits between two.',
  },
  {
    form: 'structure', name: 'years', signature: 'years(x)', arity: [1, 1], source: OWN,
    doc: 'Number of years in a time, as a plain number: the exponent of a growth.',
  },
  {
    form: 'structure', name: 'calendar', signature: 'calendar(2025)', arity: [1, 1], source: OWN,
    doc: 'A year of the calendar written as a literal.',
  },
]
