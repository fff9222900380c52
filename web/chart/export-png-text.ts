/** Text inside PNG files: chunks of the kind iTXt, which hold UTF-8 under a keyword (PNG specification, 11.3.3.4). */
import { crc32 } from './export-crc.ts'

const SIGNATURE_LENGTH = 8
// Length, kind and check of a chunk beside its content; the first chunk, IHDR, holds 13 bytes.
const FRAME = 12
const HEADER_LENGTH = 13

/** The file with the texts put right after its header, where every reader meets them before the picture. */
export function withPngTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const at = SIGNATURE_LENGTH + FRAME + HEADER_LENGTH
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, png.length)
  const file = new Uint8Array(length)
  file.set(png.subarray(0, at))
  let place = at
  for (const chunk of chunks) {
    file.set(chunk, place)
    place += chunk.length
  }
  file.set(png.subarray(at), place)
  return file
}

function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder()
  // After the keyword: end, not compressed, method 0, no language, no translated keyword.
  const content = encoder.encode(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = new Uint8Array(content.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length - 4)
  chunk.set(content, 4)
  view.setUint32(content.length + 4, crc32(content))
  return chunk
}
