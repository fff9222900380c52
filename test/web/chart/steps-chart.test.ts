/** A chart from parts to the whole, and all that its card says of it. */
import { describe, expect, test } from 'vitest'
import { exportDocument } from '../../../web/chart/export-document.ts'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { stackSummary } from '../../../web/chart/stack-summary.ts'
import { stepAt, stepsChart, stepsHeight, stepsOf } from '../../../web/chart/steps-chart.ts'
import { pointSummary } from '../../../web/chart/summary.ts'
import { partsCsv } from '../../../web/chart/parts-csv.ts'
import { chart as words } from '../../../web/text/english/chart.ts'
import { addressOf, proofAttributes, totalAddress } from '../../../web/view/chart/series-proof.ts'
import { drawn, fakeDocument } from './fake-document.ts'

const part = (id: string, value: number) => ({ id, label: id, short: id, slot: 0, values: [value], proof: { strategy: 'own', variable: 'levelised_by', index: { cost_part: id }, whole: true as const }, address: `own~levelised_by~~cost_part.${id}` })
const data: LineChartData = {
  title: 'Levelised cost', unit: 'USD2025/H100e/h', years: [2027], whole: [2025, 2040], source: 'A source.',
  series: [part('computers', 3), part('energy', 1.5), part('residual', -0.5)],
  total: { id: 'total', label: 'In all', short: 'In all', slot: 0, values: [4], proof: { strategy: 'own', variable: 'levelised_by', whole: true } },
}
const svgOf = (width: number, cursor?: { readonly series: number; readonly index: number }) => drawn(stepsChart(data, { document: fakeDocument, palette: palettes.light, width, ...(cursor === undefined ? {} : { cursor }) }))

test('each part begins where the one before it ended', () => {
  expect(stepsOf(data)).toEqual([{ from: 0, to: 3 }, { from: 3, to: 4.5 }, { from: 4.5, to: 4 }])
})

test.each([320, 900])('at %d px bars stand on one scale, the last is the whole, and what takes off is hatched', (width) => {
  const steps = svgOf(width).ofClass('step')
  expect(steps).toHaveLength(4)
  const rects = steps.map((step) => step.all((element) => element.name === 'rect').at(-1)!)
  const [start, unit] = [Number(rects[0]!.attributes.get('x')), Number(rects[0]!.attributes.get('width')) / 3]
  for (const [place, step] of [...stepsOf(data), { from: 0, to: 4 }].entries()) {
    expect(Number(rects[place]!.attributes.get('x'))).toBeCloseTo(start + Math.min(step.from, step.to) * unit, 1)
    expect(Number(rects[place]!.attributes.get('width'))).toBeCloseTo(Math.abs(step.to - step.from) * unit, 1)
  }
  const hatched = steps.map((step) => step.all((element) => element.name === 'path' && element.attributes.get('stroke-width') === '0.9').length)
  expect(hatched).toEqual([0, 0, 1, 0])
})

test('a value that the picture says carries the address of its proof', () => {
  expect(svgOf(900).all((element) => element.name === 'text' && element.attributes.has('data-proof')).map((text) => text.attributes.get('data-proof'))).toEqual(data.series.map(({ address }) => address))
})

test('a place in the picture is the part of its row; the whole is no part', () => {
  for (const width of [320, 900]) {
    const row = (stepsHeight(data, width) - 4) / 4
    expect([0, 1, 2, 3].map((place) => stepAt(data, width, (place + 0.5) * row))).toEqual([0, 1, 2, undefined])
  }
  expect(stepAt(data, 900, -1)).toBeUndefined()
})

test('the row under the cursor is set off', () => {
  const bands = (cursor?: { readonly series: number; readonly index: number }) => svgOf(900, cursor).all((element) => element.name === 'rect' && element.attributes.get('fill') === palettes.light.band).length
  expect([bands(), bands({ series: 1, index: 0 })]).toEqual([0, 1])
})

describe('figures of a whole run', () => {
  test('are said and proven without a year', () => {
    expect(stackSummary(data)).toBe('The parts add up to $4\u202fper H100e-hour; the largest is computers, $3\u202fper H100e-hour.')
    expect(pointSummary(data, data.series[1]!, 0)).toBe('energy: $1.5\u202fper H100e-hour')
    expect(addressOf(data.series[0], 2027)).toEqual({ proof: { strategy: 'own', variable: 'levelised_by', index: { cost_part: 'computers' } } })
    expect(proofAttributes(data.series[0]!, 2027)).toEqual({ 'data-proof': 'own~levelised_by~~cost_part.computers' })
    expect(totalAddress(data, 2027)).toEqual({ proof: { strategy: 'own', variable: 'levelised_by' } })
  })

  test('leave the year of a file\'s rows empty, and name the years of the run', () => {
    const { name, rows } = exportDocument(data, { variable: 'levelised_by', economy: 'KEN', economyName: 'Kenya', elsewhere: {}, perimeter: 'sovereign', modelVersion: '0', hash: 'h', words })
    expect(name).toBe('KEN-levelised_by-2025-2040')
    expect(rows.map(({ year, index, value }) => [year, index, value])).toEqual([[null, 'cost_part.computers', 3], [null, 'cost_part.energy', 1.5], [null, 'cost_part.residual', -0.5]])
  })

  test('are copied a row each, the whole last', () => {
    expect(partsCsv(data).trim().split(/\r?\n/)).toEqual(['part,value (USD2025/H100e/h)', 'computers,3', 'energy,1.5', 'residual,-0.5', 'In all,4'])
  })
})
