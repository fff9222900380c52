/** A run with made-up figures of the right form, which no change of the model moves. */
import { shortTitle, type OutcomeEntry } from '../../web/state/catalogue.ts'
import type { Outcome, StrategyOutcome } from '../../web/state/outcome.ts'

const titles: readonly (readonly [string, string])[] = [
  ['extensive-domestic-ownership', 'Extensive domestic ownership'],
  ['trusted-international-partnerships', 'Trusted international partnerships'],
  ['digital-embassy-guest', 'Digital embassy, as guest'],
  ['regional-pooling', 'Regional pooling'],
  ['sovereign-operated-cloud', 'Sovereign-operated cloud'],
  ['foreign-cloud-reliance', 'Foreign cloud reliance'],
]

const controls = [0.78, 0.55, 0.49, 0.52, 0.61, 0.19]
const costs = [2.4, 1.9, 1.7, 1.55, 2.05, 1.5]
const years = Array.from({ length: 16 }, (_, index) => 2025 + index)

function entry(variable: string, label: string, unit: string, group: string, more: Partial<OutcomeEntry> = {}): OutcomeEntry {
  return { variable, label, unit, group, doc: 'A made-up record.', kind: 'yearly', over: [], total: 'sum', ...more }
}

export const sampleEntries: readonly OutcomeEntry[] = [
  entry('total_spend', 'Annual spend', 'USD2025/year', 'money'),
  entry('facility_power', 'Facility power', 'MW', 'power and energy'),
  entry('electricity_use', 'Electricity use', 'GWh/year', 'power and energy'),
  entry('domestic_control', 'Control', '1', 'control', { top: 1, total: 'none' }),
]

function rise(place: number, height: number): Float64Array {
  return Float64Array.from(years, (year) => (height * (costs[place] ?? 1)) / (1 + Math.exp(-(year - 2031 - place * 0.7) / 2.2)))
}

/** `scale` makes an economy tiny or huge. */
export function sampleOutcome(scale = 1): Outcome {
  const strategies = titles.map(([key, title], place): StrategyOutcome => {
    const series: Readonly<Record<string, Float64Array>> = {
      total_spend: rise(place, 1.1e9 * scale),
      facility_power: rise(place, 210 * scale),
      electricity_use: rise(place, 1250 * scale),
      domestic_control: Float64Array.from(years, (_, index) => (controls[place] ?? 0.5) * (0.8 + 0.2 * Math.min(1, index / 8))),
    }
    return {
      key, title, short: shortTitle(key, title), slot: place, economy: 'KEN', economyName: 'Kenya', arrangements: [], limits: [],
      series: (variable) => series[variable],
      summary: () => undefined,
      member: () => undefined,
    }
  })
  return {
    economy: 'KEN', economyName: 'Kenya', years, decisionYear: 2027, perimeter: 'sovereign', perspective: 'social', publishedYears: [2025, 2026, 2030],
    standards: {}, notices: [], strategies,
    source: 'Sovereign Compute model 0.1.0; growth path: UBS (2025).',
    modelVersion: '0.1.0', hash: 'f'.repeat(64),
    unit: (variable) => sampleEntries.find((candidate) => candidate.variable === variable)?.unit,
  }
}
