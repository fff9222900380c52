/** Imports point one way, and nothing goes round. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, importsOf, partOf, sourceFiles } from './imports.ts'
import type { Import } from './imports.ts'

const files = sourceFiles()
const imports = files.flatMap((file) => importsOf(file))

const PURE = ['model/numeric', 'model/units', 'model/finance']
const MODEL = [...PURE, 'model/equations', 'model/compile', 'model/run', 'model/ensemble', 'model/sensitivity', 'model/decide', 'model/book']

/** What each part may import beside itself; `types` alone where nothing may remain at run time. */
const MAY: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  'model/numeric': { values: [] },
  'model/units': { values: ['model/numeric'] },
  'model/finance': { values: ['model/numeric'] },
  'model/equations': { values: PURE },
  // Of the equations the compiler knows the forms alone: the records reach it as an argument.
  'model/compile': { values: PURE, types: ['model/equations'] },
  'model/run': { values: [...PURE, 'model/compile'], types: ['model/equations'] },
  'model/ensemble': { values: [...PURE, 'model/compile', 'model/run'], types: ['model/equations'] },
  'model/sensitivity': { values: [...PURE, 'model/compile', 'model/run', 'model/ensemble'], types: ['model/equations'] },
  'model/decide': { values: [...PURE, 'model/compile', 'model/run', 'model/ensemble'], types: ['model/equations'] },
  'model/book': { values: [...PURE, 'model/compile'], types: ['model/equations', 'model/run'] },
  data: { values: ['model/equations'] },
  scenarios: { values: [...MODEL.filter((part) => part !== 'model/book'), 'data'] },
  api: { values: [...MODEL, 'data', 'scenarios'] },
  web: { values: [...MODEL, 'scenarios'], types: ['api', 'data'] },
  test: { values: [...MODEL, 'data', 'scenarios', 'api', 'web'] },
}

const shown = ({ file, specifier }: Import): string => `${file} imports ${specifier}`

test('every part of the house has its rule', () => {
  expect([...new Set(files.map(partOf))].filter((part) => MAY[part] === undefined)).toEqual([])
})

test('every relative import names a file that exists, with its ending', () => {
  expect(imports.filter(({ target }) => target !== undefined && !existsSync(join(ROOT, target))).map(shown)).toEqual([])
})

test('imports point one way: pure functions, equations, compiler, run, ensemble, sensitivity, decisions, book; scenarios over the model; api and web over all', () => {
  const wrong = imports.filter(({ file, target, typeOnly }) => {
    if (target === undefined) return false
    const [from, to] = [partOf(file), partOf(target)]
    const rule = MAY[from]!
    return from !== to && !rule.values.includes(to) && !(typeOnly && rule.types?.includes(to) === true)
  })
  expect(wrong.map(shown)).toEqual([])
})

test('the compiler reads the forms of definitions and no record', () => {
  const read = imports.filter(({ file, target }) => file.startsWith('model/compile/') && target?.startsWith('model/equations/') === true)
  expect(read.filter(({ target }) => target !== 'model/equations/definition.ts').map(shown)).toEqual([])
})

test('of the equations, only the model gathers sectors and parameters', () => {
  const gathered = imports.filter(({ target }) => target !== undefined && /^model\/equations\/(sectors|parameters)\//.test(target))
  expect(gathered.filter(({ file }) => file !== 'model/equations/model.ts' && !file.startsWith('test/')).map(shown)).toEqual([])
})

test('no import goes round: files, their types included, form no ring', () => {
  const targets = new Map(files.map((file) => [file, importsOf(file).flatMap(({ target }) => target ?? [])]))
  const done = new Set<string>()
  const rings: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const from = path.indexOf(file)
    if (from >= 0) rings.push([...path.slice(from), file].join(' -> '))
    if (from >= 0 || done.has(file)) return
    for (const target of targets.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(rings).toEqual([])
})

const PACKAGES: Readonly<Record<string, RegExp>> = {
  'model/numeric': /^$/,
  'model/units': /^$/,
  'model/finance': /^$/,
  'model/equations': /^$/,
  'model/compile': /^mathjs(\/number)?$/,
  'model/run': /^$/,
  'model/ensemble': /^$/,
  'model/sensitivity': /^$/,
  'model/decide': /^$/,
  'model/book': /^$/,
  data: /^(d3|node:.*)$/,
  scenarios: /^(zod|yaml|simple-statistics)$/,
}

test('the model takes no package but the parser, and none of the runtime; scenarios read text and shapes only', () => {
  const wrong = imports.filter(({ file, specifier, target }) => target === undefined && PACKAGES[partOf(file)]?.test(specifier) === false)
  expect(wrong.map(shown)).toEqual([])
})

test('the page takes nothing of the server and nothing of Node, but for its build', () => {
  const wrong = imports.filter(({ file, specifier }) => file.startsWith('web/') && file !== 'web/vite.config.ts' && /^(node:|hono|@hono|vite)/.test(specifier))
  expect(wrong.map(shown)).toEqual([])
})

test('the scanner sees imports, re-exports, types, side effects, dynamic imports and workers, and no comments', () => {
  const text = [
    "import a from './a.ts'", "import type { B } from './b.ts'", "export {", '  c,', "} from './c.ts'", "import './d.css'", "const e = await import('./e.ts')",
    "new Worker(new URL('./f.ts', import.meta.url))", "// import g from './g.ts'", "/* import h from './h.ts' */", "export * from './i.ts'", "import j, { type K } from 'j'",
  ].join('\n')
  expect(importsOf('web/x.ts', text).map(({ specifier, typeOnly, target }) => [specifier, typeOnly, target])).toEqual([
    ['./a.ts', false, 'web/a.ts'], ['./b.ts', true, 'web/b.ts'], ['./c.ts', false, 'web/c.ts'], ['./d.css', false, 'web/d.css'],
    ['./i.ts', false, 'web/i.ts'], ['j', false, undefined], ['./e.ts', false, 'web/e.ts'], ['./f.ts', false, 'web/f.ts'],
  ])
})
