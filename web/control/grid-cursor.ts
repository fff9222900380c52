/** Where a grid's focus goes on a key press: arrows by one, Home and End along the row, with Ctrl to the grid's corners. */

interface GridCursor {
  readonly row: number
  readonly column: number
}

type GridKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Undefined for keys that move nothing, and for those that are the browser's. Right is the next column unless the page reads from right to left. */
export function moveInGrid({ row, column }: GridCursor, { key, ctrlKey, altKey, metaKey }: GridKey, rows: number, columns: number, rightToLeft = false): GridCursor | undefined {
  if (altKey || metaKey || (ctrlKey && key !== 'Home' && key !== 'End')) return undefined
  const onward = rightToLeft ? -1 : 1
  const hold = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))
  switch (key) {
    case 'ArrowUp': return { row: hold(row - 1, rows), column }
    case 'ArrowDown': return { row: hold(row + 1, rows), column }
    case 'ArrowLeft': return { row, column: hold(column - onward, columns) }
    case 'ArrowRight': return { row, column: hold(column + onward, columns) }
    case 'Home': return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End': return { row: ctrlKey ? rows - 1 : row, column: columns - 1 }
    default: return undefined
  }
}
