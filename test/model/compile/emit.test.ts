import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../model/compile/compile.ts'
import { emit, moduleText } from '../../../model/compile/emit/emit.ts'
import { keepComputed } from '../../../model/compile/emit/kept-values.ts'
import { lanesText, shortText, writtenOutText } from '../../../model/compile/emit/text-form.ts'
import { numberText } from '../../../model/compile/emit/text.ts'
import { Imports } from '../../../model/compile/emit/imports.ts'
import { interpreter } from '../../../model/compile/interpret.ts'
import { layoutOf } from '../../../model/compile/layout.ts'
import type { Expression, Program, Variable } from '../../../model/compile/program.ts'
import { defineParameters, defineSector } from '../../../model/equations/definition.ts'
import type { RecordDefinition } from '../../../model/equations/definition.ts'
import { model } from '../../../model/equations/model.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { packInputs } from '../../../model/run/packed-inputs.ts'
import { runStrategy } from '../../../model/run/run.ts'
import { centralInputs } from '../run/central-inputs.ts'
import { firstDifference, outputOf } from './bits.ts'
import { instantiate } from './instantiate.ts'
import { randomModel, small } from './random-model.ts'
import { torture } from './torture-sector.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))
const writtenOut = await instantiate(emit(program, [], writtenOutText))
const oracle = interpreter(program)

test('the kernel in both forms of text and the interpreter agree bit for bit on 500 draws of the torture model', () => {
  // Whole numbers of steps, zero among them, so that ties, gaps and empty flows are drawn and not only typical values.
  const factor = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.integer({ min: 1, max: 20 }).map((n) => n / 8) })
  fc.assert(
    fc.property(fc.array(factor, { minLength: 24, maxLength: 24 }), fc.integer({ min: 2018, max: 2032 }), fc.integer({ min: 0, max: 12 }), (factors, first, more) => {
      let drawn = 0
      const inputs = centralInputs(program, makeAxis(first, first + more), (value, name) => {
        drawn += 1
        return name === 'decision_year' ? 2026 + Math.round((factors[0] as number) * 4) : value * (factors[drawn % factors.length] as number)
      })
      const wanted = outputOf(oracle, program, inputs)
      for (const each of [kernel, writtenOut]) expect(firstDifference(program, inputs, outputOf(each, program, inputs), wanted)).toBeUndefined()
    }),
    { numRuns: 500, seed: 20260101 },
  )
})

test('the kernel in both forms of text and the interpreter agree bit for bit on random models', async () => {
  await fc.assert(
    fc.asyncProperty(randomModel, async (definition) => {
      const random = compile(definition)
      const inputs = centralInputs(random, makeAxis(2025, 2029))
      const wanted = outputOf(interpreter(random), random, inputs)
      const [short, longer] = await Promise.all([shortText, writtenOutText].map((form) => instantiate(emit(random, [], form))))
      for (const emitted of [short!, longer!]) expect(firstDifference(random, inputs, outputOf(emitted, random, inputs), wanted)).toBeUndefined()
      expect(longer!.functions).toEqual(short!.functions)
    }),
    { numRuns: 600, seed: 7 },
  )
})

test('a run leaves nothing behind that the next one reads', () => {
  const short = centralInputs(program, makeAxis(2025, 2030))
  const other = centralInputs(program, makeAxis(2025, 2030), (value, name) => (name === 'decision_year' ? value : value * 1.5))
  const out = outputOf(kernel, program, other)
  const layout = layoutOf(program)
  const { axis } = short
  const { scalars, series } = packInputs(program.parameters, layout, short)
  kernel.run(scalars, series, axis.length, axis.start, axis.first, axis.last, short.values.get('decision_year')?.[0] ?? axis.first, out)
  expect(out).toEqual(outputOf(kernel, program, short))
})

test('what does not vary by year is computed once a run, not once a year', () => {
  const { body } = emit(program)
  expect(body).toMatch(/const (h\d+) = exp\(\(-2\)\); hoisted\[1\] = \1;/)
  expect(body.match(/exp\(\(-2\)\)/g)).toHaveLength(1)
})

