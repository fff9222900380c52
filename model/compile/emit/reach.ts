/** What a run computes when only some parameters have changed: the functions they reach. */
import { dependencies } from '../dependencies.ts'
import { isMapped } from '../layout.ts'
import type { Program, Variable } from '../program.ts'

/**
 * Statements that declare `due` (by function, 1 where it is to run), `mark`, which fills it from the numbers of the
 * parameters that changed, and `touched`, which tells the variables that are then computed again.
 *
 * @param functions names of the variables that each function computes, in the order of `due`
 */
export function reachText(program: Program, functions: readonly (readonly string[])[]): string {
  const numbers = new Map(program.variables.map(({ name }, number) => [name, number]))
  const computes = functions.map((variables) => variables.map((name) => numbers.get(name) as number))
  return `function listOf(text) {
  const list = []
  for (const run of text === '' ? [] : text.split(' ')) {
    const [from, to = from] = run.split('-').map(Number)
    for (let number = from; number <= to; number++) list.push(number)
  }
  return list
}
// By parameter: the functions it reaches. By function: the variables it computes.
const reach = ${listsText(reachOf(program, functions))}
const computes = ${listsText(computes)}
const due = new Uint8Array(${functions.length})
function mark(changed) {
  due.fill(0)
  for (const parameter of changed) for (const number of reach[parameter]) due[number] = 1
}
function touched(changed) {
  mark(changed)
  return [...new Set(computes.flatMap((variables, number) => due[number] === 1 ? variables : []))]
}`
}

/** For each parameter the numbers of the functions that read it, or read what it changes. */
function reachOf(program: Program, functions: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const readers = new Map<string, string[]>()
  for (const variable of program.variables) {
    for (const name of namesReadBy(variable)) {
      const known = readers.get(name)
      if (known === undefined) readers.set(name, [variable.name])
      else known.push(variable.name)
    }
  }
  return program.parameters.map(({ name }) => {
    const reached = new Set([name])
    // A set also visits what is added while it is being visited.
    for (const source of reached) for (const reader of readers.get(source) ?? []) reached.add(reader)
    return functions.flatMap((variables, number) => (variables.some((variable) => reached.has(variable)) ? [number] : []))
  })
}

function namesReadBy({ is, history, initial }: Variable): Set<string> {
  const expressions = [...(isMapped(is) ? is.members : [is]), ...(history === undefined ? [] : [history]), ...(initial === undefined ? [] : [initial])]
  return new Set(dependencies(expressions).map(({ name }) => name))
}

/** Rising numbers as runs: 3 for one, 5-8 for four. Most lists name long stretches, and the page loads them. */
function runsText(list: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of list) {
    const run = runs.at(-1)
    if (run !== undefined && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ')
}

/** Lists of numbers as text; equal ones are written once. */
function listsText(lists: readonly (readonly number[])[]): string {
  const texts = lists.map(runsText)
  const distinct = [...new Set(texts)]
  const numbers = new Map(distinct.map((text, number) => [text, number]))
  const written = JSON.stringify(distinct.join(','))
  return `(lists => [${texts.map((text) => numbers.get(text)).join(', ')}].map(number => lists[number]))(${written}.split(',').map(listOf))`
}
