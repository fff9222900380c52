/** The tornado as it is drawn: ends on their sides of the centre, each with the value of its input and the address of its proof. */
import { expect, test } from 'vitest'
import { palettes } from '../../../web/chart/palette.ts'
import { tornadoChart, type TornadoChartBar } from '../../../web/chart/tornado-chart.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const bars: readonly TornadoChartBar[] = [
  { id: 'wide', label: 'Wide', low: { value: 6, input: '0.1', attributes: { 'data-proof': 'own~cost~~*wide.low' } }, high: { value: 18, input: '0.9', attributes: { 'data-proof': 'own~cost~~*wide.high' } } },
  { id: 'one-sided', label: 'One-sided', low: { value: 13, input: '2 years' }, high: { value: 16, input: '8 years' } },
  { id: 'idle-end', label: 'Idle end', low: { value: 10, input: '3' }, high: { value: 7, input: '5' } },
  { id: 'half', label: 'Half', high: { value: 11, input: '4' } },
]

function draw(width: number) {
  const words = { low: 'at its low end', high: 'at its high end', central: 'as it stands' }
  return drawn(tornadoChart({ title: 'What moves it', summary: 'Wide moves it most.', source: 'Source.', outcome: 'Cost', unit: 'USD2025', central: 10, bars, words }, { document: fakeDocument, palette: palettes.light, width }))
}

const number = (element: { readonly attributes: ReadonlyMap<string, string> } | undefined, name: string): number => Number(element?.attributes.get(name))

test.each([320, 720])('bars run from the centre to the outcome at each end, on one scale, at %d px', (width) => {
  const [wide] = draw(width).ofClass('tornado-bar')
  const lengths = wide!.all(({ name }) => name === 'rect').map((rect) => number(rect, 'width'))
  // The longer half is drawn first: 8 to the high end, 4 to the low end.
  expect(lengths[0]! / lengths[1]!).toBeCloseTo(2, 1)
})

test('each end carries the value of its input on the side where its outcome lies', () => {
  const said = draw(720).ofClass('tornado-bar').map((bar) => bar.ofClass('moved-value').map(({ text }) => text))
  expect(said).toEqual([['0.1', '0.9'], ['', '8 years, 2 years'], ['5', '3'], ['', '4']])
})

test('each half carries the address of its proof, and the low one is hatched', () => {
  const svg = draw(720)
  expect(svg.all(({ attributes }) => attributes.get('data-proof')?.startsWith('own~cost') === true).map(({ attributes }) => attributes.get('data-proof'))).toEqual(['own~cost~~*wide.high', 'own~cost~~*wide.low'])
})

test('the axis says the outcome and its unit', () => {
  expect(draw(720).ofClass('value-axis').map(({ text }) => text).at(-1)).toBe('Cost, 2025 US dollars')
})
