/** The model gives the same bytes everywhere: no clock, chance, network, page, or function whose last bit differs between engines. */
import { expect, test } from 'vitest'
import { codeOf, sourceFiles, textOf } from './imports.ts'

const model = sourceFiles().filter((file) => file.startsWith('model/'))
const resolver = sourceFiles().filter((file) => file.startsWith('scenarios/'))

/** Lines of code that match, with their file. */
function lines(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) => codeOf(textOf(file)).split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])))
}

// Exact, or correctly rounded by the standard.
const EXACT = ['abs', 'ceil', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc', 'clz32']

test('the model uses of Math only what is exact in every engine', () => {
  expect(lines(model, new RegExp(`\\bMath\\b(?!\\.(${EXACT.join('|')})\\b)`))).toEqual([])
})

test('no text the model writes has an inexact function worked into it', () => {
  // Insides of templates are blanked as text, so what is computed there is looked for by itself.
  const inside = new RegExp(`\\$\\{[^}]*(\\bMath\\.(?!(${EXACT.join('|')})\\b)|\\*\\*|\\bDate\\b)`)
  expect(model.filter((file) => inside.test(textOf(file)))).toEqual([])
})

test('the model raises to no power by an operator of the engine', () => {
  expect(lines(model, /\*\*/)).toEqual([])
})

test('the model knows no clock, chance, network, page, process or timer', () => {
  expect(lines(model, /\b(Date|performance|fetch|XMLHttpRequest|WebSocket|window|document|navigator|localStorage|process|console|setTimeout|setInterval|queueMicrotask|globalThis|crypto|Intl|Atomics|SharedArrayBuffer)\b/)).toEqual([])
})

test('the model depends on no locale', () => {
  expect(lines(model, /\.(toLocale\w*|localeCompare)\(/)).toEqual([])
})

test('resolving a scenario is pure: no clock, chance, network or process', () => {
  expect(lines(resolver, /\bMath\.random\b|\b(Date|performance|fetch|window|process|console|setTimeout)\b/)).toEqual([])
})

test('chance has no door yet: nothing but tests draws at random', () => {
  expect(lines(sourceFiles().filter((file) => !file.startsWith('test/')), /\bMath\.random\b|\bgetRandomValues\b/)).toEqual([])
})

test('the page fetches through one door', () => {
  const callers = sourceFiles().filter((file) => file.startsWith('web/') && /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bnew (WebSocket|EventSource)\b|\bsendBeacon\b/.test(codeOf(textOf(file))))
  expect(callers).toEqual(['web/client.ts'])
})

test('the server fetches nothing', () => {
  expect(lines(sourceFiles().filter((file) => file.startsWith('api/') || file.startsWith('data/')), /(?<![.\w])fetch\(|\bnode:https?['"]\)?\.(get|request)|\bhttps?\.(get|request)\(/)).toEqual([])
})

test('threads of the server are started through one door', () => {
  const users = sourceFiles().filter((file) => !file.startsWith('test/') && /\bnode:(worker_threads|child_process|cluster)\b/.test(textOf(file)))
  expect(users).toEqual(['api/threads/inside-own-thread.ts', 'api/threads/own-thread.ts', 'api/threads/thread-pool.ts', 'api/threads/thread.ts'])
})

test('SQL is spoken nowhere', () => {
  const speakers = sourceFiles().filter((file) => !file.startsWith('test/') && /\b(SELECT\s+[\w*,\s]+\s+FROM|INSERT\s+INTO|CREATE\s+TABLE|DELETE\s+FROM)\b|node:sqlite|better-sqlite3/.test(textOf(file)))
  expect(speakers).toEqual([])
})

test('comments and texts are not taken for code', () => {
  expect(codeOf("const a = 'Math.exp' // Math.exp\n/* Math.exp */ const b = 2 / 3 / `Math.exp`\nconst c = /Math.exp/.test(a)")).not.toContain('Math')
  expect(codeOf('a / b * Math.exp(c) / d')).toContain('Math.exp')
})
