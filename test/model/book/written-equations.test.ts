import { expect, test } from 'vitest'
import { equationText } from '../../../model/compile/equation-text.ts'
import { compile } from '../../../model/compile/compile.ts'
import { directReads } from '../../../model/book/direct-reads.ts'
import { equationMathml } from '../../../model/book/equation-mathml.ts'
import { writtenEquations } from '../../../model/book/written-equations.ts'
import { torture } from '../compile/torture-sector.ts'

const program = compile(torture)
const records = program.variables.filter(({ kind }) => kind === 'number' || kind === 'category')
const names = new Set([...records, ...program.parameters].map(({ name }) => name))

test('every record has its text and MathML, and nothing else has', () => {
  const written = writtenEquations(program)
  expect(Object.keys(written)).toEqual(records.map(({ name }) => name))
  for (const record of records) {
    expect(written[record.name]?.text).toEqual(equationText(record, program))
    expect(written[record.name]?.mathml).toBe(equationMathml(record, program))
  }
})

test('what is read are records and parameters, never what the compiler hid, and never the reader itself', () => {
  for (const [reader, reads] of directReads(program)) {
    expect(names.has(reader)).toBe(true)
    expect(reads.filter((name) => !names.has(name))).toEqual([])
    expect(reads).not.toContain(reader)
    expect(new Set(reads).size).toBe(reads.length)
  }
})

test('what a hidden flow or kernel reads is read by the record it belongs to', () => {
  const hidden = program.variables.filter(({ kind }) => kind === 'flow' || kind === 'kernel')
  expect(hidden.length).toBeGreaterThan(0)
  const reads = directReads(program)
  for (const { name, reads: inner } of hidden) {
    const owner = name.slice(0, name.indexOf('__'))
    for (const read of inner) if (names.has(read) && read !== owner) expect(reads.get(owner)).toContain(read)
  }
})
