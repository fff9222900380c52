import { expect, test } from 'vitest'
import { cssText, footLines } from '../../../web/state/foot-lines.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { chart as words } from '../../../web/text/english/chart.ts'

const result = { economyName: 'Kenya', years: [2025, 2026, 2040], modelVersion: '0.1.0', hash: `${'a'.repeat(64)}+${'b'.repeat(64)}` } as unknown as Outcome

test('the foot says which run, when and how to get it back', () => {
  expect(footLines(result, undefined, 'http://x/#a', '2026-02-03', words)).toEqual(['Kenya, 2025–2040. Model 0.1.0, run aaaaaaaaaaaa + bbbbbbbbbbbb. Printed 2026-02-03.', 'http://x/#a'])
  expect(footLines(result, 'Two ways', undefined, '2026-02-03', words)[0]).toMatch(/^Two ways \(Kenya, 2025–2040\)\. /)
  expect(footLines(result, undefined, 'x'.repeat(900), '2026-02-03', words)[1]?.length).toBeLessThan(400)
})

test('a name cannot end the string of the style sheet', () => {
  expect(cssText(['a "b" \\c', 'd\ne'])).toBe('"a \\"b\\" \\\\c\\a d e"')
})
