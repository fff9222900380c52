/** What a variable waits for: the edges of the graph the compiler orders and classifies. */
import type { Expression } from './program.ts'
import { walk } from './walk.ts'

export interface Dependency {
  readonly name: string
  /** Read in the same year, in earlier years only, or in later years. */
  readonly when: 'same' | 'before' | 'later'
  readonly how: 'read' | 'alive' | 'delayed' | 'ahead'
  /** The part of the formula that reads it. */
  readonly from: Expression
}

export function dependencies(expressions: readonly Expression[]): Dependency[] {
  const found: Dependency[] = []
  for (const expression of expressions) {
    walk(expression, (part) => {
      switch (part.kind) {
        case 'read':
          found.push({ name: part.name, when: part.lag === 0 ? 'same' : 'before', how: 'read', from: part })
          return
        case 'alive':
          found.push({ name: part.kernel, when: 'same', how: 'read', from: part })
          found.push({ name: part.flow, when: part.from === 0 ? 'same' : 'before', how: 'alive', from: part })
          return
        case 'delayed':
          // A lead that can fall under a year reads the same year too.
          found.push({ name: part.of, when: leastYears(part.lead) >= 1 ? 'before' : 'same', how: 'delayed', from: part })
          return
        case 'ahead':
          found.push({ name: part.of, when: 'later', how: 'ahead', from: part })
          return
        default:
      }
    })
  }
  return found
}


/** A number the lead cannot fall below whatever the parameters are. */
function leastYears(lead: Expression): number {
  switch (lead.kind) {
    case 'number':
      return lead.value
    case 'year_step':
      return 1
    case 'call':
      return lead.name === 'max' ? Math.max(...lead.arguments.map(leastYears)) : 0
    default:
      return 0
  }
}
