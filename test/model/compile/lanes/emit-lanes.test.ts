import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { compile } from '../../../../model/compile/compile.ts'
import { emit } from '../../../../model/compile/emit/emit.ts'
import { BESIDE_KERNEL, emitLanes } from '../../../../model/compile/lanes/emit-lanes.ts'
import { LaneKernel } from '../../../../model/compile/lanes/lane-kernel.ts'
import { CALLED_BACK, LONGEST_AXIS, NOTE, type LaneNote } from '../../../../model/compile/lanes/lane-memory.ts'
import type { Script } from '../../../../model/compile/lanes/syntax.ts'
import { layoutOf, outputLength } from '../../../../model/compile/layout.ts'
import { bundle } from '../../../../api/cli/build-kernel.ts'
import { highWord } from '../../../../model/numeric/double-bits.ts'
import { packInputs } from '../../../../model/run/packed-inputs.ts'
import { makeAxis } from '../../../../model/run/axis.ts'
import { centralInputs } from '../../run/central-inputs.ts'
import { firstDifference, outputOf } from '../bits.ts'
import { instantiate } from '../instantiate.ts'
import { randomModel } from '../random-model.ts'
import { torture } from '../torture-sector.ts'
import { lanesOf, lanesOfScript, outputsOf } from './lanes-of.ts'

const program = compile(torture)
const kernel = await instantiate(emit(program))
const lanes = await lanesOf(program)

test('two members side by side have the bits each has alone, on 300 draws of the torture model', () => {
  const factor = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.integer({ min: 1, max: 20 }).map((n) => n / 8) })
  const factors = fc.array(factor, { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(factors, factors, fc.integer({ min: 2026, max: 2030 }), fc.integer({ min: 2018, max: 2032 }), fc.integer({ min: 0, max: 12 }), (one, other, decisionYear, first, more) => {
      const inputsOf = (chosen: readonly number[]) => {
        let drawn = 0
        return centralInputs(program, makeAxis(first, first + more), (value, name) => {
          drawn += 1
          return name === 'decision_year' ? decisionYear : value * (chosen[drawn % chosen.length] as number)
        })
      }
      const members = [inputsOf(one), inputsOf(other)] as const
      const found = outputsOf(lanes, program, members)
      members.forEach((inputs, lane) => expect(firstDifference(program, inputs, found[lane]!, outputOf(kernel, program, inputs))).toBeUndefined())
    }),
    { numRuns: 300, seed: 20260101 },
  )
})

test('random models have the same bits in lanes', async () => {
  await fc.assert(
    fc.asyncProperty(randomModel, fc.integer({ min: -3, max: 3 }), async (definition, shift) => {
      const random = compile(definition)
      const central = centralInputs(random, makeAxis(2025, 2029))
      const moved = centralInputs(random, makeAxis(2025, 2029), (value, name) => (name === 'decision_year' ? value : value * (1 + shift / 4)))
      const emitted = await instantiate(emit(random))
      const found = outputsOf(await lanesOf(random), random, [central, moved])
      ;[central, moved].forEach((inputs, lane) => expect(firstDifference(random, inputs, found[lane]!, outputOf(emitted, random, inputs))).toBeUndefined())
    }),
    { numRuns: 60, seed: 7 },
  )
})

/**
 * A script whose run puts a formula of a and b into c, for numbers that stand as a, b, c, and nothing in the fourth place.
 *
 * @param declared what the formula calls beside the functions of the kernel
 */
