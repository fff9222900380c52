/** What the compiler makes of records that never change computes what it did when first released, to the last bit. */
import { expect, test } from 'vitest'
import { frozenRuns } from '../../bench/compiler.ts'

test('150 frozen records give every value they gave', async () => {
  const { program, equationYears } = await frozenRuns()
  expect(program.variables.filter(({ kind }) => kind === 'number' || kind === 'category')).toHaveLength(150)
  expect(equationYears.first).toBe(27_613)
  expect(equationYears.today).toBeLessThan(equationYears.first)
})
