import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { makeBook } from '../../../model/book/book.ts'
import { torture } from '../compile/torture-sector.ts'

const program = compile(torture)
const book = makeBook(program, { invented: { citation: 'Nobody, 2026.', url: 'https://example.org/' } })

test('every record stands in its sector with its equation, unit and words', () => {
  expect(book).toContain('## Fleet\n')
  expect(book).toContain('### Load\n\n<a id="load"></a>\n```\nload = fleet * unit_power * overhead\nload = 0    (years before the first)\n```\n\nUnit: `MW`; quantity: facility nameplate; over `site`; every year; total: sum.')
  for (const variable of program.variables) {
    if (variable.definition !== undefined) expect(book).toContain(`<a id="${variable.name}"></a>`)
  }
})

test('what the compiler hid is written out where an author wrote it', () => {
  expect(book).toContain('young = alive(built * unit_power, age < 3 * year_step ? 1 : 0)')
  expect(book).not.toContain('__')
})

test('a stock shows its level before the first year, a mapped record each member, a category its dimension', () => {
  expect(book).toContain('land = 10 * plot_area    (before the first year)')
  expect(book).toContain('buildable_by[demand] = asked')
  expect(book).toContain('Category: a member of `limit`')
})

test('readers are listed, through hidden flows too', () => {
  expect(book).toMatch(/<a id="built"><\/a>[^#]*Read by: [^\n]*\[fleet\]\(#fleet\)[^\n]*\[young\]\(#young\)/)
})

test('parameters stand with range, role and source, and the sources with their citation', () => {
  expect(book).toContain('| `growth` | Growth of orders. Invented for a test. | `1/year` | 0.15 [0 to 0.4] | lever | [invented](#source-invented) |')
  expect(book).toContain('<a id="source-invented"></a>`invented`: Nobody, 2026. <https://example.org/>')
})

test('the same program gives the same bytes', () => {
  expect(makeBook(compile(torture))).toBe(makeBook(compile(torture)))
})