function formula(text: string, declared = ''): (pairs: readonly (readonly [number, number])[]) => readonly number[] {
  const library = readFileSync(new URL('../../../../.build/kernel.js', import.meta.url), 'utf8').replace(/\nfunction run\([^]*$/, '').replace(/\nvar everything\b.*/, '')
  const script = `${library}
${declared}
var everything = new Uint8Array(1).fill(1);
function run(scalars, series, n, start, first, last, decisionYear, out, due = everything) {
  for (let at = 0; at < last; at++) { const a = out[at * 4], b = out[at * 4 + 1]; out[at * 4 + 2] = ${text} }
}`
  const shape = { hash: 'formula', dimensions: {}, parameters: [], variables: [] }
  const made = lanesOfScript(script, shape)
  return (pairs) => {
    // Places for two numbers a row, which no layout of variables gives: the run-off makes room.
    const buffers = made.open({ ...layoutOf(shape), after: pairs.length * 4 }, LONGEST_AXIS)
    pairs.forEach(([a, b], at) => {
      // The second member computes with the numbers of the row after.
      const [otherA, otherB] = pairs[(at + 1) % pairs.length]!
      buffers.out.set([a, otherA, b, otherB], at * 8)
    })
    buffers.run(LONGEST_AXIS, 0, 0, pairs.length, 0)
    return pairs.flatMap((_, at) => [buffers.out[at * 8 + 4]!, buffers.out[at * 8 + 5]!])
  }
}

const SPECIAL = [0, -0, 1, -1, NaN, Infinity, -Infinity, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.5, -0.5, 2, 3, -3, 1024, 1025, 709.78, 710, -745, -746, 1e-17, 37.5, 60, 61, 1e300]
const number = fc.oneof(fc.constantFrom(...SPECIAL), fc.double(), fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }), fc.integer({ min: -80, max: 80 }))
const rows = fc.sample(fc.tuple(number, number), { numRuns: 20_000, seed: 11 })
const everyPair = SPECIAL.flatMap((a) => SPECIAL.map((b) => [a, b] as const))

const functions: Readonly<Record<string, (a: number, b: number) => number>> = Object.assign({}, ...(await Promise.all([
  import('../../../../model/numeric/exponential.ts').then(({ exp }) => ({ 'exp(a)': exp })),
  import('../../../../model/numeric/logarithm.ts').then(({ log }) => ({ 'log(a)': log })),
  import('../../../../model/numeric/expm1.ts').then(({ expm1 }) => ({ 'expm1(a)': expm1 })),
  import('../../../../model/numeric/log1p.ts').then(({ log1p }) => ({ 'log1p(a)': log1p })),
  import('../../../../model/numeric/power.ts').then(({ pow }) => ({ 'pow(a, b)': pow })),
  import('../../../../model/numeric/gamma.ts').then(({ gamma }) => ({ 'gamma(a)': gamma })),
  import('../../../../model/numeric/survival.ts').then(({ survival }) => ({ 'survival(a, b, 1.5, 0.02)': (a: number, b: number) => survival(a, b, 1.5, 0.02) })),
  import('../../../../model/finance/annuity.ts').then(({ annuityDue }) => ({ 'annuityDue(a, b)': annuityDue })),
  import('../../../../model/finance/unexpired.ts').then(({ unexpired }) => ({ 'unexpired(a, 0.07, b, 1.5, 0.02)': (a: number, b: number) => unexpired(a, 0.07, b, 1.5, 0.02) })),
  import('../../../../model/finance/sculpted-debt.ts').then(({ debtService }) => ({ 'debtService(a, 0.07, 1, b, 12, 1.5, 0.02)': (a: number, b: number) => debtService(a, 0.07, 1, b, 12, 1.5, 0.02) })),
  import('../../../../model/finance/committed-payments.ts').then(({ committedPayments }) => ({ 'committedPayments(a, b, 0.07, 12, 1.5, 0.02)': (a: number, b: number) => committedPayments(a, b, 0.07, 12, 1.5, 0.02) })),
  import('../../../../model/compile/functions/arithmetic.ts').then(({ ceil, clamp, ratio, share }) => ({ 'ceil(a)': ceil, 'clamp(a, b, 3)': (a: number, b: number) => clamp(a, b, 3), 'ratio(a, b)': ratio, 'share(a, b)': share })),
])))
const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  'Math.min(a, b)': Math.min,
  'Math.max(a, b)': Math.max,
  'Math.max(0, a)': (a) => Math.max(0, a),
  'Math.max(a, -0)': (a) => Math.max(a, -0),
  'Math.max(2, a, b)': (a, b) => Math.max(2, a, b),
  'Math.max(a, b, 0)': (a, b) => Math.max(a, b, 0),
  'Math.min(a, 0)': (a) => Math.min(a, 0),
  'Math.min(1, Math.max(0, a))': (a) => Math.min(1, Math.max(0, a)),
  'Math.min(-3, a) + Math.min(b, 1 / 0)': (a, b) => Math.min(-3, a) + Math.min(b, Infinity),
  'Math.abs(a) - -b': (a, b) => Math.abs(a) - -b,
  'Math.sqrt(a)': Math.sqrt,
  '(a < b ? a : b)': (a, b) => (a < b ? a : b),
  '(!(a <= b) && a === a || b !== 2 ? a : -b)': (a, b) => ((!(a <= b) && a === a) || b !== 2 ? a : -b),
}

