/** Bands put around charts, and what stands behind them. */
import { expect, test } from 'vitest'
import type { LineChartData } from '../../../web/chart/line-chart-data.ts'
import { askedBands } from '../../../web/state/asked-bands.ts'
import { sampledOf } from '../../../web/state/band-proof.ts'
import { withBands } from '../../../web/state/band-set.ts'
import { defaultState, withLever } from '../../../web/state/page-state.ts'
import { decodeProof, encodeProof } from '../../../web/state/proof-address.ts'
import { bandSetOf } from '../../../web/state/run-bands.ts'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const state = { ...defaultState, strategies: defaultState.strategies.slice(0, 2) }
const [own, other] = state.strategies
const asked = askedBands(state, engine.library, ['facility_power'], true)
const nine = (value: number) => Array.from({ length: 9 }, (_, place) => Float64Array.of(value + place))
const failures = [{ member: 3, strategy: own!.name, message: 'first' }, { member: 3, strategy: other!.name, message: 'second' }, { member: 7, message: 'third' }]
const series = [
  { strategy: own!.name, variable: 'facility_power', quantiles: nine(1) }, { strategy: other!.name, variable: 'facility_power', quantiles: nine(5) },
  { strategy: other!.name, variable: 'facility_power', against: own!.name, quantiles: nine(-4) },
]
const found = bandSetOf(asked, { members: 500, figures: [{ members: 500, series, failures }] })
const line = (key: string, slot: number) => ({ id: key, label: key, short: key, slot, values: [1], proof: { strategy: key, variable: 'facility_power' } })
const data: LineChartData = { title: 'Power', unit: 'MW', years: [2025], source: '', series: [line(own!.key, 0), line(other!.key, 1)] }

test('each line gets its own bands, a difference those of the difference', () => {
  const whole = withBands(data, found, asked.key, own!.key)
  expect(whole.series.map(({ bands }) => [bands?.quantiles[0]![0], bands?.shares.length])).toEqual([[1, 3], [5, 1]])
  expect(whole.bands).toEqual({ sampler: 'sobol', seed: 1, members: 500, of: 10_000, failed: 2, stale: false })
  const less = { ...data, against: 'own', series: [{ ...line(other!.key, 1), less: { strategy: own!.key, variable: 'facility_power' } }] }
  expect(withBands(less, found, asked.key).series[0]!.bands).toMatchObject({ against: own!.key, quantiles: nine(-4) })
})

test('bands of other choices are outdated, of other outcomes or years are none, and switched off there are none', () => {
  const moved = askedBands(withLever(state, 'ambition', 2), engine.library, ['facility_power'], true)
  expect(moved.key).not.toBe(asked.key)
  expect(withBands(data, found, moved.key).bands?.stale).toBe(true)
  expect(withBands({ ...data, years: [2025, 2026] }, found, asked.key)).not.toHaveProperty('bands')
  expect(withBands({ ...data, series: [{ ...line(own!.key, 0), proof: { strategy: own!.key, variable: 'electricity_use' } }] }, found, asked.key)).not.toHaveProperty('bands')
  expect(withBands(data, found, undefined)).toBe(data)
})

test('what was sampled is named with its origin, and only beliefs are', () => {
  const { beliefs, correlations } = sampledOf(engine, asked.parts[0]!)
  expect(beliefs.length).toBeGreaterThan(200)
  expect(beliefs.filter(({ origin }) => origin === '')).toEqual([])
  const roles = new Map(engine.model.parameters.map(({ name, definition }) => [name, definition.role]))
  expect(new Set(beliefs.map(({ name }) => roles.get(name)))).toEqual(new Set(['uncertainty']))
  expect(correlations.length).toBeGreaterThan(0)
})

test.each([
  [{ strategy: 'own', variable: 'facility_power', year: 2030, quantile: { probability: 0.025 } }, 'own~facility_power~2030~^25'],
  [{ strategy: 'own', variable: 'peak', quantile: { probability: 0.5, against: 'foreign--EST' } }, 'own~peak~~^500.foreign--EST'],
])('the address of a quantile and back: %j', (request, text) => {
  expect(encodeProof(request)).toBe(text)
  expect(decodeProof(text)).toEqual(request)
})

test.each(['own~power~2030~^0', 'own~power~2030~^1000', 'own~power~2030~^', 'own~power~2030~^50.a.b', 'own~power~2030~^50~^50'])('no address of a quantile: %s', (text) => {
  expect(decodeProof(text)).toBeUndefined()
})
