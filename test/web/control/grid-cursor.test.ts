import { expect, test } from 'vitest'
import { moveInGrid } from '../../../web/control/grid-cursor.ts'

const middle = { row: 1, column: 2 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, altKey: false, metaKey: false })

test('arrows move by one and stop at the edges', () => {
  expect(moveInGrid(middle, press('ArrowUp'), 4, 6)).toEqual({ row: 0, column: 2 })
  expect(moveInGrid(middle, press('ArrowDown'), 4, 6)).toEqual({ row: 2, column: 2 })
  expect(moveInGrid(middle, press('ArrowRight'), 4, 6)).toEqual({ row: 1, column: 3 })
  expect(moveInGrid({ row: 0, column: 0 }, press('ArrowLeft'), 4, 6)).toEqual({ row: 0, column: 0 })
  expect(moveInGrid({ row: 3, column: 5 }, press('ArrowDown'), 4, 6)).toEqual({ row: 3, column: 5 })
})

test('where a page reads from right to left, right is the column before', () => {
  expect(moveInGrid(middle, press('ArrowRight'), 4, 6, true)).toEqual({ row: 1, column: 1 })
  expect(moveInGrid(middle, press('ArrowLeft'), 4, 6, true)).toEqual({ row: 1, column: 3 })
})

test('Home and End go along the row, with Ctrl to the corners', () => {
  expect(moveInGrid(middle, press('Home'), 4, 6)).toEqual({ row: 1, column: 0 })
  expect(moveInGrid(middle, press('End'), 4, 6)).toEqual({ row: 1, column: 5 })
  expect(moveInGrid(middle, press('Home', true), 4, 6)).toEqual({ row: 0, column: 0 })
  expect(moveInGrid(middle, press('End', true), 4, 6)).toEqual({ row: 3, column: 5 })
})

test('other keys are left alone, and so are those of the browser', () => {
  expect(moveInGrid(middle, press('a'), 4, 6)).toBeUndefined()
  expect(moveInGrid(middle, press('ArrowLeft', true), 4, 6)).toBeUndefined()
  expect(moveInGrid(middle, { ...press('ArrowLeft'), altKey: true }, 4, 6)).toBeUndefined()
  expect(moveInGrid(middle, { ...press('Home'), metaKey: true }, 4, 6)).toBeUndefined()
})
