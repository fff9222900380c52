/** Functions over the members of a dimension, in declared order. */
import type { ReduceFunction } from './function.ts'

const ORDER = 'left to right in declared member order'

export const reduceFunctions: readonly ReduceFunction[] = [
  {
    form: 'reduce', operator: 'sum', name: 'sum', signature: 'sum(x, dimension, ...)', arity: [2, 5], source: ORDER,
    doc: 'Sum over the members of one or more dimensions. A sum over values that may not apply is refused.',
  },
  {
    form: 'reduce', operator: 'min', name: 'min', signature: 'min(x, dimension, ...)', arity: [2, 5], source: ORDER,
    doc: 'Smallest over members; members that do not apply are passed over, and it is an error when none applies.',
  },
  {
    form: 'reduce', operator: 'max', name: 'max', signature: 'max(x, dimension, ...)', arity: [2, 5], source: ORDER,
    doc: 'Largest over members; members that do not apply are passed over, and it is an error when none applies.',
  },
  {
    form: 'reduce', operator: 'which_min', name: 'which_min', signature: 'which_min(x, dimension)', arity: [2, 2], source: ORDER,
    doc: 'Member with the smallest value; a tie goes to the member declared first.',
  },
]
