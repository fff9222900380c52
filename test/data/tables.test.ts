/** The tables as they stand: complete, of one unit a fact, each number with an origin, and what a reader would look up first. */
import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { factUnits } from '../../data/facts.ts'
import type { Fact, FactName } from '../../data/facts.ts'
import { readTables } from '../../data/read.ts'
import { dimensions } from '../../model/equations/dimensions.ts'
import { locatorOf } from '../../web/state/locator.ts'
import { UNLOCATED } from './unlocated.ts'

const { facts, parameterEvidence } = readTables()
const economies = Object.values(facts.economies)
const RECALLED_NOWHERE = 89
const folder = fileURLToPath(new URL('../../data/', import.meta.url))

function fact(iso3: string, name: FactName): Fact {
  const found = facts.economies[iso3]?.facts[name]
  if (found === undefined) throw new Error(`${iso3} has no ${name}`)
  return found
}

describe('the list of economies', () => {
  it('is the dimension of the model, in its order', () => {
    expect(Object.keys(facts.economies)).toEqual([...dimensions.economy])
  })

  it('holds every independent state and the larger territories, with unique codes and names', () => {
    expect(economies.filter((economy) => economy.status === 'sovereign').length).toBeGreaterThanOrEqual(190)
    for (const key of ['iso2', 'name'] as const) expect(new Set(economies.map((economy) => economy[key])).size).toBe(economies.length)
    expect(economies.filter((economy) => economy.numeric === '').map((economy) => economy.iso3)).toEqual(['XKX'])
  })

  it('gives every economy a population, and GDP to all but four small territories', () => {
    expect(economies.filter((economy) => economy.facts.population === undefined)).toEqual([])
    expect(economies.filter((economy) => economy.facts.gdp === undefined).map((economy) => economy.iso3)).toEqual(['FLK', 'GIB', 'SHN', 'SPM'])
  })

  it('takes GDP at the official exchange rate where the World Bank has none', () => {
    for (const iso3 of ['TWN', 'ERI', 'PRK', 'SSD', 'VEN']) expect(fact(iso3, 'gdp')).toMatchObject({ origin: 'cia-factbook-2026' })
  })

  it('covers the world: 7.9 to 8.3 billion people and 100 to 125 trillion dollars', () => {
    const sum = (name: FactName) => economies.reduce((total, economy) => total + (economy.facts[name]?.value ?? 0), 0)
    expect(sum('population')).toBeGreaterThan(7.9e9)
    expect(sum('population')).toBeLessThan(8.3e9)
    expect(sum('gdp')).toBeGreaterThan(100e12)
    expect(sum('gdp')).toBeLessThan(125e12)
    expect(sum('electricity_supply')).toBeGreaterThan(26e6)
    expect(sum('electricity_supply')).toBeLessThan(32e6)
  })

  it('places the regions of the IEA', () => {
    const region = (iso3: string) => facts.economies[iso3]?.region
    expect([region('USA'), region('CHN'), region('HKG'), region('FRA'), region('ISR'), region('JPN'), region('RUS'), region('KEN')]).toEqual([
      'united_states', 'china', 'china', 'europe', 'europe', 'other_asia_pacific', 'rest_of_world', 'rest_of_world',
    ])
  })
})

describe.each(['USA', 'FRA', 'KEN', 'EST', 'IND'])('%s', (iso3) => {
  it('is complete in what the model needs most', () => {
    for (const name of ['population', 'gdp', 'carbon_intensity', 'electricity_price', 'water', 'land', 'internet_use', 'electricity_supply'] as const) {
      expect(fact(iso3, name).standIn).toBeUndefined()
      expect(fact(iso3, name).value).toBeGreaterThan(0)
    }
    expect(facts.economies[iso3]?.facts.generation_mix).toBeDefined()
    expect(facts.economies[iso3]?.incomeGroup).toBeDefined()
  })
})