for (const [text, value] of Object.entries({ ...functions, ...ARITHMETIC })) {
  test(`${text} is the same in lanes, whatever the other lane computes`, () => {
    const pairs = [...everyPair, ...rows]
    const wanted = pairs.flatMap(([a, b], at) => [value(a, b), value(...(pairs[(at + 1) % pairs.length]!))])
    const found = formula(text)(pairs)
    const wrong = found.findIndex((each, at) => !Object.is(each, wanted[at]))
    expect(wrong < 0 ? 'equal' : `row ${wrong >> 1} lane ${wrong & 1}: ${String(pairs[((wrong >> 1) + (wrong & 1)) % pairs.length])} gives ${found[wrong]}, wanted ${wanted[wrong]}`).toBe('equal')
  })
}

const WAYS: Readonly<Record<string, string>> = {
  'a loop without a condition, left and begun again': 'function f(a, b) { let turns = 0; while (true) { turns++; if (turns < 3) continue; break }; return a * turns + b }',
  'a loop that is never gone into': 'function f(a, b) { let sum = a; while (false) sum = b; return sum }',
  'a loop over a count that was there before': 'function f(a, b) { let sum = 0, k = 0; for (k = 0; k < 4; k++) sum += a * k; for (;;) { return sum - b } }',
  'a side that is never taken': 'function f(a, b) { if (false) { return b } else { return a } }',
  'conditions compared with one another': 'function f(a, b) { return (a > 1) === (b > 1) ? a : (a < 0) !== (b < 0) ? b : a + b }',
  'a choice between conditions': 'function f(a, b) { return (a > b ? a > 1 : b > 1) ? a : b }',
  'a condition that is kept and changed': 'function f(a, b) { let more = true, kept = 3; if (kept < a) { if (b > 2) more = a > 7; else more = a > 9 }; if (a > b) more = b > 1; return more && a < 40 ? a : b }',
  'bits that part ways': 'function bits(a) { if (a > 1) return highWord(a); return highWord(-a) } function f(a, b) { return bits(a) + b }',
  'bits that are handed on, and part ways there': 'function use(word, a) { if (a > 1) return word * a; return word + a } function f(a, b) { return use(highWord(a), b) }',
  'a condition that is handed on, and parts ways there': 'function use(more, a) { if (a > 1) return more ? a : 1; return more ? 2 : a } function f(a, b) { return use(a > b, b) }',
  'bits of what is kept': 'var seen = new Float64Array(1); function f(a, b) { seen[0] = b; return highWord(a) }',
  'what is kept from call to call, each member its own': 'var last = -Infinity; function most(a) { if (a > last) last = a; return last } function f(a, b) { last = NaN; most(a); return most(b) + last }',
  'an array that is handed to what keeps something': 'var seen = new Float64Array(1), table = new Float64Array(3); function keep(values, a) { seen[0] = a; return values[2] + seen[0] } function f(a, b) { return keep(table, a) * b }',
  'calls whose values nobody reads': 'function one() { return 1 } function twice(a) { return 2 * a } function f(a, b) { one(); twice(a); return one() + b }',
  'a remainder that is a zero of either sign': 'function f(a, b) { return 1 / (a % 2) + b }',
  'what one turn of a loop chooses and the next one leaves': 'function f(a, b) { let kept; for (let i = 0; i < 4; i++) { if (a >= 2 - i && a < 3 - i) kept = i } return a > 0 && a < 2.5 ? kept * b : b }',
  'long sides of a choice, of which no lane may take one': 'function halved(x) { if (x > 1) return x / 2; return x } function f(a, b) { let kept; if (a > b) { let sum = 0; for (let i = 0; i < 3; i++) sum += a * i; kept = sum } else if (b > 2) { let sum = 1; for (let i = 0; i < 300; i++) sum += b; kept = sum } else kept = halved(a); return kept }',
  'long sides that turns of a loop take and leave': 'function f(a, b) { let total = 0; for (let k = 0; k < 4; k++) { let kept; if (a > k) { let sum = k; for (let i = 0; i < 300; i++) sum += a; kept = sum } else kept = b; let more = kept; if (b < k) { for (let i = 0; i < 2; i++) more += b; if (a < 1) { for (let i = 0; i < 2; i++) more *= a } } total += more } return total }',
  'a place outside the memory, where nothing looks': 'var table = new Float64Array(4); function f(a, b) { let sum = 0; for (let i = 0; i < 4; i++) { if (i > 0 || table[i * 300000000] < b) sum += a } return sum }',
  'a place before the first, where nothing looks': 'var table = new Float64Array(4); function f(a, b) { let sum = 0; for (let i = 0; i < 4; i++) { table[i] = a * i; if (i > 0 && table[i - 1] < b) sum += table[i - 1] } return sum }',
  'a loop in a loop, of few turns and of many': 'var table = new Float64Array(220); function f(a, b) { let sum = 0; for (let i = 1; i < 3; i++) for (let k = 0; k < 90; k++) { const place = i * 60 + k; table[place + 5] = a - k; sum += table[place + 4] * b } return sum }',
  'a remainder that is known beforehand': 'function f(a, b) { return (5 % 2) * a + b }',
  'places that are counted': 'var table = new Float64Array(20); function f(a, b) { let sum = 0; for (let i = 0; i < 3; i++) { table[i * (2 + 1) + (2 * 3 - 1) - (i - i)] = a * i; sum += table[5 + i * 3] } table[1] = b; table[1] += sum; return table[1] }',
}

