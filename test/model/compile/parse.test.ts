import { describe, expect, test } from 'vitest'
import { parse, type Term } from '../../../model/compile/parse.ts'
import { MAXIMUM_DEPTH, MAXIMUM_LENGTH, Refusal } from '../../../model/compile/scan.ts'

function refusal(text: string): Refusal {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error(`Accepted ${text.slice(0, 60)}`)
}

function slices(text: string): string[] {
  const found: string[] = []
  const visit = (term: Term): void => {
    found.push(text.slice(term.start, term.end))
    for (const value of Object.values(term)) {
      if (Array.isArray(value)) value.forEach(visit)
      else if (typeof value === 'object' && value !== null) visit(value as Term)
    }
  }
  visit(parse(text))
  return found
}

describe('places of terms', () => {
  test('each term knows the characters it was written with', () => {
    expect(slices('max(0, a - b) / c')).toEqual(['max(0, a - b) / c', 'max(0, a - b)', '0', 'a - b', 'a', 'b', 'c'])
    expect(slices('(a + b) * -c')).toEqual(['(a + b) * -c', '(a + b)', 'a', 'b', '-c', 'c'])
    expect(slices('not (a < 1e3) and b ? f(g(x), 2) : none')).toEqual([
      'not (a < 1e3) and b ? f(g(x), 2) : none', 'not (a < 1e3) and b', 'not (a < 1e3)', '(a < 1e3)', 'a', '1e3', 'b', 'f(g(x), 2)', 'g(x)', 'x', '2', 'none',
    ])
    expect(slices('a -\n b')).toEqual(['a -\n b', 'a', 'b'])
  })

  test('a refusal points at what it refuses', () => {
    const text = 'load * (rate % 2)'
    const { span } = refusal(text)
    expect(text.slice(span.start, span.end)).toBe('%')
    expect(refusal('a + b ^ 7').span).toEqual({ start: 8, end: 9 })
    expect(refusal('a + 2b').fault).toMatchObject({ code: 'number', found: '2b', suggestion: 'Did you mean 2 * b ?' })
  })
})

describe('bounds, before any parser', () => {
  test.each([
    ['nested brackets', '('.repeat(300) + '1' + ')'.repeat(300)],
    ['unary minus', '-'.repeat(1900) + '1'],
    ['not', 'not '.repeat(400) + '1'],
    ['a tower of powers', `${'2^'.repeat(900)}2`],
    ['conditions', `${'a?b:'.repeat(400)}c`],
    ['calls', 'abs('.repeat(300) + '1' + ')'.repeat(300)],
    ['signs around brackets', '-('.repeat(400) + '1' + ')'.repeat(400)],
  ])('%s nested too deeply', (_what, text) => {
    expect(refusal(text).fault.code).toBe('too-deep')
  })

  test.each([
    ['5,000 brackets', '('.repeat(5000)],
    ['a million brackets', '('.repeat(1_000_000)],
    ['20,000 unary minus', '-'.repeat(20_000) + '1'],
    ['a sum of a million terms', '1' + '+1'.repeat(1_000_000)],
    ['an identifier of 2 MB', 'a'.repeat(2_000_000)],
  ])('%s: too long, at once', (_what, text) => {
    const start = performance.now()
    expect(refusal(text).fault.code).toBe('too-long')
    expect(performance.now() - start).toBeLessThan(50)
  })

  test('the bounds are those promised', () => {
    const deepest = MAXIMUM_DEPTH - 1
    expect(parse('abs('.repeat(deepest) + 'a' + ')'.repeat(deepest)).kind).toBe('call')
    expect(parse(`a${' '.repeat(MAXIMUM_LENGTH - 1)}`).kind).toBe('name')
    expect(refusal(`a${' '.repeat(MAXIMUM_LENGTH)}`).fault.code).toBe('too-long')
    expect(refusal(`max(${'a,'.repeat(600)}a)`).fault.code).toBe('too-large')
    expect(refusal(`1${'+1'.repeat(100)}`).fault.code).toBe('too-deep')
    expect(parse(`1${'+1'.repeat(38)}`).kind).toBe('binary')
  })

  test('every short text of the language\'s own characters is read or refused, never more', () => {
    const pieces = ['a', '1', '+', '-', '*', '^', '(', ')', ',', '?', ':', ' ', '<', '==', 'not ', ' and ']
    for (const first of pieces) for (const second of pieces) for (const third of pieces) for (const fourth of pieces) {
      try {
        parse(first + second + third + fourth)
      } catch (error) {
        if (!(error instanceof Refusal)) throw new Error(`${first + second + third + fourth}: ${String(error)}`)
      }
    }
  })
})

test('what is refused changes nothing for the next formula', () => {
  for (const text of ['config({number:"BigNumber"})', 'import({pi:3},{override:true})', 'a = 5', 'f(x) = x']) refusal(text)
  expect(parse('1 / 3')).toMatchObject({ kind: 'binary', operator: '/', left: { value: 1 }, right: { value: 3 } })
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})
