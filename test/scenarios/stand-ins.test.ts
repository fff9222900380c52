import { describe, expect, it } from 'vitest'
import type { Economy, Facts } from '../../data/facts.ts'
import { readTables } from '../../data/read.ts'
import { countedFacts, standIns, standInRules } from '../../scenarios/stand-ins.ts'

const { facts } = readTables()
const filled = standIns(facts)

function economy(of: Facts, iso3: string): Economy {
  const found = of.economies[iso3]
  if (found === undefined) throw new Error(`no ${iso3}`)
  return found
}

/** The facts with some of one economy's facts taken away. */
function without(iso3: string, ...names: readonly string[]): Facts {
  const { [iso3]: own } = facts.economies
  if (own === undefined) throw new Error(`no ${iso3}`)
  const kept = Object.fromEntries(Object.entries(own.facts).filter(([name]) => !names.includes(name)))
  return { ...facts, economies: { ...facts.economies, [iso3]: { ...own, facts: kept } } }
}

describe('stand-ins', () => {
  it('leave no economy without a counted fact or an income group', () => {
    for (const own of Object.values(filled.economies)) {
      for (const name of countedFacts) expect(own.facts[name], `${own.iso3} ${name}`).toBeDefined()
      expect(own.facts.compute_clusters, own.iso3).toBeDefined()
      expect(own.incomeGroup, own.iso3).toBeDefined()
      for (const name of countedFacts) {
        const fact = own.facts[name]
        if (fact !== undefined && 'value' in fact) expect(Number.isFinite(fact.value) && fact.value >= 0, `${own.iso3} ${name}`).toBe(true)
      }
    }
  })

  it('name a rule and an origin that exist', () => {
    for (const own of Object.values(filled.economies)) {
      for (const fact of Object.values(own.facts)) {
        expect(filled.origins).toHaveProperty(fact.origin)
        if (fact.standIn !== undefined) expect(standInRules).toHaveProperty(fact.standIn.rule)
      }
    }
  })

  it('never touch a published fact', () => {
    for (const own of Object.values(facts.economies)) expect(economy(filled, own.iso3).facts).toMatchObject(own.facts)
  })

  it.each(['USA', 'FRA', 'KEN', 'EST', 'IND'])('leave %s with a spread at most', (iso3) => {
    expect(economy(filled, iso3).standIns?.names.filter((name) => name !== 'country_spread')).toEqual([])
  })

  it('count, and call an economy indicative above 40 %', () => {
    expect(economy(filled, 'USA').standIns).toEqual({ names: [], of: 12, share: 0, indicative: false })
    expect(economy(filled, 'AIA').standIns?.indicative).toBe(true)
    for (const own of Object.values(filled.economies)) expect(own.standIns?.indicative).toBe((own.standIns?.names.length ?? 0) / 12 > 0.4)
    const indicative = Object.values(filled.economies).filter((own) => own.standIns?.indicative)
    expect(indicative.length).toBeLessThan(30)
    expect(indicative.filter((own) => (own.facts.population?.value ?? 0) > 1e6)).toEqual([])
  })

  it('take the median of the income group', () => {
    const hidden = standIns(without('KEN', 'internet_use'))
    const peers = Object.values(facts.economies)
      .filter((own) => own.incomeGroup === 'lower_middle' && own.iso3 !== 'KEN' && own.facts.internet_use !== undefined)
      .map((own) => own.facts.internet_use?.value ?? 0)
      .sort((a, b) => a - b)
    const middle = peers.length / 2
    const median = Number.isInteger(middle) ? ((peers[middle - 1] ?? 0) + (peers[middle] ?? 0)) / 2 : peers[Math.floor(middle)]
    expect(economy(hidden, 'KEN').facts.internet_use).toMatchObject({
      value: median, standIn: { rule: 'income-group-median', from: `lower_middle, ${peers.length} economies` },
    })
  })

  it('scale a stand-in mix to 1 and take carbon from it', () => {
    const kosovo = economy(filled, 'XKX').facts
    expect(kosovo.generation_mix?.standIn?.rule).toBe('subregion-median-mix')
    expect(Object.values(kosovo.generation_mix?.shares ?? {}).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12)
    const hidden = economy(standIns(without('FRA', 'carbon_intensity')), 'FRA').facts.carbon_intensity
    expect(hidden?.standIn).toEqual({ rule: 'mix-times-life-cycle', from: 'own mix' })
    expect(hidden?.value).toBeGreaterThan(30)
    expect(hidden?.value).toBeLessThan(90)
  })

  it('take land from total area, and from density where there is none', () => {
    expect(economy(standIns(without('FRA', 'land')), 'FRA').facts.land).toMatchObject({ value: 64_380_100, standIn: { rule: 'total-area' } })
    expect(economy(standIns(without('FRA', 'land', 'total_area')), 'FRA').facts.land?.standIn?.rule).toBe('subregion-median-density')
  })

  it('scale water by area', () => {
    const hidden = economy(standIns(without('FRA', 'water')), 'FRA').facts.water
    const depths = Object.values(facts.economies)
      .filter((own) => own.subregion === 'Western Europe' && own.iso3 !== 'FRA')
      .flatMap(({ facts: { water, land } }) => (water === undefined || land === undefined ? [] : [water.value / land.value]))
      .sort((a, b) => a - b)
    // Austria, Belgium, Germany, Luxembourg, Netherlands and Switzerland: the mean of the middle two.
    expect(depths.length).toBe(6)
    expect(hidden?.standIn).toEqual({ rule: 'subregion-median-per-area', from: 'Western Europe, 6 economies' })
    expect(hidden?.value).toBeCloseTo((((depths[2] ?? 0) + (depths[3] ?? 0)) / 2) * 64_042_700, 0)
  })

  it('give an income group by GDP per head, or the sovereign\'s', () => {
    expect(economy(filled, 'BMU')).toMatchObject({ incomeGroup: 'high', incomeGroupStandIn: { rule: 'income-by-gdp-per-head' } })
    expect(economy(filled, 'FLK')).toMatchObject({ incomeGroup: 'high', incomeGroupStandIn: { rule: 'income-of-sovereign', from: 'GBR' } })
  })

  it('do not call an empty list of clusters a stand-in', () => {
    expect(economy(filled, 'KEN').facts.compute_clusters).toMatchObject({ value: 0, origin: 'epoch-gpu-clusters' })
    expect(economy(filled, 'KEN').facts.compute_clusters?.standIn).toBeUndefined()
  })

  it('change nothing when applied again, so that no median ever rests on a stand-in', () => {
    expect(standIns(filled)).toEqual(filled)
    expect(standIns(JSON.parse(JSON.stringify(facts)) as Facts)).toEqual(filled)
  })
})
