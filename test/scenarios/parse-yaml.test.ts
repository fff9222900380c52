import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../scenarios/parse-yaml.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'

function codeOf(text: string): string {
  try {
    parseYaml(text)
  } catch (error) {
    if (error instanceof ScenarioRefusal) return error.code
    throw error
  }
  return 'accepted'
}

describe('YAML of the core schema', () => {
  test('years as keys become text, and no, on and yes stay text', () => {
    expect(parseYaml('points: { 2025: 110, 2035: 80.5 }\nflag: no\nother: [on, yes]\ntruth: true\n')).toEqual({
      points: { '2025': 110, '2035': 80.5 }, flag: 'no', other: ['on', 'yes'], truth: true,
    })
  })

  test('an anchor may be used a few times', () => {
    expect(parseYaml('a: &x { b: 1 }\nc: *x\n')).toEqual({ a: { b: 1 }, c: { b: 1 } })
  })

  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)].join('\n')
  test.each([
    ['too_many_items', 'an alias bomb', bomb],
    ['invalid_syntax', 'a tag of JavaScript', 'a: !!js/function "function () {}"'],
    ['invalid_syntax', 'a local tag', 'a: !thing 1'],
    ['forbidden_key', 'a merge key', 'x: &x { a: 1 }\ny: { <<: *x }'],
    ['forbidden_key', 'a key that reaches the prototype', '__proto__: { a: 1 }'],
    ['wrong_form', 'an octal number', 'a: 0o14'],
    ['wrong_form', 'a hexadecimal number', 'a: 0x10'],
    ['wrong_form', 'a number that is not finite', 'a: .inf'],
    ['wrong_form', 'a number with a plus', 'a: +1'],
    ['out_of_range', 'a whole number beyond 2^53', 'a: 9007199254740993'],
    ['out_of_range', 'a number beyond a double', 'a: 1e999'],
    ['duplicate_key', 'a key twice', 'a: 1\na: 2'],
    ['duplicate_key', 'a year twice, as number and as text', 'points: { 2025: 1, "2025": 2 }'],
    ['wrong_type', 'a list as a key', '? [a]\n: 1'],
    ['too_deep', 'deep brackets', '['.repeat(100_000)],
    ['too_deep', 'deep indents', Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['invalid_syntax', 'broken text', 'a: [1'],
    ['invalid_text', 'a NUL', 'a: "\\0"'],
  ])('refuses as %s: %s', (code, _what, text) => {
    expect(codeOf(text)).toBe(code)
  })

  test('1_000 is text, not a thousand', () => {
    expect(parseYaml('a: 1_000')).toEqual({ a: '1_000' })
  })
})