describe('units', () => {
  it('are one a fact', () => {
    for (const { facts: own } of economies) {
      for (const name of Object.keys(factUnits) as FactName[]) {
        const found = own[name]
        if (found !== undefined) expect(found.unit).toBe(factUnits[name])
      }
    }
  })

  it('restate money in dollars of 2025 and keep what was published', () => {
    // 1.0133 x 1.0457 x 1.0713 x 1.0360 x 1.023 x 1.023: six years of dollar inflation after 2019.
    expect(fact('KEN', 'electricity_price').published).toEqual({ value: 217, unit: 'USD2019/MWh' })
    expect(fact('KEN', 'electricity_price').value).toBeCloseTo(217 * 1.0133 * 1.0457 * 1.0713 * 1.036 * 1.023 * 1.023, 0)
    expect(fact('USA', 'gdp').published).toEqual({ value: 27360935000000, unit: 'USD2023/year' })
    expect(fact('USA', 'gdp').value).toBeCloseTo(27360935000000 * 1.023 * 1.023, -6)
  })

  it('are of the right size', () => {
    expect(fact('FRA', 'land').value).toBe(64_042_700)
    expect(fact('FRA', 'water').value).toBe(211_000_000)
    expect(fact('FRA', 'electricity_supply').value).toBeCloseTo(450_824, -1)
    expect(fact('FRA', 'internet_use').value).toBeCloseTo(0.887, 3)
    expect(fact('FRA', 'carbon_intensity').value).toBe(44.18)
    expect(fact('IND', 'network_loss').value).toBeCloseTo(0.1681, 4)
  })
})

describe('origins', () => {
  it('stand behind every number', () => {
    for (const economy of economies) {
      for (const found of Object.values(economy.facts)) expect(facts.origins).toHaveProperty(found.origin)
      for (const origin of economy.origins) expect(facts.origins).toHaveProperty(origin)
    }
  })

  it('give a reason for each assumption, and name a producer, a date and a licence', () => {
    for (const [id, origin] of Object.entries(facts.origins)) {
      if (id.startsWith('assumption-')) expect(origin.grade === 'judgement' && (origin.note ?? '').length > 20, id).toBe(true)
      for (const told of [origin.producer, origin.licence]) expect(told.trim(), id).not.toBe('')
      for (const date of [origin.published, origin.retrieved]) expect(date, id).toMatch(/^(19|20)\d\d/)
      expect(origin.citation, id).toContain(origin.title)
    }
  })

  it('say where in the publication a figure stands, or where our working is told', () => {
    const nowhere = (grade: string) => Object.entries(facts.origins).filter(([, origin]) => origin.grade === grade && locatorOf(origin) === 'none').map(([id]) => id).sort()
    expect(nowhere('found')).toEqual(UNLOCATED)
    expect(nowhere('derived')).toEqual([])
    expect(nowhere('judgement')).toEqual([])
    // Not read again since, so that few have a place; as the rows above, they may only become fewer.
    expect(nowhere('recalled').length).toBeLessThanOrEqual(RECALLED_NOWHERE)
  })

  it('take neither the site of a publisher nor a note on what was published for a place', () => {
    const told = { grade: 'found', note: 'A note' }
    expect(locatorOf(told)).toBe('none')
    expect(locatorOf({ ...told, url: 'https://example.org/' })).toBe('none')
    expect(locatorOf({ ...told, url: 'https://example.org/report.pdf' })).toBe('document')
    expect(locatorOf({ ...told, url: 'https://example.org', page: 'Table 2' })).toBe('place')
    expect([locatorOf({ ...told, grade: 'derived' }), locatorOf({ grade: 'derived' })]).toEqual(['own', 'none'])
  })

  it('stand behind the parameters', () => {
    expect(parameterEvidence['hw_life_economic']).toEqual({ origin: 'accelerator-life-press-2026', grade: 'found' })
    expect(Object.keys(parameterEvidence).length).toBeGreaterThan(360)
  })

  it('grade an unsupported number as recalled or judged, never as found', () => {
    for (const [id, { origin, grade }] of Object.entries(parameterEvidence)) {
      if (origin.startsWith('assumption-')) expect(grade, id).toBe('judgement')
      if (origin.startsWith('recalled-')) expect(grade, id).toBe('recalled')
    }
  })
})

describe('the generation mix', () => {
  it('sums to 1 in every economy that has one, and most do', () => {
    const mixes = economies.flatMap((economy) => economy.facts.generation_mix ?? [])
    expect(mixes.length).toBeGreaterThanOrEqual(190)
    for (const mix of mixes) expect(Object.values(mix.shares).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 5)
  })

  it('agrees with published shares', () => {
    expect(facts.economies['FRA']?.facts.generation_mix?.shares.nuclear).toBeCloseTo(335.65 / 514.11, 4)
    expect(facts.economies['IND']?.facts.generation_mix?.shares.coal).toBeCloseTo(1480.46 / 1967.9, 3)
  })
})