test('a call that a record makes twice is made once, and a short sum is written out', () => {
  const record = (is: string, over: readonly string[] = []): RecordDefinition => ({ label: 'r', unit: '1', over, is, doc: 'Invented.' })
  const { body } = emit(compile(small({ twice: record('exp(d) + c * exp(d)'), each: record('a * exp(d)', ['side']), short: record('sum(a * d, side)') })))
  expect(body.match(/exp\(series/g)).toHaveLength(2)
  expect(body).toMatch(/\(0 \+ \(scalars\[0\] \* series\[.*?\]\) \+ \(scalars\[1\] \* series\[.*?\]\)\)/)
})

test('text written out has the turns of a short loop one after another, and chooses before them what is alike for all', () => {
  const model = compile(small({ chosen: { label: 'r', unit: '1', over: ['limit'], is: 'c > 1 ? b : 2 * b', doc: 'Invented.' } }))
  expect(emit(model).body).toMatch(/for \(let i1 = 0; i1 < 3; i1\+\+\) \{ out\[y \+ i1 \| 0\] = \(\(scalars\[5\] > 1\) \? /)
  expect(emit(model, [], writtenOutText).body).toContain('if ((scalars5 > 1)) { row[0] = scalars2; row[1] = scalars3; row[2] = scalars4; } else { row[0] = (2 * scalars2);')
})

test.each([shortText, writtenOutText, lanesText])('what is run once a run has its turns in a loop', (form) => {
  const record = { label: 'r', unit: '1', over: ['limit'], is: '2 * b', doc: 'Invented.' } as const
  const model = compile(small({ before: { ...record, stage: 'once' }, every: record }))
  const { body } = emit(model, [], form)
  expect(body).toMatch(/for \(let i1 = 0; i1 < 3; i1\+\+\) \{ out\[i1 \| 0\] = \(2 \* scalars\[/)
  expect(body.match(/i1 < 3/g)).toHaveLength(form === shortText ? 2 : 1)
})

test('text written out keeps what a year has settled and reads again, and what stands for all years, in names', () => {
  const record = (is: string): RecordDefinition => ({ label: 'r', unit: '1', is, doc: 'Invented.' })
  const model = compile(small({ first: record('c * d'), alone: record('2 * d'), second: record('first + c * first') }))
  expect(emit(model).body).toContain('out[y + 2 | 0] = (out[y + 0 | 0] + (scalars[5] * out[y + 0 | 0]))')
  const { body } = emit(model, [], writtenOutText)
  expect(body).toMatch(/const scalars5 = scalars\[5\]\n {2}for \(let t = begin; t < until; t\+\+\) \{\n.*\n {2}let kept0\n/)
  expect(body).toContain('row[0] = kept0 = (scalars5 * series[')
  expect(body).toContain('row[1] = (2 * series[')
  expect(body).toContain('row[2] = (kept0 + (scalars5 * kept0))')
})

test('text written out says of all that it calls that it is a number', () => {
  const { body, imports } = emit(program, [], writtenOutText)
  const called = [...imports.map(({ name }) => name), 'delayedValue', 'aheadValue']
  expect(called).toEqual(expect.arrayContaining(['pow', 'survival', 'npvOverYears']))
  for (const name of called) {
    expect(body).toContain(`+${name}(`)
    expect(body).not.toMatch(new RegExp(`(?<!function |[\\w+])${name}\\(`))
  }
  // Of sums over ages, those that no table takes.
  expect(body).toMatch(/= \+vintages\d+\(/)
  expect(body).not.toMatch(/= vintages\d+\(/)
  for (const form of [shortText, lanesText]) expect(emit(program, [], form).body).not.toMatch(new RegExp(`\\+(${called.join('|')}|vintages\\d+)\\(`))
})

test.each<readonly [number, string]>([
  ...[-1, -0, 0, 0.25, 1, 2.5, 6, 6.5, 11.75, 12, 12.5, 40, 2147483648, 4294967296.5, 1e300].map((wait) => [wait, 'wait'] as const),
  [1e308, '10 * wait'],
  [1e308, '10 * wait - 10 * wait'],
])('a delay and a lead of %d years as %s are the same in both forms of text and the interpreter', async (wait, lead) => {
  const record = (is: string): RecordDefinition => ({ label: 'r', unit: '1', over: ['side'], is, doc: 'Invented.' })
  const model = compile(small({ led: record('a * d'), sooner: record(`ahead(led, ${lead})`), later: record(`delayed(led, ${lead})`) }))
  const inputs = centralInputs(model, makeAxis(2025, 2034), (value, name) => (name === 'wait' ? wait : value))
  const wanted = outputOf(interpreter(model), model, inputs)
  expect(wanted.some(Number.isNaN)).toBe(!(wait >= 0 && wait <= 12))
  for (const form of [shortText, writtenOutText]) expect(firstDifference(model, inputs, outputOf(await instantiate(emit(model, [], form)), model, inputs), wanted)).toBeUndefined()
})

test('what one side of a choice alone settles is read where it stands', () => {
  expect(keepComputed('if (a) { out[y + 0 | 0] = 1; } else { out[y + 0 | 0] = 2; } b = out[y + 0 | 0];', [])).toEqual({ body: 'if (a) { out[y + 0 | 0] = 1; } else { out[y + 0 | 0] = 2; } b = out[y + 0 | 0];', declared: '' })
  expect(() => keepComputed('b = 1;', ['out[y + 0 | 0]'])).toThrow('does not settle what it was to settle: out[y + 0 | 0] = ')
})

test.each([shortText, writtenOutText, lanesText])('ages go by innermost: a schedule of all ages is worked out once for the terms of a member', (form) => {
  const { body } = emit(compile(model), [], form)
  expect(body).toMatch(/for \(let i[^\n]*for \(let age/)
  expect(body).not.toMatch(/for \(let age[^\n]*for \(let i/)
})

test('no function of the kernel is so long that the engine stops optimising it', () => {
  const records: Record<string, RecordDefinition> = {}
  for (let number = 0; number < 300; number++) {
    records[`x${number}`] = { label: 'x', unit: '1', over: ['side'], is: `a * ${number} + min(a, ${number}) * max(a, sum(a * ${number}, side))`, doc: 'Invented.' }
  }
  const { body } = emit(compile({ ...small({}), sectors: [defineSector('wide', records)] }))
  const lengths = body.split(/^function /m).map((text) => text.length)
  expect(Math.max(...lengths)).toBeLessThan(16_000)
})

test('functions go through the years themselves, but for those of a ring too long for one, which take turns', async () => {
  const records: Record<string, RecordDefinition> = { before: { label: 'b', unit: '1', is: 'sum(a, side) * 2', doc: 'Invented.' } }
  const stocks = 90
  for (let number = 0; number < stocks; number++) {
    records[`x${number}`] = { label: 'x', unit: '1', initial: `${number}`, inflow: `(previous(x${(number + 1) % stocks}) - before) / (2 * year_step)`, outflow: `previous(x${number}) / (2 * year_step)`, doc: 'Invented.' }
  }
  records['after'] = { label: 'a', unit: '1', is: 'x0 + previous(x1) * before', doc: 'Invented.' }
  const definition = small({})
  const ring = compile({ ...definition, sectors: [defineSector('ring', records)] })
  const emitted = emit(ring)
  const turns = /for \(let t = 6; t < to \+ 1; t\+\+\) \{([^}]*)\}/.exec(emitted.body)?.[1] ?? ''
  expect(turns.match(/t, t \+ 1\)/g)?.length).toBeGreaterThan(1)
  // What feeds the ring and what it feeds need no turns.
  expect(emitted.body.match(/start, 6, to \+ 1\)/g)?.length).toBeGreaterThan(0)
  const inputs = centralInputs(ring, makeAxis(2025, 2032))
  expect(firstDifference(ring, inputs, outputOf(await instantiate(emitted), ring, inputs), outputOf(interpreter(ring), ring, inputs))).toBeUndefined()
})

test('the module imports each function once, by its own path', () => {
  const text = moduleText(emit(program), '../model')
  expect(text).toContain('import { survival } from "../model/numeric/survival.ts"')
  expect(text.match(/import \{ pow \}/g)).toHaveLength(1)
  expect(text).toContain('export { hash, version, run, functions }')
})

test('a program that reads a yearly value where there is no year is refused', () => {
  const yearly = { kind: 'read', name: 'b', bindings: [], lag: 0 } as const
  const broken = handmade([variable('b', { stage: 'yearly', is: { kind: 'year' } }), variable('a', { stage: 'once', is: yearly })])
  expect(() => emit(broken)).toThrow("'b' varies by year")
})

test('a sum over gaps is a gap, min passes over them, and none alone leaves one', async () => {
  const reduce = (operator: 'sum' | 'min' | 'max' | 'which_min', of: Expression): Expression => ({ kind: 'reduce', operator, dimension: 'side', of })
  const second: Expression = { kind: 'read', name: 'half', bindings: [{ dimension: 'side' }], lag: 0 }
  const half = variable('half', { over: ['side'], gaps: true, is: { by: 'side', members: [{ kind: 'none' }, { kind: 'number', value: -0 }] } })
  const made = handmade([
    half,
    variable('total', { gaps: true, is: reduce('sum', second) }),
    variable('least', { is: reduce('min', second) }),
    variable('which', { is: reduce('which_min', second) }),
    variable('nothing', { gaps: true, is: reduce('max', { kind: 'none' }) }),
  ])
  const inputs = centralInputs(made, makeAxis(2025, 2025))
  const result = runStrategy(await instantiate(emit(made)), made, inputs)
  expect(['total', 'least', 'which', 'nothing'].map((name) => result.value(name))).toEqual([NaN, -0, 1, NaN])
  expect(firstDifference(made, inputs, result.out, outputOf(interpreter(made), made, inputs))).toBeUndefined()
  expect(layoutOf(made).once).toBe(6)
})

function variable(name: string, rest: Partial<Variable>): Variable {
  return {
    name, sector: 'hand', kind: 'number', stage: 'once', exogenous: true, ahead: true, runsOff: false, over: [], unit: '1', scale: 1,
    is: { kind: 'number', value: 0 }, gaps: false, reads: [], ...rest,
  }
}

function handmade(variables: readonly Variable[]): Program {
  return { version: 'hand', hash: 'hand', dimensions: { side: ['home', 'abroad'] }, parameters: [], variables }
}

test('numbers are written so that they read back, in brackets below zero', () => {
  expect([numberText(-2.5), numberText(-0), numberText(0), numberText(1e-7)]).toEqual(['(-2.5)', '(-0)', '0', '1e-7'])
})

test('a function that is not registered is not imported', () => {
  expect(() => new Imports(shortText).scalar('cosine', ['1'])).toThrow("No function 'cosine' is registered")
  expect(() => new Imports(shortText).overYears('median', '0', 1, [], 'to')).toThrow("No function 'median' of a series")
  expect(new Imports(shortText).overYears('last', 'a', 3, [], 'end')).toBe('out[a + to * 3]')
})

test('the year before of a yearly parameter, and its value now', async () => {
  const model = compile({
    version: 'lag-1', dimensions: {},
    parameters: [defineParameters('lag', { price: { label: 'Price', unit: '1', yearly: true, role: 'fact', origin: 'invented', doc: 'Invented for a test.' } })],
    sectors: [defineSector('lag', { rise: { label: 'Rise', unit: '1', is: 'price - previous(price)', doc: 'Change of a year.' } })],
  })
  const inputs = centralInputs(model, makeAxis(2025, 2026), (_value, _name, _element, t) => t * t)
  expect(runStrategy(await instantiate(emit(model)), model, inputs).series('rise')).toEqual([36 - 25, 49 - 36])
  expect(firstDifference(model, inputs, outputOf(await instantiate(emit(model)), model, inputs), outputOf(interpreter(model), model, inputs))).toBeUndefined()
})