for (const [what, declared] of Object.entries(WAYS)) {
  test(`${what}: the same in lanes`, () => {
    const value = new Function('highWord', `${declared}; return f`)(highWord) as (a: number, b: number) => number
    const wanted = everyPair.flatMap(([a, b], at) => [value(a, b), value(...everyPair[(at + 1) % everyPair.length]!)])
    expect(formula('f(a, b)', declared)(everyPair)).toEqual(wanted)
  })
}

test('written for one member, the module has the same bits', async () => {
  const inputs = centralInputs(program, makeAxis(2025, 2034))
  const bytes = emitLanes(parseAst((await bundle(emit(program))) + BESIDE_KERNEL) as Script, program, { members: 1 })
  const module = new WebAssembly.Module(bytes)
  const { memory: places } = JSON.parse(new TextDecoder().decode(WebAssembly.Module.customSections(module, NOTE)[0])) as LaneNote
  const host = Object.fromEntries(CALLED_BACK.map((name) => [name, () => NaN]))
  const { memory, run, addRows } = new WebAssembly.Instance(module, { host }).exports as unknown as { memory: WebAssembly.Memory; run: (...years: number[]) => void; addRows: (from: number, length: number, stride: number, to: number, lane: number) => void }
  const layout = layoutOf(program)
  const { axis } = inputs
  const length = outputLength(layout, axis.length)
  memory.grow(Math.ceil((length * 8) / 65_536))
  const { scalars, series } = packInputs(program.parameters, layout, inputs)
  new Float64Array(memory.buffer, places.scalars).set(scalars)
  new Float64Array(memory.buffer, places.series).set(series)
  new Uint8Array(memory.buffer, places.due, places.functions + 1).fill(1)
  run(axis.length, axis.start, axis.first, axis.last, 2027, 0)
  const out = new Float64Array(memory.buffer, places.out, length)
  expect(firstDifference(program, inputs, out, outputOf(kernel, program, inputs))).toBeUndefined()
  const added = new Float64Array(memory.buffer, places.rowSum, 1)
  for (const [from, length, stride, rows] of [[0, 7, 9, 1], [2, 4, 11, 3], [1, 3, 5, 2], [3, 0, 5, 2]] as const) {
    added[0] = 0
    addRows(from, length, stride, from + stride * rows, 0)
    const wanted = Array.from({ length: rows }, (_, row) => [...out.slice(from + row * stride, from + row * stride + length)]).flat()
    expect(added[0]).toBeCloseTo(wanted.reduce((sum, value) => sum + value, 0), 6)
  }
})

