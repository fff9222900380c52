/** An engine with made-up figures of the right form: for views and charts, without the model. */
import type { ProgramOutline } from '../../model/compile/outline.ts'
import { shortTitle, type Catalogue, type OutcomeEntry } from '../../web/state/catalogue.ts'
import type { Engine } from '../../web/state/engine.ts'
import type { Outcome, StrategyOutcome } from '../../web/state/outcome.ts'
import { keyOf } from '../../web/state/page-state.ts'

const titles: Readonly<Record<string, string>> = {
  'extensive-domestic-ownership': 'Extensive domestic ownership',
  'trusted-international-partnerships': 'Trusted international partnerships',
  'digital-embassy-guest': 'Digital embassy guest',
  'regional-pooling': 'Regional pooling',
  'sovereign-operated-cloud': 'Sovereign operated cloud',
  'foreign-cloud-reliance': 'Foreign cloud reliance',
  'balanced-portfolio': 'Balanced portfolio',
}

const controls = [0.78, 0.55, 0.49, 0.52, 0.61, 0.19, 0.57]
const costs = [2.4, 1.9, 1.7, 1.55, 2.05, 1.5, 1.8]

const outcomes: readonly (readonly [string, string, string, OutcomeEntry['kind']])[] = [
  ['total_spend', 'Annual spend', 'money', 'yearly'],
  ['facility_power', 'Facility power', 'power', 'yearly'],
  ['electricity_use', 'Electricity use', 'power', 'yearly'],
  ['domestic_control', 'Control', 'control', 'yearly'],
  ['water_withdrawal_onsite', 'On-site water withdrawal', 'water', 'yearly'],
  ['equal_service_cost', 'Equal-service cost', 'money', 'summary'],
  ['peak_funding', 'Peak funding', 'money', 'summary'],
]

const units: Readonly<Record<string, string>> = {
  total_spend: 'USD2025/year',
  facility_power: 'MW',
  electricity_use: 'GWh/year',
  domestic_control: '1',
  equal_service_cost: 'USD2025',
  peak_funding: 'USD2025/year',
  peak_funding_year: 'year',
  water_withdrawal_onsite: 'ML/year',
  unserved_share: '1',
  gate_failed_share: '1',
}

const dimensions = { arrangement: ['domestic', 'partnership', 'embassy', 'pool', 'sovereign_cloud', 'foreign_cloud'] }

export const fakeCatalogue: Catalogue = {
  economies: [
    { iso3: 'CIV', name: 'Côte d’Ivoire', indicative: false, standIns: [] },
    { iso3: 'KEN', name: 'Kenya', indicative: false, standIns: ['country_spread'] },
    { iso3: 'NRU', name: 'Nauru', indicative: true, standIns: ['gdp', 'water', 'land'] },
    { iso3: 'GBR', name: 'United Kingdom', indicative: false, standIns: [] },
  ],
  growthPaths: [{ name: 'ubs-2026', title: 'UBS: 1,300 billion in 2030', publisher: 'UBS', publication: 'Chief investment office note', note: '', points: [2025, 2026, 2030] }],
  strategies: Object.entries(titles).map(([name, title]) => ({ name, title, summary: 'A made-up line about this strategy, long enough to show how it wraps over the page.' })),
  levers: [
    { name: 'ambition', label: 'Ambition', doc: '', unit: '1', side: 'choice', group: 'ambition', minimum: 0.25, maximum: 4, step: 0.05, standard: 1, grade: 'found', source: { citation: 'A source', url: 'https://example.org/' } },
    { name: 'accelerator_life', label: 'Accelerator service life', doc: '', unit: 'year', side: 'choice', group: 'ambition', minimum: 3, maximum: 9, step: 0.5, standard: 5, cited: { low: 4, high: 7, citation: 'A source' }, grade: 'found', source: { citation: 'A source', url: 'https://example.org/' } },
    { name: 'local_share', label: 'Workloads kept local', doc: '', unit: '1', side: 'choice', group: 'ambition', minimum: 0, maximum: 1, step: 0.01, standard: 0.8, cited: { low: 0.5, high: 0.9, citation: 'A source' }, grade: 'found', source: { citation: 'A source', url: 'https://example.org/' } },
    { name: 'flop_growth', label: 'Compute bought per dollar, growth', doc: '', unit: '1/year', side: 'world', group: 'world economy', minimum: 0.05, maximum: 0.5, step: 0.01, standard: 0.25, cited: { low: 0.09, high: 0.37, citation: 'A source' }, grade: 'found', source: { citation: 'A source', url: 'https://example.org/' } },
    { name: 'electricity_price', label: 'Electricity price at home', doc: '', unit: 'USD2025/MWh', side: 'world', group: 'world economy', minimum: 30, maximum: 300, step: 5, standard: 110, cited: { low: 60, high: 220, citation: 'A source' }, grade: 'found', source: { citation: 'A source', url: 'https://example.org/' } },
    { name: 'discount', label: 'Discount rate', doc: '', unit: '1/year', side: 'world', group: 'world economy', minimum: 0.01, maximum: 0.15, step: 0.005, standard: 0.05, grade: 'found', source: { citation: 'A source', url: 'https://example.org/' } },
  ],
  outcomes: outcomes.map(([variable, label, group, kind]) => ({
    variable, label, group, kind, doc: 'A made-up record.', unit: units[variable] ?? '1', over: ['arrangement'], total: kind === 'yearly' ? 'sum' : 'none',
    ...(variable === 'domestic_control' ? { top: 1 } : {}),
  })),
  dimensions,
}

