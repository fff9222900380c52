import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { buildKernel } from '../../../api/cli/build-kernel.ts'
import { writtenEquations } from '../../../model/book/written-equations.ts'
import { compile } from '../../../model/compile/compile.ts'
import { interpreter } from '../../../model/compile/interpret.ts'
import type { Kernel } from '../../../model/compile/kernel.ts'
import { outlineOf } from '../../../model/compile/outline.ts'
import { makeAxis } from '../../../model/run/axis.ts'
import { firstDifference, outputOf } from '../../model/compile/bits.ts'
import { torture } from '../../model/compile/torture-sector.ts'
import { centralInputs } from '../../model/run/central-inputs.ts'

const model = fileURLToPath(new URL('../../model/compile/torture-sector.ts', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'kernel-'))
afterAll(() => rmSync(out, { recursive: true }))
const program = compile(torture)

test('the built kernel is one file that needs nothing else and computes what the interpreter does, in the same functions for the page and for Node', async () => {
  expect(await buildKernel({ model, out, ifStale: true })).toBe(true)
  const inputs = centralInputs(program, makeAxis(2025, 2035))
  const wanted = outputOf(interpreter(program), program, inputs)
  const kernels = await Promise.all(['kernel.js', 'kernel-written-out.js'].map(async (name) => {
    expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/^import /m)
    const kernel = (await import(/* @vite-ignore */ pathToFileURL(join(out, name)).href)) as Kernel
    expect(kernel.hash).toBe(program.hash)
    expect(firstDifference(program, inputs, outputOf(kernel, program, inputs), wanted)).toBeUndefined()
    return kernel
  }))
  expect(kernels[1]!.functions).toEqual(kernels[0]!.functions)
})

test('Node runs the kernel that is written out: the page its short text, of the same functions', async () => {
  const [short, longer] = ['kernel.js', 'kernel-written-out.js'].map((name) => fileURLToPath(new URL(`../../../.build/${name}`, import.meta.url)))
  expect(fileURLToPath(import.meta.resolve('#kernel'))).toBe(longer)
  const [one, other] = await Promise.all([short!, longer!].map(async (file) => (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Kernel))
  expect(other!.functions).toEqual(one!.functions)
  // V8 gives up on functions of twice as many characters.
  expect(Math.max(...readFileSync(longer!, 'utf8').split(/^function /m).map((text) => text.length))).toBeLessThan(30_000)
})

test('the outline, the whole program, the MathML of every record and the written equations stand beside it', async () => {
  const load = async (name: string): Promise<Record<string, unknown>> => (await import(/* @vite-ignore */ pathToFileURL(join(out, name)).href)) as Record<string, unknown>
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  expect((await load('metadata.js')).program).toEqual(plain(outlineOf(program)))
  expect((await load('program.js')).program).toEqual(plain(program))
  expect((await load('equations.js')).equations).toEqual(plain(writtenEquations(program)))
  const { mathml } = await load('mathml.js')
  expect(Object.keys(mathml as Record<string, string>).sort()).toEqual(program.variables.filter(({ kind }) => kind === 'number' || kind === 'category').map(({ name }) => name).sort())
})

test('a second build is made only when something has changed or is missing', async () => {
  expect(await buildKernel({ model, out, ifStale: true })).toBe(false)
  rmSync(join(out, 'mathml.js'))
  expect(await buildKernel({ model, out, ifStale: true })).toBe(true)
  writeFileSync(join(out, 'kernel.stamp'), 'older')
  expect(await buildKernel({ model, out, ifStale: true })).toBe(true)
})
