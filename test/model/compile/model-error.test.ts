import { expect, test } from 'vitest'
import { ModelError } from '../../../model/compile/model-error.ts'

test('a fault without a formula is one line and a verdict', () => {
  const fault = new ModelError({ sector: 'control_scores', variable: 'trust' }, { code: 'no-unit', problem: 'a record without a unit', suggestion: "Write unit: '1'." })
  expect(fault.message).toBe("control-scores.ts: trust  a record without a unit\n  Write unit: '1'.")
  expect([fault.position, fault.found, fault.wanted]).toEqual([undefined, undefined, undefined])
})

test('a long formula is shown around its fault', () => {
  const text = `${'first + '.repeat(30)}wrong${' + last'.repeat(30)}`
  const start = text.indexOf('wrong')
  const { message } = new ModelError({ sector: 's', variable: 'v', text, span: { start, end: start + 5 } }, { code: 'x', problem: 'odd' })
  const [, shown, caret] = message.split('\n')
  expect(shown!.length).toBeLessThan(120)
  expect(shown!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1)).toBe('wrong')
})
