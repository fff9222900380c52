/** What tells two ensembles apart by their numbers: the same for any threads, blocks and order in which they came. */
import { hashBytes, hashText } from '../compile/hash.ts'
import type { Column, Failure } from './columns.ts'
import type { Design } from './draws.ts'

/** A column's doubles, little-endian, every gap written as the same NaN: engines may give it any sign and payload. */
export function columnBytes(column: Float64Array): Uint8Array<ArrayBuffer> {
  const plain = new Float64Array(column.length)
  for (let member = 0; member < column.length; member++) plain[member] = column[member] !== column[member] ? NaN : (column[member] as number)
  return new Uint8Array(plain.buffer)
}

/** SHA-256 of a column's bytes. */
export function columnDigest(column: Float64Array): string {
  return hashBytes(columnBytes(column))
}

export interface HashedEnsemble {
  /** Hash of the model. */
  readonly model: string
  /** Hash of the scenario as resolved; of what else its inputs came from where there is none. */
  readonly scenario: string
  readonly design: Design
  readonly columns: readonly Column[]
  /** Of each column. */
  readonly digests: readonly string[]
  /** By member, then as the strategies are ordered. */
  readonly failures: readonly Failure[]
}

/** SHA-256 over the model, the scenario, the design and every number, as 64 hexadecimal digits. */
export function resultHash({ model, scenario, design, columns, digests, failures }: HashedEnsemble): string {
  const { inputs, members, seed, sampler, correlations = [] } = design
  return hashText(JSON.stringify([
    model, scenario, members, seed, sampler,
    inputs.map(({ name, distributions }) => [name, distributions.map((distribution) => Object.entries(distribution).sort(([left], [right]) => (left < right ? -1 : 1)))]),
    correlations.map(({ first, second, rank }) => [first, second, rank]),
    columns.map(({ strategy, outcome, year }) => [strategy, outcome.variable, Object.entries(outcome.index ?? {}).sort(([left], [right]) => (left < right ? -1 : 1)), year ?? null]),
    digests,
    failuresDigest(failures, [...new Set(columns.map(({ strategy }) => strategy))]),
  ]))
}

// In the place of a strategy's number.
const EVERY_STRATEGY = 0xffffffff

/** Messages repeat, and failures may be many: each text once, then three numbers a failure. */
function failuresDigest(failures: readonly Failure[], strategies: readonly string[]): readonly [readonly string[], string] {
  const messages = new Map<string, number>()
  const numbers = new Uint32Array(failures.length * 3)
  for (const [at, { member, strategy, message }] of failures.entries()) {
    if (!messages.has(message)) messages.set(message, messages.size)
    numbers.set([member, strategy === undefined ? EVERY_STRATEGY : strategies.indexOf(strategy), messages.get(message) as number], at * 3)
  }
  return [[...messages.keys()], hashBytes(new Uint8Array(numbers.buffer))]
}