describe('tables beside the economies', () => {
  it('give large-user prices with their range to named economies only', () => {
    const named = economies.filter((economy) => economy.facts.large_user_electricity_price !== undefined).map((economy) => economy.iso3)
    expect(named).toEqual(['ARE', 'BHR', 'BRA', 'CHN', 'DEU', 'FIN', 'FRA', 'IDN', 'IND', 'IRL', 'JPN', 'KWT', 'MYS', 'OMN', 'QAT', 'SAU', 'SWE', 'USA'])
    const france = fact('FRA', 'large_user_electricity_price')
    expect(france).toMatchObject({ published: { value: 120, unit: 'USD2024/MWh' } })
    expect(france.low).toBeCloseTo(80 * 1.023, 6)
    expect(france.high).toBeCloseTo(188 * 1.023, 6)
  })

  it('anchor hosting at the 416 TWh of 2024', () => {
    expect(dimensions.region.map((region) => facts.hostingAnchors[region].value)).toEqual([183, 102, 68, 48, 15])
  })

  it('order growth down and spread down as income rises', () => {
    const growth = dimensions.income_group.map((group) => facts.incomeGroupGrowth[group].value)
    const spread = dimensions.income_group.map((group) => facts.incomeGroupSpread[group].value)
    expect(growth).toEqual([...growth].sort((a, b) => b - a))
    expect(spread).toEqual([...spread].sort((a, b) => b - a))
  })

  it('know which hosting regimes are in force', () => {
    const inForce = facts.hostingRegimes.filter((regime) => regime.status === 'in_force').map(({ host, guest }) => [host, guest])
    expect(inForce).toEqual([['LUX', 'EST'], ['LUX', 'MCO'], ['BHR', undefined]])
  })

  it('answer tests of trust only with a source, and know who is allied with whom', () => {
    for (const { origin } of facts.trustAnswers) expect(origin).not.toMatch(/^assumption-/)
    expect([facts.alliances['EU']?.length, facts.alliances['NATO']?.length]).toEqual([27, 32])
    expect(facts.trustAnswers.filter(({ place, guest, arrangements }) => place === 'LUX' && guest === 'EST' && arrangements.includes('embassy')).map(({ test }) => test))
      .toEqual(['ratified_treaty', 'lasting_term', 'immunity', 'data_classification', 'independent_certification'])
  })

  it('say who supplies the chips, the models and the cloud software of the world', () => {
    const sum = (layer: string) => facts.supplierShares.filter((share) => share.layer === layer).reduce((total, { fact }) => total + fact.value, 0)
    expect(facts.supplierShares.find(({ supplier }) => supplier === 'NVIDIA')).toMatchObject({ economy: 'USA', fact: { value: 0.65, low: 0.6, high: 0.8, origin: 'epoch-vendor-share' } })
    for (const layer of ['chips', 'models', 'cloud_software']) {
      expect(sum(layer), layer).toBeGreaterThan(0.9)
      expect(sum(layer), layer).toBeLessThanOrEqual(1.001)
    }
  })

  it('place cloud regions in economies', () => {
    expect(facts.cloudRegions.filter((region) => region.economy === 'ZAF').map((region) => region.provider).sort()).toEqual(['aws', 'gcp'])
    expect(new Set(facts.cloudRegions.map((region) => `${region.provider} ${region.region}`)).size).toBe(facts.cloudRegions.length)
  })
})

describe('the whole', () => {
  it('is small enough for a page and survives JSON', () => {
    const text = JSON.stringify(facts)
    expect(JSON.parse(text)).toEqual(facts)
    expect(gzipSync(JSON.stringify(facts.economies)).length).toBeLessThan(60_000)
    expect(gzipSync(text).length).toBeLessThan(120_000)
  })

  it('carries no unlicensed table and names no such column', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv') && file !== 'origins.csv' && file !== 'parameter-evidence.csv')
    expect(files.length).toBeGreaterThanOrEqual(24)
    for (const file of files) expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(/damodaran|risk_premium|top500|city_mean_temp/i)
  })
})
