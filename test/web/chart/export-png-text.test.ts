import { inflateSync, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc32 } from '../../../web/chart/export-crc.ts'
import { withPngTexts } from '../../../web/chart/export-png-text.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the check of the nine digits is the published one', () => {
  // ITU-T V.42 and every CRC catalogue: CRC-32 of "123456789".
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
  expect(crc32(bytes('IEND'))).toBe(0xae426082)
  expect(crc32(new Uint8Array())).toBe(0)
})

function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** One black pixel. */
const pixel = Buffer.concat([
  SIGNATURE, chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])), chunk('IDAT', deflateSync(Uint8Array.from([0, 0]))), chunk('IEND', new Uint8Array()),
])

/** Kinds and contents, each with its length and check held against them. */
function chunksOf(file: Uint8Array): { kind: string; content: Buffer }[] {
  const found: { kind: string; content: Buffer }[] = []
  const buffer = Buffer.from(file)
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at)
    const body = buffer.subarray(at + 4, at + 8 + length)
    expect(buffer.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    found.push({ kind: body.subarray(0, 4).toString('latin1'), content: Buffer.from(body.subarray(4)) })
    at += 12 + length
  }
  return found
}

test('texts stand between header and picture, whole, in UTF-8', () => {
  const file = withPngTexts(pixel, { Title: 'Côte d’Ivoire', facts: '{"value":0.1}' })
  const chunks = chunksOf(file)
  expect(chunks.map(({ kind }) => kind)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
  expect(chunks[1]?.content.toString('utf8')).toBe('Title\0\0\0\0\0Côte d’Ivoire')
  expect(chunks[2]?.content.toString('utf8')).toBe('facts\0\0\0\0\0{"value":0.1}')
  expect([...inflateSync(chunks[3]!.content)]).toEqual([0, 0])
})
