/** An ensemble as bytes: what a script loads without parsing numbers. */
import type { Ensemble } from '../schemas/ensemble.ts'

const MAGIC = 0xe5
const VERSION = 1
// Magic, version, two unused, then the length of the head as a 32-bit number.
const PREFIX = 8

type Described<Item> = Omit<Item, 'quantiles'>

/** The answer without its quantiles, which follow it as doubles. */
export type EnsembleHead = Omit<Ensemble, 'series' | 'summary'> & {
  readonly series: readonly Described<Ensemble['series'][number]>[]
  readonly summary: readonly Described<Ensemble['summary'][number]>[]
}

/**
 * 8 bytes of prefix, a JSON head padded to a multiple of 8, then little-endian doubles: of each series the years of each
 * probability, then of each summary its probabilities. NaN where there is no number.
 */
export function encodeEnsemble({ series, summary, ...rest }: Ensemble): Uint8Array<ArrayBuffer> {
  const without = <Item extends { readonly quantiles: unknown }>({ quantiles: _quantiles, ...described }: Item): Omit<Item, 'quantiles'> => described
  const head = new TextEncoder().encode(JSON.stringify({ ...rest, series: series.map(without), summary: summary.map(without) }))
  const numbers = [...series.flatMap(({ quantiles }) => quantiles.flat()), ...summary.flatMap(({ quantiles }) => quantiles)]
  const start = PREFIX + Math.ceil(head.length / 8) * 8
  const buffer = new ArrayBuffer(start + numbers.length * 8)
  const bytes = new Uint8Array(buffer)
  bytes[0] = MAGIC
  bytes[1] = VERSION
  new DataView(buffer).setUint32(4, head.length, true)
  bytes.set(head, PREFIX)
  new Float64Array(buffer, start).set(numbers.map((value) => value ?? NaN))
  return bytes
}

/** Reads without copying: `numbers` is a view of the buffer. Throws on foreign bytes, another version, or a cut buffer. */
export function decodeEnsemble(buffer: ArrayBuffer): { readonly head: EnsembleHead; readonly numbers: Float64Array } {
  const [magic, version] = new Uint8Array(buffer)
  if (buffer.byteLength < PREFIX || magic !== MAGIC) throw new Error('Not the bytes of an ensemble.')
  if (version !== VERSION) throw new Error(`The ensemble is version ${version}, this reader knows ${VERSION}.`)
  const length = new DataView(buffer).getUint32(4, true)
  const start = PREFIX + Math.ceil(length / 8) * 8
  if (start > buffer.byteLength || (buffer.byteLength - start) % 8 !== 0) throw new Error('The bytes of the ensemble are cut short.')
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, PREFIX, length))) as EnsembleHead
  const wanted = head.probabilities.length * (head.series.length * head.years.length + head.summary.length)
  const numbers = new Float64Array(buffer, start)
  if (numbers.length !== wanted) throw new Error(`The ensemble has ${numbers.length} numbers, wanted ${wanted}.`)
  return { head, numbers }
}
