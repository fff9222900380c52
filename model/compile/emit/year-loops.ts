/** What is computed year by year, as functions that go through the years themselves wherever nothing forbids it. */
import { dependencies } from '../dependencies.ts'
import { isMapped } from '../layout.ts'
import { stableOrder, strongComponents } from '../order.ts'
import type { Variable } from '../program.ts'
import { AGES, HISTORY } from '../time.ts'
import { chunksOf, fitsOneChunk, variablePart, type Chunk, type Part } from './chunk.ts'
import { keepComputed, keepTimeless } from './kept-values.ts'
import type { Moment, Surroundings } from './surroundings.ts'
import type { TextForm } from './text-form.ts'

/**
 * Functions, each run over all years before the next: its code then stays at hand for a whole series. Only a ring through
 * earlier years that is too long for one function makes its functions take turns year by year.
 */
export interface YearLoop {
  readonly chunks: readonly Chunk[]
  readonly takeTurns: boolean
}

/** What such a function is given, to compute the years from `begin` until before `until`. */
export function yearArguments({ rows }: TextForm, begin: string, until: string): string {
  return `scalars, series, out,${rows ? ' rows,' : ''} n, start, ${begin}, ${until}`
}

/** @param variables each after all that it reads in the same year; none reads another in later years */
export function yearLoops(variables: readonly Variable[], moment: Moment, prefix: string, around: Surroundings): YearLoop[] {
  const loops: YearLoop[] = []
  let straight: Part[] = []
  const add = (parts: readonly Part[], takeTurns: boolean): void => {
    if (parts.length === 0) return
    loops.push({ chunks: chunksThroughYears(parts, `${prefix}${loops.length}`, around, takeTurns), takeTurns })
  }
  for (const ring of ringsOf(variables)) {
    const parts = ring.map((variable) => variablePart(variable, moment, around))
    if (fitsOneChunk(parts)) straight.push(joined(parts))
    else {
      add(straight, false)
      straight = []
      add(parts, true)
    }
  }
  add(straight, false)
  return loops
}

/** For the years before the first, where little is computed: year by year, as the variables stand. */
export function turnByTurn(variables: readonly Variable[], moment: Moment, prefix: string, around: Surroundings): YearLoop[] {
  const parts = variables.map((variable) => variablePart(variable, moment, around))
  return [{ chunks: chunksThroughYears(parts, prefix, around, true), takeTurns: true }]
}

/** @param takeTurns whether each call goes through one year: nothing is gained by what stands before its loop */
function chunksThroughYears(parts: readonly Part[], prefix: string, { form, layout }: Surroundings, takeTurns: boolean): Chunk[] {
  const loop = (body: string, declared = ''): string => `  for (let t = begin; t < until; t++) {\n${openingOf(body, layout.yearly)}${declared}${body}\n  }`
  return chunksOf(parts, prefix, yearArguments(form, 'begin', 'until'), (body, settled) => {
    if (!form.keepsValues) return loop(body)
    const year = keepComputed(body, settled)
    const years = takeTurns ? { body: year.body, declared: '' } : keepTimeless(year.body)
    return `${years.declared}${loop(years.body, year.declared)}`
  })
}

/** What a year's statements read of it: `y` and `yp`, or `row` and `before`, are its row of the yearly block and that of the year before. */
function openingOf(body: string, row: number): string {
  const reads = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body)
  // A record may have their name, which stands above its statements.
  const views = (name: string): boolean => body.includes(`${name}[`)
  return [
    reads('year') ? `  const year = start + t - ${HISTORY}\n` : '',
    reads('y') ? `  const y = t * ${row} | 0\n` : '',
    reads('p') || reads('yp') || views('before') ? '  const p = t > 0 ? t - 1 : 0\n' : '',
    reads('yp') ? `  const yp = p * ${row} | 0\n` : '',
    views('row') ? '  const row = rows[t]\n' : '',
    views('before') ? '  const before = rows[p]\n' : '',
    reads('oldest') ? `  const oldest = t < ${AGES} ? t : ${AGES - 1}\n` : '',
  ].join('')
}

/** Rings through earlier years and single variables, each after all that it reads in any year, otherwise as they stand. */
function ringsOf(variables: readonly Variable[]): readonly (readonly Variable[])[] {
  const positions = new Map(variables.map(({ name }, position) => [name, position]))
  const waits = variables.map(({ is }) => [...new Set(dependencies(isMapped(is) ? is.members : [is]).flatMap(({ name }) => positions.get(name) ?? []))])
  const rings = strongComponents(waits).sort(([left = 0], [right = 0]) => left - right)
  const ringOf = new Map(rings.flatMap((ring, number) => ring.map((position) => [position, number] as const)))
  const ringWaits = rings.map((ring, number) => {
    const read = new Set(ring.flatMap((position) => waits[position] ?? []).map((position) => ringOf.get(position) as number))
    read.delete(number)
    return [...read]
  })
  return stableOrder(ringWaits).map((number) => (rings[number] ?? []).map((position) => variables[position] as Variable))
}

function joined(parts: readonly Part[]): Part {
  return {
    sector: parts[0]?.sector ?? '', names: parts.flatMap(({ names }) => names), statements: parts.flatMap(({ statements }) => statements),
    settled: parts.flatMap(({ settled }) => settled),
    // Each stands on lines of its own.
    characters: parts.reduce((sum, { characters }) => sum + characters + 1, -1),
    apart: parts.some(({ apart }) => apart),
  }
}
