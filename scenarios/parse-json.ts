import { ScenarioRefusal, pointerOf, quote } from './refusal.ts'

// Limits on a request's text. A scenario of the examples is under 2 kB; these leave room for long tables of points
// while a hostile body is refused within milliseconds.
export const LARGEST_TEXT_BYTES = 1024 * 1024
export const DEEPEST_NESTING = 32
export const MOST_KEYS = 10_000
export const LONGEST_ARRAY = 100_000

// Names through which a plain object's prototype can be reached.
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y
const SPACE = /[ \t\n\r]*/y
const PLAIN = /[^"\\\u0000-\u001f]*/y
const HEX = /[0-9a-fA-F]{4}/y
const LONE_SURROGATE = /\p{Cs}/u

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Refuses a key that could reach an object's prototype. */
export function refuseForbiddenKey(key: string, path: readonly (string | number)[]): void {
  if (FORBIDDEN_KEYS.has(key)) {
    throw new ScenarioRefusal({ code: 'forbidden_key', pointer: pointerOf([...path, key]), found: quote(key), wanted: 'another key: this one is reserved' })
  }
}

/** Refuses text that no database or file can hold: NUL and lone surrogates. */
export function refuseBrokenText(text: string, path: readonly (string | number)[]): void {
  if (text.includes('\0') || LONE_SURROGATE.test(text)) {
    throw new ScenarioRefusal({ code: 'invalid_text', pointer: pointerOf(path), found: 'a NUL or half of a surrogate pair', wanted: 'well-formed Unicode text' })
  }
}

/** UTF-8 bytes to text, refusing what is too long, not UTF-8, or opens with a byte order mark. */
export function decodeText(input: Uint8Array | string): string {
  const bytes = typeof input === 'string' ? input.length : input.byteLength
  if (bytes > LARGEST_TEXT_BYTES) throw tooLarge(bytes)
  let text: string
  if (typeof input === 'string') {
    text = input
    // A character takes up to three bytes for each UTF-16 unit.
    if (text.length * 3 > LARGEST_TEXT_BYTES) {
      const encoded = new TextEncoder().encode(text).byteLength
      if (encoded > LARGEST_TEXT_BYTES) throw tooLarge(encoded)
    }
  } else {
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input)
    } catch {
      throw new ScenarioRefusal({ code: 'invalid_text', pointer: '', found: 'bytes that are not UTF-8', wanted: 'UTF-8 text' })
    }
  }
  if (text.startsWith('\u{FEFF}')) {
    throw new ScenarioRefusal({ code: 'invalid_text', pointer: '', found: 'a byte order mark', wanted: 'UTF-8 text without one' })
  }
  refuseBrokenText(text, [])
  return text
}

function tooLarge(bytes: number): ScenarioRefusal {
  return new ScenarioRefusal({ code: 'too_large', pointer: '', found: `${bytes} bytes`, wanted: `at most ${LARGEST_TEXT_BYTES} bytes` })
}

/**
 * JSON as RFC 8259 writes it and nothing more, where one text has one meaning: duplicate keys, numbers that a double
 * cannot hold (1e999, whole numbers beyond 2^53, 1e-400) and keys that reach a prototype are refused; -0 becomes 0.
 *
 * @throws ScenarioRefusal
 */