test('a run may be of some functions alone, and of rows the sum tells whether they are finite', () => {
  const inputs = centralInputs(program, makeAxis(2025, 2030))
  const layout = layoutOf(program)
  const buffers = lanes.open(layout, inputs.axis.length)
  const { axis } = inputs
  const { functions } = kernel
  buffers.run(axis.length, axis.start, axis.first, axis.last, 2027, new Uint8Array(functions!.computes.length))
  const stretch = [{ from: layout.head, length: 5, stride: layout.yearly, rows: 2 }]
  expect(buffers.sumOf(stretch)).toEqual([0, 0])
  buffers.out[layout.head * 2 + 3] = Infinity
  buffers.out[(layout.head + layout.yearly) * 2 + 8] = NaN
  expect(buffers.sumOf(stretch)).toEqual([NaN, Infinity])
  expect(buffers.sumOf([{ ...stretch[0]!, rows: 1 }])).toEqual([0, Infinity])
})

const REFUSED: Readonly<Record<string, string>> = {
  'out[0] = [1]': 'an expression of this kind',
  'out[0] = out[missing]': 'this name',
  'out[0] = (out[1] + 1) ? 1 : 2': 'the operator + as a condition',
  'out[0] = Math.min()': 'a call of Math.min',
  'out[0] = Math["min"](1, 2)': 'a call of Math.',
  'out[0] = (1).min(2)': 'a call of .min',
  'out[0] = last >>> 0': 'a shift whose result may be beyond',
  'out.fill(last, 0, 4)': 'a filling of this form',
  'let a = 0; if (out[0] > 1) a = out[out[1]]; out[2] = a': 'a path of its own on one side of a choice by lane',
  'for (let i = 0; i < 3; i++) { if (out[0] > 1) i = 2 }': 'a common count assigned on one side of a choice by lane',
}
const REFUSED_DECLARATIONS: Readonly<Record<string, string>> = {
  'function f({ a }) { return a }': 'a parameter without a name',
  'function f({ a }) { if (a) return a }': 'a parameter without a name',
  'function f(a, b) { return a }': 'a parameter without a value',
  'function f(a, b) { if (a > 1) return a; return 1 }': 'a parameter without a name or a value',
  'function f(a) { a = 1 }': 'a value from a function that gives none',
  'var filled = new Float64Array(2).fill(1); function f(a) { return filled[0] + a }': 'a property',
  'var filled = new Float64Array(2); filled[0] = 1; function f(a) { return filled[0] + a }': "'filled' is filled while the script is loaded",
  'var late = 1; late = 2; function f(a) { return late + a }': 'this name',
  'var many = new Float64Array(missing); function f(a) { return many[0] + a }': 'a property',
  'var many = new Float64Array(); function f(a) { return many[0] + a }': 'a property',
  'var many = new Set(2); function f(a) { return many[0] + a }': 'a property',
  'var late; function f(a) { late = a; return late }': 'an assignment to this name',
  'var { late } = 1; function f(a) { return late + a }': 'this name',
  'var odd = -missing; function f(a) { return odd + a }': 'this name',
  'var odd = !1; function f(a) { return odd + a }': 'this name',
  'var odd = missing + 1; function f(a) { odd = a; return odd }': 'an assignment to this name',
  'var odd = 2 ** 3; function f(a) { return odd + a }': 'this name',
  'var odd = powerOfTwo(missing); function f(a) { return odd + a }': 'this name',
  'var odd = Math.exp(1); function f(a) { return odd + a }': 'this name',
}

