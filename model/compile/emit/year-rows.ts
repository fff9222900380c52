/** Where a year's elements are read and written: in the result as a whole, or in a view of the year's row. */
import type { Place } from '../layout.ts'
import type { Binding } from '../program.ts'
import { indexText } from './address.ts'
import type { Position } from './position.ts'
import type { Piece } from './scope.ts'
import type { Surroundings } from './surroundings.ts'
import { elementText } from './text.ts'

/** @param lagged of the year before */
export function yearElement({ form, layout }: Surroundings, place: Place, over: readonly string[], bindings: readonly Binding[], positions: ReadonlyMap<string, Position>, lagged = false): Piece {
  const { text, loops } = indexText(place, over, bindings, positions, form.rows ? 0 : layout.head)
  if (form.rows) return { text: elementText(lagged ? 'before' : 'row', text), loops }
  return { text: elementText('out', `${lagged ? 'yp' : 'y'} + ${text}`), loops }
}

/** Views of the first rows of a result, made once for its buffer. */
export function rowsText(head: number, yearly: number): string {
  return `const views = new WeakMap()
function rowsOf(out, count) {
  const known = views.get(out)
  if (known !== undefined && known.length >= count) return known
  const rows = []
  for (let t = 0; t < count; t++) rows.push(out.subarray(${head} + t * ${yearly}, ${head + yearly} + t * ${yearly}))
  views.set(out, rows)
  return rows
}`
}