export function parseJson(input: Uint8Array | string): unknown {
  const text = decodeText(input)
  const path: (string | number)[] = []
  let position = 0
  let keys = 0

  function refuse(wanted: string): never {
    const found = position >= text.length ? 'the end of the text' : quote(text[position])
    throw new ScenarioRefusal({ code: 'invalid_syntax', pointer: pointerOf(path), found: `${found} at character ${position}`, wanted })
  }
  function skipSpace(): void {
    SPACE.lastIndex = position
    SPACE.test(text)
    position = SPACE.lastIndex
  }
  function readString(): string {
    position++
    let value = ''
    for (;;) {
      PLAIN.lastIndex = position
      PLAIN.test(text)
      value += text.slice(position, PLAIN.lastIndex)
      position = PLAIN.lastIndex
      const end = text[position]
      if (end === '"') {
        position++
        refuseBrokenText(value, path)
        return value
      }
      if (end !== '\\') refuse('a closing quote; control characters are written as escapes')
      const escape = text[position + 1] ?? ''
      if (escape === 'u') {
        HEX.lastIndex = position + 2
        if (!HEX.test(text)) refuse('four hexadecimal digits after \\u')
        value += String.fromCharCode(Number.parseInt(text.slice(position + 2, position + 6), 16))
        position += 6
      } else {
        const plain = Object.hasOwn(ESCAPES, escape) ? ESCAPES[escape] : undefined
        if (plain === undefined) refuse('an escape of JSON')
        value += plain
        position += 2
      }
    }
  }
  function readNumber(): number {
    NUMBER.lastIndex = position
    const match = NUMBER.exec(text)
    if (match === null) refuse('a value of JSON')
    const literal = match[0]
    const value = Number(literal)
    const whole = match[1] === undefined && match[2] === undefined
    if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value)) || (value === 0 && /[1-9]/.test(literal.split(/[eE]/)[0]!))) {
      throw new ScenarioRefusal({
        code: 'out_of_range', pointer: pointerOf(path), found: literal.length > 40 ? `${literal.slice(0, 40)}...` : literal,
        wanted: 'a number a double holds: finite, whole numbers within 2^53, no underflow to 0',
      })
    }
    position += literal.length
    if (/[0-9A-Za-z_.+-]/.test(text[position] ?? '')) refuse('the end of a number')
    return value === 0 ? 0 : value
  }
  function readArray(depth: number): unknown[] {
    const items: unknown[] = []
    position++
    skipSpace()
    if (text[position] === ']') {
      position++
      return items
    }
    for (;;) {
      if (items.length >= LONGEST_ARRAY) {
        throw new ScenarioRefusal({ code: 'too_many_items', pointer: pointerOf(path), found: `more than ${LONGEST_ARRAY} items`, wanted: `at most ${LONGEST_ARRAY}` })
      }
      path.push(items.length)
      items.push(readValue(depth))
      path.pop()
      skipSpace()
      const next = text[position]
      if (next === ']') {
        position++
        return items
      }
      if (next !== ',') refuse('a comma or ]')
      position++
    }
  }
  function readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    position++
    skipSpace()
    if (text[position] === '}') {
      position++
      return object
    }
    for (;;) {
      skipSpace()
      if (text[position] !== '"') refuse('a key in double quotes')
      const key = readString()
      refuseForbiddenKey(key, path)
      if (Object.hasOwn(object, key)) {
        throw new ScenarioRefusal({ code: 'duplicate_key', pointer: pointerOf([...path, key]), found: `${quote(key)} twice`, wanted: 'each key once' })
      }
      keys++
      if (keys > MOST_KEYS) {
        throw new ScenarioRefusal({ code: 'too_many_keys', pointer: pointerOf(path), found: `more than ${MOST_KEYS} keys`, wanted: `at most ${MOST_KEYS}` })
      }
      skipSpace()
      if (text[position] !== ':') refuse('a colon')
      position++
      path.push(key)
      object[key] = readValue(depth)
      path.pop()
      skipSpace()
      const next = text[position]
      if (next === '}') {
        position++
        return object
      }
      if (next !== ',') refuse('a comma or }')
      position++
    }
  }
  function readWord(word: string, value: unknown): unknown {
    if (!text.startsWith(word, position)) refuse('a value of JSON')
    position += word.length
    return value
  }
  function readValue(depth: number): unknown {
    skipSpace()
    const first = text[position]
    if (first === '{' || first === '[') {
      if (depth >= DEEPEST_NESTING) {
        throw new ScenarioRefusal({ code: 'too_deep', pointer: '', found: `nesting deeper than ${DEEPEST_NESTING}`, wanted: `at most ${DEEPEST_NESTING} levels` })
      }
      return first === '{' ? readObject(depth + 1) : readArray(depth + 1)
    }
    if (first === '"') return readString()
    if (first === 't') return readWord('true', true)
    if (first === 'f') return readWord('false', false)
    if (first === 'n') return readWord('null', null)
    return readNumber()
  }

  const value = readValue(0)
  skipSpace()
  if (position < text.length) refuse('the end of the text')
  return value
}
