import { describe, expect, test } from 'vitest'
import { DEEPEST_NESTING, LARGEST_TEXT_BYTES, parseJson } from '../../scenarios/parse-json.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'

function refusal(input: string | Uint8Array): ScenarioRefusal {
  try {
    parseJson(input)
  } catch (error) {
    if (error instanceof ScenarioRefusal) return error
    throw error
  }
  throw new Error('was accepted')
}

describe('strict JSON', () => {
  test.each([
    ['{"a":[1,2.5,-3e2,true,false,null,"x\\u00e9\\n"],"b":{}}'],
    ['  [ ] '],
    ['"\\ud83d\\ude00"'],
    ['[5e-324,1.7976931348623157e308,0.1]'],
  ])('reads %s as JSON.parse does', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  test('minus zero becomes zero', () => {
    expect(Object.is(parseJson('-0'), 0)).toBe(true)
    expect(Object.is(parseJson('-0.0'), 0)).toBe(true)
  })

  test.each([
    ['duplicate_key', '{"a":1,"a":2}', '/a'],
    ['duplicate_key', '{"b":{"a":1,"\\u0061":2}}', '/b/a'],
    ['out_of_range', '{"x":1e999}', '/x'],
    ['out_of_range', '[-1e999]', '/0'],
    ['out_of_range', '9007199254740993', ''],
    ['out_of_range', '1E-400', ''],
    ['forbidden_key', '{"__proto__":{"isAdmin":true}}', '/__proto__'],
    ['forbidden_key', '{"a":{"constructor":{"prototype":{}}}}', '/a/constructor'],
    ['invalid_text', '{"a":"\\u0000"}', '/a'],
    ['invalid_text', '{"a":"\\ud800"}', '/a'],
    ['invalid_text', '\u{feff}{}', ''],
    ['invalid_syntax', 'NaN', ''],
    ['invalid_syntax', 'Infinity', ''],
    ['invalid_syntax', '0123', ''],
    ['invalid_syntax', '+1', ''],
    ['invalid_syntax', '.5', ''],
    ['invalid_syntax', '1_000', ''],
    ['invalid_syntax', '0x10', ''],
    ['invalid_syntax', '{"a":1,}', ''],
    ['invalid_syntax', "{'a':1}", ''],
    ['invalid_syntax', '[1 2]', ''],
    ['invalid_syntax', '{} x', ''],
    ['invalid_syntax', '"\u0001"', ''],
    ['invalid_syntax', '"\\x41"', ''],
    ['invalid_syntax', '', ''],
    ['invalid_syntax', '{"a" 1}', ''],
    ['invalid_syntax', '{"a":tru}', '/a'],
    ['invalid_syntax', '"abc', ''],
    ['invalid_syntax', '"\\u12', ''],
  ])('refuses as %s: %j', (code, text, pointer) => {
    const refused = refusal(text)
    expect(refused.code).toBe(code)
    expect(refused.pointer).toBe(pointer)
  })

  test('a key that reaches a prototype leaves no trace', () => {
    refusal('{"__proto__":{"isAdmin":true}}')
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  test('limits hold before the parser tires: bytes, depth, keys, items', () => {
    expect(refusal(new Uint8Array(LARGEST_TEXT_BYTES + 1).fill(32)).code).toBe('too_large')
    expect(refusal('é'.repeat(LARGEST_TEXT_BYTES / 2 + 1)).code).toBe('too_large')
    expect(refusal('['.repeat(100_000)).code).toBe('too_deep')
    expect(parseJson('['.repeat(DEEPEST_NESTING) + ']'.repeat(DEEPEST_NESTING))).toBeDefined()
    expect(refusal(`{${Array.from({ length: 10_001 }, (_, key) => `"k${key}":0`).join(',')}}`).code).toBe('too_many_keys')
    expect(refusal(`[${'0,'.repeat(100_000)}0]`).code).toBe('too_many_items')
    expect(refusal(`[${'9'.repeat(1_000_000)}]`).code).toBe('out_of_range')
  })

  test('bytes that are not UTF-8 are refused', () => {
    expect(refusal(Uint8Array.of(0x22, 0xff, 0x22)).code).toBe('invalid_text')
    expect(refusal(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)).code).toBe('invalid_text')
  })

  test('a refusal of a hostile body takes less than 50 ms', () => {
    const bodies = ['['.repeat(500_000), `"${'a'.repeat(1_000_000)}`, `{"a":${'1'.repeat(1_000_000)}}`, ' '.repeat(1_000_000)]
    for (const body of bodies) {
      const start = performance.now()
      refusal(body)
      expect(performance.now() - start).toBeLessThan(50)
    }
  })
})
