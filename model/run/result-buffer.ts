/** A result as bytes: what a worker sends or a store keeps. */
import type { Axis } from './axis.ts'
import type { StrategyResult } from './result.ts'

const MAGIC = 0xc5
const VERSION = 2
// Magic, version, two unused, then the length of the head as a 32-bit number.
const PREFIX = 8

export interface StoredResult {
  /** Hash of the model that gave it: it can only be read with that model's layout. */
  readonly hash: string
  readonly name: string
  readonly axis: Axis
  readonly out: Float64Array
}

/** Bytes: 8 of prefix, a JSON head padded to a multiple of 8, then the doubles, little-endian. */
export function encodeResult(result: StrategyResult, hash: string): ArrayBuffer {
  const head = new TextEncoder().encode(JSON.stringify({ hash, name: result.name, axis: result.axis }))
  const start = PREFIX + Math.ceil(head.length / 8) * 8
  const buffer = new ArrayBuffer(start + result.out.length * 8)
  const bytes = new Uint8Array(buffer)
  bytes[0] = MAGIC
  bytes[1] = VERSION
  new DataView(buffer).setUint32(4, head.length, true)
  bytes.set(head, PREFIX)
  new Float64Array(buffer, start).set(result.out)
  return buffer
}

/** Reads without copying: `out` is a view of the buffer. Throws on foreign bytes, another version, or a cut buffer. */
export function decodeResult(buffer: ArrayBuffer): StoredResult {
  if (buffer.byteLength < PREFIX) throw new Error('Not a result buffer.')
  const [magic, version] = new Uint8Array(buffer, 0, 2)
  if (magic !== MAGIC) throw new Error('Not a result buffer.')
  if (version !== VERSION) throw new Error(`Result is version ${version}, this reader knows ${VERSION}.`)
  const length = new DataView(buffer).getUint32(4, true)
  const start = PREFIX + Math.ceil(length / 8) * 8
  if (start > buffer.byteLength || (buffer.byteLength - start) % 8 !== 0) throw new Error('The result buffer is cut short.')
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, PREFIX, length))) as Omit<StoredResult, 'out'>
  return { ...head, out: new Float64Array(buffer, start) }
}
