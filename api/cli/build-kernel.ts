/**
 * Makes the generated code of `.build/` from the model: the kernel with everything it calls in one file, the outline the
 * page loads, and what it takes only when it needs them: the same kernel in lanes of WebAssembly, the whole program for
 * proofs, every equation as MathML, and the equations as they are read.
 *
 *   node api/cli/build-kernel.ts [--if-stale] [--model file] [--out folder]
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { computedApart } from '../../model/equations/computed-apart.ts'
import type { ModelDefinition } from '../../model/equations/definition.ts'
import type { Script } from '../../model/compile/lanes/syntax.ts'
import type { EmittedKernel } from '../../model/compile/emit/emit.ts'
import { stampOf } from '../stamp.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
// Everything the generated files are made from.
const SOURCES = ['model/{equations,compile,numeric,finance,units,book}/**/*.ts', 'api/cli/build-kernel.ts', 'api/stamp.ts', 'package-lock.json']
const STAMP = 'kernel.stamp'
const MADE = [
  'kernel.js', 'kernel-written-out.js', 'kernel.d.ts', 'metadata.js', 'metadata.d.ts', 'outline.json', 'program.js', 'program.d.ts', 'mathml.js', 'mathml.d.ts', 'equations.js', 'equations.d.ts',
  'lanes.wasm',
]

const KERNEL_TYPES = `import type { Kernel } from '../model/compile/kernel.ts'
export declare const hash: Kernel['hash']
export declare const version: Kernel['version']
export declare const run: Kernel['run']
export declare const functions: NonNullable<Kernel['functions']>
`
const METADATA_TYPES = `import type { ProgramOutline } from '../model/compile/outline.ts'
export declare const program: ProgramOutline
`
const PROGRAM_TYPES = `import type { Program } from '../model/compile/program.ts'
export declare const program: Program
`
const MATHML_TYPES = `/** Of a record's equation, by record. */
export declare const mathml: Readonly<Record<string, string>>
`

const EQUATIONS_TYPES = `import type { WrittenEquations } from '../model/book/written-equations.ts'
export declare const equations: WrittenEquations
`

export interface BuildOptions {
  /** File whose export is the model definition. */
  readonly model: string
  readonly out: string
  /** Does nothing when the sources are those of the last build. */
  readonly ifStale: boolean
}

/** True when something was made. Throws what the compiler throws on a faulty model. */
export async function buildKernel({ model, out, ifStale }: BuildOptions): Promise<boolean> {
  const stamp = stampOf(ROOT, [...SOURCES, relative(ROOT, model)])
  const stampFile = join(out, STAMP)
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && MADE.every((name) => existsSync(join(out, name)))
  if (ifStale && fresh) return false
  // Loaded only when needed: the parser's library takes a moment to start.
  const [{ compile }, { emit }, { lanesText, writtenOutText }, { outlineOf }, { writtenEquations }, { BESIDE_KERNEL, emitLanes }, { parseAst }] = await Promise.all([
    import('../../model/compile/compile.ts'),
    import('../../model/compile/emit/emit.ts'),
    import('../../model/compile/emit/text-form.ts'),
    import('../../model/compile/outline.ts'),
    import('../../model/book/written-equations.ts'),
    import('../../model/compile/lanes/emit-lanes.ts'),
    import('vite'),
  ])
  const program = compile(await definitionOf(model))
  const [kernel, writtenOut] = [await bundle(emit(program, computedApart)), await bundle(emit(program, computedApart, writtenOutText))]
  const equations = writtenEquations(program)
  const mathml = Object.fromEntries(Object.entries(equations).map(([name, written]) => [name, written.mathml]))
  mkdirSync(out, { recursive: true })
  const write = (name: string, text: string | Uint8Array): void => {
    // A reader never meets half a file.
    const draft = join(out, `${name}.${process.pid}.draft`)
    writeFileSync(draft, text)
    renameSync(draft, join(out, name))
  }
  write('kernel.js', kernel)
  // For Node, which has not to fetch it.
  write('kernel-written-out.js', writtenOut)
  write('kernel.d.ts', KERNEL_TYPES)
  // One string to parse is several times faster to load than the same object as code.
  const parsed = (name: string, value: unknown): string => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`
  write('metadata.js', parsed('program', outlineOf(program)))
  write('outline.json', JSON.stringify(outlineOf(program)))
  write('metadata.d.ts', METADATA_TYPES)
  write('program.js', parsed('program', program))
  write('program.d.ts', PROGRAM_TYPES)
  write('mathml.js', parsed('mathml', mathml))
  write('mathml.d.ts', MATHML_TYPES)
  write('equations.js', parsed('equations', equations))
  write('equations.d.ts', EQUATIONS_TYPES)
  const ofLanes = emit(program, computedApart, lanesText)
  write('lanes.wasm', emitLanes(parseAst((await bundle(ofLanes)) + BESIDE_KERNEL) as Script, program, { functions: ofLanes.functions }))
  write(STAMP, stamp)
  return true
}

async function definitionOf(file: string): Promise<ModelDefinition> {
  const exports = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  const definition = exports.model ?? Object.values(exports).find((value) => typeof value === 'object' && value !== null && 'sectors' in value)
  if (definition === undefined) throw new Error(`${file}: found no model definition, wanted an export named model.`)
  return definition as ModelDefinition
}

/** The kernel and the functions it imports as one module without imports. */
export async function bundle(kernel: EmittedKernel): Promise<string> {
  const [{ build }, { moduleText }] = await Promise.all([import('vite'), import('../../model/compile/emit/emit.ts')])
  // A file that need not be there: its text is the emitted module.
  const entry = join(ROOT, 'kernel-entry.js')
  const text = moduleText(kernel, join(ROOT, 'model'))
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [{
      name: 'kernel-text',
      enforce: 'pre',
      resolveId: (id) => (id === entry ? entry : null),
      load: (id) => (id === entry ? text : null),
    }],
    build: {
      write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'kernel' },
      // The engine reads a `var` at every use: it might have changed.
      rolldownOptions: { output: { topLevelVar: false } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('The bundler gave no kernel.')
  const chunks = output.output.filter((chunk) => chunk.type === 'chunk')
  const [chunk] = chunks
  if (chunk === undefined || chunks.length > 1 || chunk.imports.length > 0) throw new Error('The kernel did not become one file without imports.')
  return chunk.code
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { 'if-stale': { type: 'boolean', default: false }, model: { type: 'string' }, out: { type: 'string' } },
  })
  await buildKernel({
    model: resolve(values.model ?? join(ROOT, 'model/equations/model.ts')),
    out: resolve(values.out ?? join(ROOT, '.build')),
    ifStale: values['if-stale'],
  })
}
