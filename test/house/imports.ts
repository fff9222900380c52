/** The sources of the product and what each imports, read from their text. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const FOLDERS = ['model', 'api', 'web', 'data', 'scenarios', 'test'] as const

export interface Import {
  /** File that imports, from the root. */
  readonly file: string
  /** As written. */
  readonly specifier: string
  /** Imported file from the root; undefined for packages. */
  readonly target?: string
  /** True where nothing remains of it when types are stripped. */
  readonly typeOnly: boolean
}

/** Every .ts and .tsx file of the product and its tests, from the root, in order. */
export function sourceFiles(): string[] {
  return globSync(FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`), { cwd: ROOT }).map((file) => file.replaceAll('\\', '/')).sort()
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** Text without comments, and with the insides of strings and templates blanked: what is left is code. Line breaks stay. */
export function codeOf(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g,
    (part) => (part.startsWith('//') || part.startsWith('/*') ? part.replace(/[^\n]/g, ' ') : part[0]! + part.slice(1, -1).replace(/[^\n]/g, ' ') + part.at(-1)!),
  )
}

// On text whose strings are blanked: a quotation mark, blanks, a quotation mark.
const STATEMENT = /^[ \t]*(?:import|export)\s+(?<type>type\s+)?(?:[\w*\s{},$]*?\s*from\s*)?['"](?<text> +)['"]/dgm
const DYNAMIC = /\bimport\(\s*['"](?<text> +)['"]\s*\)/dg
const WORKER = /new URL\(\s*['"](?<text> +)['"]\s*,\s*import\.meta\.url\s*\)/dg

/** Imports of a file, its dynamic ones and the workers it starts included. */
export function importsOf(file: string, text: string = textOf(file)): Import[] {
  const code = codeOf(text)
  return [STATEMENT, DYNAMIC, WORKER].flatMap((pattern) => [...code.matchAll(pattern)].flatMap((match): Import[] => {
    const [from, to] = match.indices!.groups!['text']!
    const specifier = text.slice(from, to)
    // Other files beside a module, such as folders of data, are addressed in the same way as workers.
    if (pattern === WORKER && !/\.tsx?$/.test(specifier)) return []
    const target = specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).replaceAll('\\', '/') : undefined
    return [{ file, specifier, typeOnly: match.groups!['type'] !== undefined, ...(target === undefined ? {} : { target }) }]
  }))
}

/** Part of the house a file belongs to: a folder of model/, or a top-level folder. */
export function partOf(file: string): string {
  const [top, inner] = file.split('/')
  return top === 'model' ? `model/${inner}` : top!
}
