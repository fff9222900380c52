/** Bands in pictures, sentences, tables and files; and that none of figures that have moved on is taken for current. */
import { expect, test } from 'vitest'
import { bandColumns } from '../../../web/chart/band-columns.ts'
import { bandsSentence, likelyText, withCurrentBands } from '../../../web/chart/bands.ts'
import { exportCsv } from '../../../web/chart/export-csv.ts'
import { exportDocument, type ExportContext } from '../../../web/chart/export-document.ts'
import { metadataText } from '../../../web/chart/export-metadata.ts'
import { fanChart, fanChartDomain, fanChartGeometry } from '../../../web/chart/fan-chart.ts'
import { lineChart, lineChartDomain, lineChartGeometry } from '../../../web/chart/line-chart.ts'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { smallMultiples } from '../../../web/chart/small-multiples.ts'
import { byYear, tableCsv, tableRows } from '../../../web/chart/table.ts'
import { bandsOfChart } from '../../../web/text/english/bands-of-chart.ts'
import { chart as words } from '../../../web/text/english/chart.ts'
import { all, drawing, drawn, textOf } from './drawn.ts'

const probabilities = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]
const around = (values: readonly number[]): readonly number[][] => probabilities.map((probability) => values.map((value) => value * (0.5 + probability)))
const series = (id: string, slot: number, values: readonly number[], shares: readonly number[]) => ({
  id, slot, values, label: `Strategy ${id}`, short: id, proof: { strategy: id, variable: 'facility_power' }, bands: { probabilities, quantiles: around(values), shares },
})

function chartOf(stale = false): LineChartData {
  return {
    title: 'Facility power', unit: 'MW', years: [2025, 2026, 2027], source: 'Source', series: [series('own', 0, [10, 20, 40], [95, 80, 50]), series('cloud', 5, [10, 30, 20], [80])],
    bands: { sampler: 'sobol', seed: 1, members: 500, of: 10_000, failed: 2, stale },
  }
}

const options = { document: drawing, palette: palettes.light, width: 700, height: 320, selected: 'own' }
const context: ExportContext = { variable: 'facility_power', economy: 'KEN', economyName: 'Kenya', elsewhere: {}, perimeter: 'sovereign', modelVersion: '1', hash: 'abc', link: 'http://x/', words }

test('three bands, a hatch and a median around the selected line, one band around another, and words for each', () => {
  const picture = drawn(fanChart(chartOf(), options))
  const fans = all(picture, 'g').filter(({ attributes }) => attributes.class === 'fan')
  const shares = (place: number) => all(fans[place]!, 'path').flatMap(({ attributes }) => attributes['data-share'] ?? [])
  // The selected one lies on top.
  expect(fans.map(({ attributes }) => attributes['data-strategy'])).toEqual(['cloud', 'own'])
  expect([shares(0), shares(1)]).toEqual([['80'], ['95', '80', '50']])
  expect(all(fans[1]!, 'path').filter(({ attributes }) => attributes.class === 'fan-hatch' && attributes.d !== '')).toHaveLength(1)
  expect(all(fans[1]!, 'path').filter(({ attributes }) => attributes.class === 'fan-median')).toHaveLength(1)
  expect(textOf(picture)).toMatch(/95.*80.*50.*of members.*median.*central values.*others: 80/)
})

test('the axis reaches the widest band drawn; without bands it stays as it was', () => {
  const data = chartOf()
  const { bands: _, ...plain } = { ...data, series: data.series.map(({ bands: _own, ...rest }) => rest) }
  expect(fanChartDomain(data)[1]).toBeGreaterThanOrEqual(40 * 1.475)
  expect([fanChartDomain(plain), lineChartDomain(plain)]).toEqual([[0, 40], [0, 40]])
  expect(fanChartGeometry(data, 700, 320).top - lineChartGeometry(data, 700, 320).top).toBe(18)
  const shapes = (picture: SVGSVGElement) => all(drawn(picture), 'path').map(({ attributes }) => attributes.d)
  expect(shapes(fanChart(plain, options))).toEqual(shapes(lineChart(plain, options)))
})

test('panels side by side have their own fans, and one row of words', () => {
  const picture = drawn(smallMultiples(chartOf(), { document: drawing, palette: palettes.dark, width: 800, scale: 'shared', ghost: 'Baseline' }))
  expect(all(picture, 'g').filter(({ attributes }) => attributes.class === 'fan')).toHaveLength(2)
  expect(all(picture, 'g').filter(({ attributes }) => attributes.class === 'fan-legend')).toHaveLength(1)
})

test('outdated bands are grey, say so, and are in no sentence, table or file', () => {
  const stale = chartOf(true)
  const picture = drawn(fanChart(stale, options))
  const paths = all(picture, 'g').filter(({ attributes }) => attributes.class === 'fan fan-stale').flatMap((group) => all(group, 'path'))
  expect(paths.flatMap(({ attributes }) => (attributes.fill === 'none' ? [] : attributes.fill ?? [])).every((fill) => fill === palettes.light.quiet)).toBe(true)
  expect(textOf(picture)).toContain(bandsOfChart.stale)
  expect(likelyText(stale, stale.series[0]!, 2)).toBe('')
  expect(bandColumns(stale)).toHaveLength(2)
  const { facts, rows } = exportDocument(withCurrentBands(stale), context)
  expect([facts.ensemble, rows[0]!.quantiles]).toEqual([undefined, undefined])
})

test('a point is said with the middle 80 per cent, and the foot says where bands come from', () => {
  const data = chartOf()
  expect(likelyText(data, data.series[0]!, 2)).toBe(', likely 24 to 56')
  expect(bandsSentence(data)).toBe('Bands: 500 members, Sobol sequence, seed 1; likely means the middle 80\u202f%. Of all but the selected strategy the middle 80\u202f% is drawn. More follow, to 10,000. 2 members failed: what failed is left out.')
})

test('the table has a column a quantile, sorts by it, and copies it', () => {
  const data = chartOf()
  const columns = bandColumns(data)
  expect(columns.map(({ id }) => id)).toEqual(['own', ...[0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].map((probability) => `own ${probability}`), 'cloud', ...[0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].map((probability) => `cloud ${probability}`)])
  expect(tableRows(data, { column: 'cloud 0.9', direction: 'descending' }, columns)).toEqual([1, 2, 0])
  const [head, first] = tableCsv(data, byYear, words, columns).split(/\r?\n/)
  expect(head).toContain('Strategy own, median (MW)')
  expect(first!.split(',').slice(0, 3)).toEqual(['2025', '10', String(10 * 0.525)])
})

test('files say seed, sampler and members, and hold every quantile', () => {
  const document = exportDocument(chartOf(), context)
  const { ensemble } = JSON.parse(metadataText(document)) as { ensemble: unknown }
  expect(ensemble).toMatchObject({ sampler: 'sobol', seed: 1, members: 500, of: 10_000, failed: 2 })
  const [head, first] = exportCsv(document).split(/\r?\n/)
  expect(head!.endsWith('sampler,seed,members,members_planned,members_failed,ensemble_hash,quantile_0.025,quantile_0.05,quantile_0.1,quantile_0.25,quantile_0.5,quantile_0.75,quantile_0.9,quantile_0.95,quantile_0.975')).toBe(true)
  expect(first).toContain('sobol,1,500,10000,2,,5.25,')
})