test('what has no form in lanes fails the build, by its name', () => {
  const script = (body: string, declared = ''): Script => parseAst(`${declared}; var everything = new Uint8Array(1).fill(1); function run(scalars, series, n, start, first, last, decisionYear, out, due = everything) { ${body} }${BESIDE_KERNEL}`) as Script
  const shape = { hash: '', dimensions: {}, parameters: [], variables: [] }
  expect(() => emitLanes(script('out[0] = Math.sin(out[1])'), shape)).toThrow('run, for two members: found a call of Math.sin')
  expect(() => emitLanes(script('out[0] = missing(out[1])'), shape)).toThrow('a call of missing')
  expect(() => emitLanes(script('if (out[0] > 1) out[1] = 2'), shape)).toThrow('a way of its own for each member where nothing is given back')
  expect(() => emitLanes(script('out[0] = keep(out, out[1])', 'function keep(values, a) { values[0] = a; if (a > 1) return a; return 1 }'), shape)).toThrow('a path of its own for each member where something is stored')
  const refused: Readonly<Record<string, string>> = {
    'try { out[0] = 1 } catch { }': 'a statement of this kind',
    'out[0] = Math.hypot(out[1], 2)': 'a call of Math.hypot',
    'out[0] = (() => 1)()': 'a call of this',
    'out[0] = "text"': 'a literal that is no number',
    'out[0] = ~out[1]': 'the operator ~',
    'out[0] = out[1] % 3': 'the operator %',
    'out[0] = out[1] instanceof 3': 'the operator instanceof',
    'out[0] = missing': 'this name',
    'out[0] = out': 'this name as a number',
    'out[0] = out.length': 'a property',
    'out[0] = last ? 1 : 2': 'a number as a condition',
    'out[0] = -out[1] ? 1 : 2': 'this as a condition',
    'out[out[1]] = 2': 'a way of its own for each member where nothing is given back',
    'missing = 1': 'an assignment to this name',
    '[out[0]] = out[1]': 'an assignment to something else than a name',
    'const { a } = out': 'a declaration of no plain name',
    'missing.fill(0)': 'a filling of this',
    'out.fill(1, 0, 4)': 'a filling of this form',
    'missing()': 'a call of missing',
    'n => missing()': 'a statement of this kind',
    'let a = 0; if (out[0] > 1) { for (let i = 0; i < 3; i++) { a += i } } out[1] = a; for (let i = out[0] > 1; i < 3; i++) { }': 'a truth where a',
    'break': 'a way out of no loop',
    'out[0] = void 0': 'the operator void',
    'irrOverYears(1, 2, 3, 4, 5)': 'a call of irrOverYears without a series',
  }
  for (const [body, what] of Object.entries({ ...refused, ...REFUSED })) expect(() => emitLanes(script(body), shape), body).toThrow(what)
  for (const [declared, what] of Object.entries(REFUSED_DECLARATIONS)) expect(() => emitLanes(script('out[0] = f(out[1])', declared), shape), declared).toThrow(what)
  const no = (): Script => parseAst('function run() {}') as Script
  expect(() => emitLanes(parseAst('var everything = new Uint8Array(1).fill(1); function run() {} function addRows(out, from, length, stride, to) {}') as Script, shape)).toThrow('no sums of rows')
  expect(() => emitLanes(no(), shape)).toThrow("no flags 'everything'")
  expect(() => emitLanes(parseAst(`var everything = new Uint8Array(1).fill(1)${BESIDE_KERNEL}`) as Script, shape)).toThrow("no function 'run'")
})

test('a module that holds no kernel, and an axis that is too long, are refused', () => {
  expect(() => new LaneKernel(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)))).toThrow('holds no kernel in lanes')
  expect(() => lanes.open(layoutOf(program), LONGEST_AXIS + 1)).toThrow(`found more than ${LONGEST_AXIS}`)
})
