/** Where a value stands, as text: the element number of a name for the members in scope. */
import type { Place } from '../layout.ts'
import type { Binding, Variable } from '../program.ts'
import type { Position } from './position.ts'
import type { Piece } from './scope.ts'
import type { Surroundings } from './surroundings.ts'

/** Place of a variable or parameter. */
export function placeOf(around: Surroundings, name: string): { place: Place; over: readonly string[]; variable?: Variable } {
  const variable = around.variables.get(name)
  const place = variable === undefined ? around.layout.parameters.get(name) : around.layout.variables.get(name)
  if (place === undefined) throw new Error(`The program has no variable or parameter '${name}'.`)
  return variable === undefined ? { place, over: [] } : { place, over: variable.over, variable }
}

/**
 * Element number of a place, as text and the loops it depends on; `doubles` each, counted from `base`, where it is the
 * index of a buffer that is wanted. The constant stands last: in front of what a loop changes, each would be a sum that the
 * engine takes out of the loop and keeps in a register of its own.
 */
export function indexText(
  place: Place,
  over: readonly string[],
  bindings: readonly Binding[],
  positions: ReadonlyMap<string, Position>,
  base = 0,
  doubles = 1,
): Piece {
  let constant = base + place.element * doubles
  const terms: string[] = []
  const loops = new Set<string>()
  over.forEach((dimension, axis) => {
    const binding = bindings[axis]
    const stride = (place.strides[axis] as number) * doubles
    if (binding !== undefined && 'member' in binding) {
      constant += binding.member * stride
      return
    }
    const position = positions.get(dimension)
    if (position === undefined) throw new Error(`Dimension '${dimension}' is not in scope where the kernel reads over it.`)
    if ('member' in position) {
      constant += position.member * stride
      if (position.writtenOut !== undefined) loops.add(position.writtenOut)
    } else {
      terms.push(stride === 1 ? position.loop : `${position.loop} * ${stride}`)
      loops.add(position.loop)
    }
  })
  return { text: [...terms, ...(constant === 0 && terms.length > 0 ? [] : [String(constant)])].join(' + '), loops }
}
