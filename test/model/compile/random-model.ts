/** Small models whose formulas are drawn at random: what compiles, interprets or emits them must agree on each. */
import fc from 'fast-check'
import { defineParameters, defineSector } from '../../../model/equations/definition.ts'
import type { ModelDefinition, RecordDefinition } from '../../../model/equations/definition.ts'

export function small(records: Readonly<Record<string, RecordDefinition>>): ModelDefinition {
  const invented = { role: 'lever', origin: 'invented', doc: 'Invented for a test.' } as const
  return {
    version: 'random',
    dimensions: { side: ['home', 'abroad'], limit: ['demand', 'grid', 'ramp'] },
    parameters: [
      defineParameters('random', {
        a: { ...invented, label: 'a', unit: '1', over: ['side'], central: { home: 1.25, abroad: -0.5 } },
        b: { ...invented, label: 'b', unit: '1', over: ['limit'], central: { demand: 0, grid: 3, ramp: 0.1 } },
        c: { ...invented, label: 'c', unit: '1', central: 0.7 },
        d: { ...invented, label: 'd', unit: '1', yearly: true, central: 2 },
        wait: { ...invented, label: 'wait', unit: 'year', over: ['side'], central: { home: 0.5, abroad: 2 } },
      }),
    ],
    sectors: [defineSector('random', records)],
  }
}

/** Dimensionless records over side and limit, each reading those before it in ways drawn at random. */
export const randomModel: fc.Arbitrary<ModelDefinition> = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc.tuple(...Array.from({ length: count }, (_, number) => randomText(number))).map((texts) => {
    const records: Record<string, RecordDefinition> = {}
    texts.forEach((text, number) => {
      records[`r${number}`] = { label: 'r', unit: '1', over: ['side', 'limit'], is: text, history: number % 2 === 0 ? 'c' : 'a', doc: 'Invented.' }
    })
    return small(records)
  }),
)

function randomText(number: number): fc.Arbitrary<string> {
  const earlier = Array.from({ length: number }, (_, other) => `r${other}`)
  const leaf = fc.constantFrom('a', 'b', 'c', 'd', '0', '2', '0.3', `previous(r${number})`, 'years(year - calendar(2025))', ...earlier, ...earlier.map((name) => `previous(${name})`))
  const reference = fc.constantFrom('a', 'b', 'd', ...earlier)
  const { text } = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc.tuple(fc.constantFrom('+', '-', '*'), tie('text'), tie('text')).map(([sign, left, right]) => `(${left} ${sign} ${right})`),
      fc.tuple(fc.constantFrom('min', 'max', 'share'), tie('text'), tie('text')).map(([name, left, right]) => `${name}(${left}, ${right})`),
      fc.tuple(fc.constantFrom('<', '>=', '==', '!='), tie('text'), tie('text')).map(([sign, left, right]) => `((${left}) ${sign} (${right}) ? 1 : 0.5)`),
      fc.tuple(tie('text'), tie('text'), tie('text')).map(([when, left, right]) => `((${when}) > 0 and not ((${left}) == 1) ? (${left}) : (${right}))`),
      fc.tuple(fc.constantFrom('sum', 'max', 'min'), tie('text'), fc.constantFrom('side', 'limit')).map(([name, of, over]) => {
        const all = over === 'side' ? `(${of}) + a` : `(${of}) * b`
        return `${name}(${all}, ${over})`
      }),
      tie('text').map((of) => `exp(min(1, max(-1, ${of})))`),
      fc.tuple(reference, fc.constantFrom('1 + c', 'age > 2 * year_step ? 0 : a')).map(([flow, kernel]) => `alive(${flow} / year_step, ${kernel})`),
      reference.map((flow) => `delayed(${flow}, wait)`),
      fc.constantFrom('a', 'at(a, home)', 'at(b, grid)', 'd').map((name) => `abs(${name}) ^ 2`),
    ),
  }))
  return text
}
