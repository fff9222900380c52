/** Functions of the kernel: each computes a run of consecutive variables, of one sector where that has enough of them. */
import type { Expression, Variable } from '../program.ts'
import { isMapped } from '../layout.ts'
import type { Place } from '../layout.ts'
import { HISTORY } from '../time.ts'
import { find } from '../walk.ts'
import { looped, writeElements } from './elements.ts'
import { ExpressionWriter } from './expression.ts'
import type { Hoisted } from './hoist.ts'
import { indexText } from './address.ts'
import { isCheap } from './imports.ts'
import type { Position } from './position.ts'
import type { Moment, Surroundings } from './surroundings.ts'
import { elementText } from './text.ts'
import { onceText, shortText } from './text-form.ts'

// V8 stops optimising a function past roughly 60 kB of bytecode; ours have about two bytes of it per character of text.
const CHUNK_CHARACTERS = 12_000
const CHUNK_VARIABLES = 40
// What is shorter joins the sector that follows: a function of its own would cost more than computing it in vain does.
const LEAST_CHARACTERS = 2_500

export interface Chunk {
  readonly name: string
  readonly text: string
  /** Names of its parts. */
  readonly parts: readonly string[]
  readonly takesLong: boolean
}

/** What one variable, one table of hoisted values, or a ring of variables that is not to be cut contributes. */
export interface Part {
  readonly sector: string
  readonly names: readonly string[]
  readonly statements: readonly string[]
  /** Elements that its statements give their value wherever they are run. */
  readonly settled: readonly string[]
  /** Characters of its short text: in whatever form, the same parts make up a function. */
  readonly characters: number
  /** Whether it takes so long that it has a function of its own. */
  readonly apart: boolean
}

export function variablePart(variable: Variable, moment: Moment, around: Surroundings): Part {
  const surroundings = moment === 'once' || moment === 'after' ? ofOnce(around) : around
  return { ...inShort(surroundings, (form) => writtenVariable(variable, moment, form)), apart: around.form.longApart && moment !== 'history' && takesLong(variable) }
}

export function hoistedPart(hoisted: Hoisted, around: Surroundings): Part {
  return inShort(ofOnce(around), (form) => writtenTable(hoisted, form))
}

function ofOnce(around: Surroundings): Surroundings {
  return { ...around, form: onceText(around.form) }
}

/** A part in the form asked for, as long as its short text is. */
function inShort(around: Surroundings, write: (around: Surroundings) => Part): Part {
  if (around.form === shortText) return write(around)
  const { characters } = write({ ...around, form: shortText })
  return { ...write(around), characters }
}

/** Whether it calls what is no few instructions. */
function takesLong({ is }: Variable): boolean {
  return (isMapped(is) ? is.members : [is]).some((expression) => find(expression, (each) => (each.kind === 'call' ? !isCheap(each.name) : each.kind === 'binary' && each.operator === '^')) !== undefined)
}

function writtenVariable(variable: Variable, moment: Moment, around: Surroundings): Part {
  const place = around.layout.variables.get(variable.name) as Place
  const writer = new ExpressionWriter(around, moment)
  if (moment === 'history') {
    // A stock's level before the first year stands in the last year of history.
    const [expression, guard] = variable.history !== undefined ? [variable.history, ''] : [variable.initial as Expression, `if (t === ${HISTORY - 1}) `]
    writeElements(writer, around, variable.over, new Map(), place, expression, variable.kind === 'kernel')
    return part(variable.sector, variable.name, `${guard}{ ${writer.scopes.statements.join(' ')} }`, guard === '' ? writer.scopes.settled : [])
  }
  if (isMapped(variable.is)) {
    const { by, members } = variable.is
    members.forEach((expression, member) => {
      writeElements(writer, around, variable.over, new Map([[by, { member }]]), place, expression, false)
    })
  } else {
    writeElements(writer, around, variable.over, new Map(), place, variable.is, variable.kind === 'kernel')
  }
  return part(variable.sector, variable.name, `{ ${writer.scopes.statements.join(' ')} }`, writer.scopes.settled)
}

function writtenTable(hoisted: Hoisted, around: Surroundings): Part {
  const writer = new ExpressionWriter(around, 'once')
  const fixed = new Map([...hoisted.fixed].map(([dimension, member]) => [dimension, { member }] as const))
  const loops = new Map<string, Position>(fixed)
  const write = (depth: number): void => {
    const dimension = hoisted.over[depth]
    if (dimension === undefined) {
      const piece = writer.settled(hoisted.expression, loops)
      writer.scopes.add(`${elementText('hoisted', indexText(hoisted.place, hoisted.over, [], loops).text)} = ${piece.text};`)
      return
    }
    looped(writer, dimension, around, loops, () => write(depth + 1))
  }
  write(0)
  return part('hoisted', `table at ${hoisted.place.element}`, `{ ${writer.scopes.statements.join(' ')} }`, writer.scopes.settled)
}

function part(sector: string, name: string, statement: string, settled: readonly string[]): Part {
  const statements = [`// ${name}`, statement]
  return { sector, names: [name], statements, settled, characters: textOf(statements).length, apart: false }
}

/** True where parts make one function. */
export function fitsOneChunk(parts: readonly Part[]): boolean {
  return parts.length <= CHUNK_VARIABLES && parts.reduce((sum, each) => sum + each.characters, 0) <= CHUNK_CHARACTERS
}

/** Groups parts into functions; `parameters` are theirs, and `written` makes their body of what they do, given which elements that settles. */
export function chunksOf(parts: readonly Part[], prefix: string, parameters: string, written = (body: string, _settled: readonly string[]): string => body): Chunk[] {
  const chunks: Chunk[] = []
  let first = ''
  let latest: string | undefined
  let lines: string[] = []
  let names: string[] = []
  let settled: string[] = []
  let characters = 0
  let apart = false
  const close = (): void => {
    if (lines.length === 0) return
    const name = `${prefix}_${first.replace(/\W/g, '_')}_${chunks.length}`
    chunks.push({ name, text: `function ${name}(${parameters}) {\n${written(lines.join('\n'), settled)}\n}`, parts: names, takesLong: apart })
    lines = []
    names = []
    settled = []
    characters = 0
  }
  for (const each of parts) {
    if (each.apart || apart || (each.sector !== latest && characters >= LEAST_CHARACTERS) || names.length + each.names.length > CHUNK_VARIABLES || characters + each.characters > CHUNK_CHARACTERS) close()
    if (lines.length === 0) first = each.sector
    apart = each.apart
    latest = each.sector
    lines.push(textOf(each.statements))
    names.push(...each.names)
    settled.push(...each.settled)
    characters += each.characters
  }
  close()
  return chunks
}

function textOf(statements: readonly string[]): string {
  return `  ${statements.join('\n  ')}`
}