function nameOf(iso3: string): string {
  return fakeCatalogue.economies.find((entry) => entry.iso3 === iso3)?.name ?? iso3
}

const years = Array.from({ length: 16 }, (_, index) => 2025 + index)

function rise(place: number, height: number): Float64Array {
  return Float64Array.from(years, (year) => (height * (costs[place] ?? 1)) / (1 + Math.exp(-(year - 2031 - place * 0.7) / 2.2)))
}

export function fakeOutcome(choices: readonly { readonly name: string; readonly slot: number; readonly economy?: string }[], scale = 1): Outcome {
  const library = Object.keys(titles)
  const strategies = choices.map(({ name, slot, economy }): StrategyOutcome => {
    const key = keyOf(name, economy)
    const place = Math.max(0, library.indexOf(name))
    const series: Readonly<Record<string, Float64Array>> = {
      total_spend: rise(place, 1.1e9 * scale),
      facility_power: rise(place, 210 * scale),
      electricity_use: rise(place, 1250 * scale),
      domestic_control: Float64Array.from(years, (_, index) => (controls[place] ?? 0.5) * (0.8 + 0.2 * Math.min(1, index / 8))),
      water_withdrawal_onsite: rise(place, 900 * scale),
    }
    const summary: Readonly<Record<string, number>> = {
      equal_service_cost: (costs[place] ?? 1) * 9.13e9 * scale,
      peak_funding: (costs[place] ?? 1) * 1.21e9 * scale,
      peak_funding_year: 2033,
      unserved_share: place === 0 ? 0.043 : 0,
      gate_failed_share: place === 5 ? 0.21 : 0,
    }
    const title = titles[name] ?? name
    return {
      key, title, slot, short: shortTitle(name, title), economy: economy ?? 'KEN', economyName: nameOf(economy ?? 'KEN'), arrangements: ['domestic'],
      // Everything stands in domestic capacity.
      series: (variable, index = {}) => (index['arrangement'] === undefined || index['arrangement'] === 'domestic' ? series[variable] : undefined),
      summary: (variable) => summary[variable],
      member: (variable) => (variable === 'binding_limit' ? 'none' : undefined),
      limits: place === 0 ? [{ arrangement: 'domestic', limit: 'grid', from: 2029, to: 2033, proof: { strategy: key, variable: 'binding_limit', year: 2029, index: { arrangement: 'domestic' } } }] : [],
    }
  })
  return {
    economy: 'KEN', economyName: 'Kenya', years, decisionYear: 2027, perimeter: 'sovereign', perspective: 'social', publishedYears: [2030],
    standards: {},
    notices: [
      { kind: 'place', text: 'Embassy in Luxembourg: the nearest economy with a regime in force.' },
      { kind: 'stand-in', text: 'Country spread is the value of its income group.' },
    ],
    source: 'Sovereign Compute model 0.1.0; growth path UBS, Chief investment office note.',
    modelVersion: '0.1.0', hash: `fake-${scale}-${choices.length}`, strategies,
    unit: (variable) => units[variable],
  }
}

const outline = { version: '0.1.0', hash: 'fake', dimensions, parameters: [], variables: [] } as unknown as ProgramOutline

export const fakeEngine: Engine = {
  catalogue: fakeCatalogue,
  facts: { economies: {}, origins: {} } as unknown as Engine['facts'],
  library: { strategies: new Map(), growthPaths: new Map(), shocks: new Map(), stressPacks: new Map(), scenarios: new Map() },
  model: outline,
  // It has no kernel to work anything out with.
  parts: {} as unknown as Engine['parts'],
  run: (state) => fakeOutcome(state.strategies, state.levers['ambition'] ?? 1),
  runBy: () => {},
  groundOf: () => undefined,
  runBeside: (state) => fakeOutcome(state.strategies, state.levers['ambition'] ?? 1),
  prove: () => Promise.reject(new Error('Made-up figures have no proof.')),
}
