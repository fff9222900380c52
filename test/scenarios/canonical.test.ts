import { expect, test } from 'vitest'
import { canonicalJson } from '../../scenarios/canonical.ts'

test('keys are sorted by code unit and numbers are written as RFC 8785 asks', () => {
  // RFC 8785, section 3.2.2 and appendix B.
  expect(canonicalJson({ numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27], string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] }))
    .toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}')
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test('minus zero is zero, undefined is left out, Maps and typed arrays are written as objects and lists', () => {
  expect(canonicalJson({ a: -0, b: undefined, c: new Map([['y', 1], ['x', 2]]), d: Float64Array.of(1, 2) })).toBe('{"a":0,"c":{"x":2,"y":1},"d":[1,2]}')
})

test.each([[NaN], [Infinity], [() => 0]])('refuses %s', (value) => {
  expect(() => canonicalJson({ value })).toThrow()
})
