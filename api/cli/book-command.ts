import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeBook } from '../../model/book/book.ts'
import { makeCoverage } from '../../model/book/coverage.ts'
import { compile } from '../../model/compile/compile.ts'
import { model } from '../../model/equations/model.ts'
import { readSources } from '../library.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

const BOOK = new URL('../../model/book/equations.md', import.meta.url)
const COVERAGE = new URL('../../model/book/coverage.md', import.meta.url)

/** Prints, writes or checks the equation book. False when the written one is not what the model says. */
export function bookCommand(args: readonly string[], terminal: Terminal, file: URL = BOOK): boolean {
  return pageCommand('book', args, terminal, file, () => makeBook(compile(model), readSources().facts.origins))
}

/** The same for the coverage page. */
export function coverageCommand(args: readonly string[], terminal: Terminal, file: URL = COVERAGE): boolean {
  return pageCommand('coverage', args, terminal, file, () => makeCoverage(compile(model)))
}

function pageCommand(verb: string, args: readonly string[], terminal: Terminal, file: URL, make: () => string): boolean {
  const { values } = parseArgs({ args: [...args], options: { write: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } } })
  if (values.write && values.check) throw new UsageError(`${verb}: either --write or --check.`)
  const text = make()
  if (values.write) {
    writeFileSync(file, text)
    return true
  }
  if (!values.check) {
    terminal.out(text)
    return true
  }
  const difference = firstDifference(readText(file), text)
  if (difference !== undefined) terminal.error(`${file.pathname.split('/').slice(-3).join('/')}, line ${difference}: is not what the model says. Run "npm run -s model -- ${verb} --write".\n`)
  return difference === undefined
}

/** A missing page is an empty one. */
function readText(file: URL): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Number of the first line that differs; undefined where none does. */
function firstDifference(found: string, wanted: string): number | undefined {
  if (found === wanted) return undefined
  const lines = wanted.split('\n')
  const at = found.split('\n').findIndex((line, index) => line !== lines[index])
  return at === -1 ? found.split('\n').length : at + 1
}
