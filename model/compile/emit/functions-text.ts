/** How a kernel's functions hang together, as it says it itself: what makes it possible to run only some of them. */
import { dependencies } from '../dependencies.ts'
import type { KernelFunctions } from '../kernel.ts'
import { isMapped } from '../layout.ts'
import type { Program, Variable } from '../program.ts'

/** @param functions names of the variables that each function computes, in the order they are numbered */
export function functionsOf(program: Program, functions: readonly (readonly string[])[]): KernelFunctions {
  const numbers = new Map(program.variables.map(({ name }, number) => [name, number]))
  const read = new Map(program.variables.map((variable) => [variable.name, namesReadBy(variable)]))
  return {
    reach: reachOf(program, read, functions),
    needs: needsOf(read, functions),
    computes: functions.map((variables) => variables.map((name) => numbers.get(name) as number)),
  }
}

/** Statements that declare `functions`, the kernel's own. */
export function functionsText({ reach, needs, computes }: KernelFunctions): string {
  return `function listOf(text) {
  const list = []
  for (const run of text === '' ? [] : text.split(' ')) {
    const [from, to = from] = run.split('-').map(Number)
    for (let number = from; number <= to; number++) list.push(number)
  }
  return list
}
const functions = {
reach: ${listsText(reach)},
needs: ${listsText(needs)},
computes: ${listsText(computes)},
}`
}

/** For each parameter the numbers of the functions that read it, or read what it changes. */
function reachOf(program: Program, read: ReadonlyMap<string, ReadonlySet<string>>, functions: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const readers = new Map<string, string[]>()
  for (const [reader, names] of read) {
    for (const name of names) {
      const known = readers.get(name)
      if (known === undefined) readers.set(name, [reader])
      else known.push(reader)
    }
  }
  return program.parameters.map(({ name }) => {
    const reached = closed([name], (source) => readers.get(source) ?? [])
    return functions.flatMap((variables, number) => (variables.some((variable) => reached.has(variable)) ? [number] : []))
  })
}

/** For each function the numbers of those that must have run for what it computes to be right, itself among them. */
function needsOf(read: ReadonlyMap<string, ReadonlySet<string>>, functions: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const computing = new Map<string, number[]>()
  for (const [number, variables] of functions.entries()) {
    for (const variable of variables) {
      const known = computing.get(variable)
      if (known === undefined) computing.set(variable, [number])
      else known.push(number)
    }
  }
  // A variable with a history is computed by two functions, and is right once both have run.
  const sources = functions.map((variables) => new Set(variables.flatMap((variable) => [variable, ...(read.get(variable) ?? [])].flatMap((name) => computing.get(name) ?? []))))
  return functions.map((_, number) => [...closed([number], (source) => sources[source] ?? [])].sort((left, right) => left - right))
}

/**
 * All variables in groups: what each list of names needs that none before it does, themselves included, and the rest last.
 */
export function groupsOf(program: Program, lists: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  const read = new Map(program.variables.map((variable) => [variable.name, namesReadBy(variable)]))
  const grouped = new Set<string>()
  const all = program.variables.map(({ name }) => name)
  return [...lists, all].map((names) => {
    const needed = closed(names, (name) => read.get(name) ?? [])
    const group = new Set(all.filter((name) => needed.has(name) && !grouped.has(name)))
    for (const name of group) grouped.add(name)
    return group
  })
}

function closed<Item>(from: readonly Item[], next: (item: Item) => Iterable<Item>): ReadonlySet<Item> {
  const found = new Set(from)
  // A set also visits what is added while it is being visited.
  for (const item of found) for (const other of next(item)) found.add(other)
  return found
}

function namesReadBy({ is, history, initial }: Variable): ReadonlySet<string> {
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
