/** Stand-ins for facts that nobody publishes: chosen by stated rules, marked, and counted. Pure. */
import { median } from 'simple-statistics'
import { dimensions } from '../model/equations/dimensions.ts'
import { factUnits } from '../data/facts.ts'
import type { Economy, EconomyFacts, Fact, FactName, Facts, IncomeGroup, MixFact, StandIn, Technology } from '../data/facts.ts'

/** Facts of every economy that the model reads; those missing get a stand-in and are counted. */
export const countedFacts = [
  'population', 'gdp', 'internet_use', 'electricity_supply', 'generation_mix', 'carbon_intensity', 'electricity_price', 'water', 'land',
  'network_loss', 'country_spread',
] as const

/** Above this share of stand-ins an economy's results are indicative only. */
export const INDICATIVE_SHARE = 0.4

/** The rules, in words. The `rule` of a stand-in is one of these names. */
export const standInRules = {
  'income-by-gdp-per-head': 'Income group by GDP per head against the World Bank thresholds of fiscal year 2026',
  'income-of-sovereign': 'Income group of the state the territory belongs to',
  'income-group-median': 'Median of the economies of the same income group',
  'income-group-median-per-head': 'Median per head of the economies of the same income group, times population',
  'income-group-table': 'Value of the income group in its table',
  'subregion-median-mix': 'Median share of each technology in the subregion, scaled to sum to 1',
  'region-median-mix': 'Median share of each technology in the region, scaled to sum to 1, where the subregion has fewer than three mixes',
  'mix-times-life-cycle': 'Generation mix times life-cycle intensity of each technology',
  'subregion-median-per-area': 'Median per area of the subregion, times land area',
  'total-area': 'Total area, inland water included',
  'subregion-median-density': 'Population over the median population density of the subregion',
} as const
export type StandInRule = keyof typeof standInRules

const ORIGIN = 'derived-stand-in'
const FEWEST_MIXES = 3
// World Bank thresholds for fiscal year 2026, USD of income a head: low up to 1,135, lower middle up to 4,495, upper middle up to 13,935.
const INCOME_CEILINGS: readonly (readonly [IncomeGroup, number])[] = [['low', 1135], ['lower_middle', 4495], ['upper_middle', 13935]]

interface Working extends Economy {
  readonly incomeGroup: IncomeGroup
}

function mark(rule: StandInRule, from: string): StandIn {
  return { rule, from }
}

function standInFact(name: FactName, value: number, year: number, rule: StandInRule, from: string): Fact {
  return { value, year, unit: factUnits[name], origin: ORIGIN, standIn: mark(rule, from) }
}

function groupByIncome(perHead: number): IncomeGroup {
  return INCOME_CEILINGS.find(([, ceiling]) => perHead <= ceiling)?.[0] ?? 'high'
}

/** The economy with an income group: its own, by GDP per head, or its sovereign's. */
function withIncomeGroup(economy: Economy, facts: Facts): Working {
  if (economy.incomeGroup !== undefined) return { ...economy, incomeGroup: economy.incomeGroup }
  const { gdp, population } = economy.facts
  if (gdp !== undefined && population !== undefined) {
    return {
      ...economy,
      incomeGroup: groupByIncome(gdp.value / population.value),
      incomeGroupStandIn: mark('income-by-gdp-per-head', 'GDP and population'),
    }
  }
  const sovereign = economy.sovereign === undefined ? undefined : facts.economies[economy.sovereign]
  if (sovereign?.incomeGroup === undefined) {
    throw new Error(`${economy.iso3} has neither income group, GDP nor a sovereign with an income group`)
  }
  return { ...economy, incomeGroup: sovereign.incomeGroup, incomeGroupStandIn: mark('income-of-sovereign', sovereign.iso3) }
}

/** A fact somebody published, never another stand-in. */
function publishedFact(facts: EconomyFacts, name: FactName): Fact | undefined {
  const fact = facts[name]
  return fact?.standIn === undefined ? fact : undefined
}

function publishedValues(economies: readonly Economy[], name: FactName): number[] {
  return economies.flatMap((economy) => publishedFact(economy.facts, name)?.value ?? [])
}

/** Economies to take medians over. Those whose own income group is a stand-in teach nothing about groups. */
interface Peers {
  readonly group: readonly Working[]
  readonly subregion: readonly Economy[]
  readonly region: readonly Economy[]
}

function medianOf(values: readonly number[], what: string): number {
  if (values.length === 0) throw new Error(`no published value to take the median of ${what} from`)
  return median([...values])
}

function groupMedian(name: FactName, economy: Working, peers: Peers): Fact {
  const values = publishedValues(peers.group, name)
  const from = `${economy.incomeGroup}, ${values.length} economies`
  return standInFact(name, medianOf(values, name), latestYear(peers.group, name), 'income-group-median', from)
}

function groupMedianPerHead(name: FactName, economy: Working, peers: Peers, population: number): Fact {
  const values = ratios(peers.group, name, 'population')
  const from = `${economy.incomeGroup}, ${values.length} economies`
  const value = medianOf(values, `${name} per head`) * population
  return standInFact(name, value, latestYear(peers.group, name), 'income-group-median-per-head', from)
}

function latestYear(economies: readonly Economy[], name: FactName): number {
  return economies.reduce((latest, economy) => Math.max(latest, publishedFact(economy.facts, name)?.year ?? 0), 0)
}

function medianMix(peers: Peers, economy: Working): MixFact {
  const mixesOf = (economies: readonly Economy[]) => economies.flatMap(({ facts: { generation_mix: mix } }) =>
    mix === undefined || mix.standIn !== undefined ? [] : [mix])
  const near = mixesOf(peers.subregion)
  const wide = near.length < FEWEST_MIXES
  const mixes = wide ? mixesOf(peers.region) : near
  const medians = dimensions.technology.map((technology) => medianOf(mixes.map((mix) => mix.shares[technology]), technology))
  const sum = medians.reduce((total, share) => total + share, 0)
  const shares = Object.fromEntries(dimensions.technology.map((technology, index) => [technology, (medians[index] ?? 0) / sum]))
  return {
    shares: shares as Record<Technology, number>,
    year: mixes.reduce((latest, mix) => Math.max(latest, mix.year), 0),
    unit: '1',
    origin: ORIGIN,
    standIn: wide
      ? mark('region-median-mix', `${economy.region}, ${mixes.length} economies`)
      : mark('subregion-median-mix', `${economy.subregion}, ${mixes.length} economies`),
  }
}

function intensityOfMix(mix: MixFact, facts: Facts): Fact {
  const of = (technology: Technology) => mix.shares[technology] * facts.lifeCycleIntensity[technology].value
  const value = dimensions.technology.reduce((total, technology) => total + of(technology), 0)
  return standInFact('carbon_intensity', value, mix.year, 'mix-times-life-cycle', mix.standIn === undefined ? 'own mix' : 'stand-in mix')
}

/** A quotient of two published facts over the peers that publish both. */
function ratios(peers: readonly Economy[], above: FactName, below: FactName): number[] {
  return peers.flatMap((peer) => {
    const [top, bottom] = [publishedFact(peer.facts, above), publishedFact(peer.facts, below)]
    return top === undefined || bottom === undefined ? [] : [top.value / bottom.value]
  })
}

function landOf(economy: Working, peers: Peers, population: number): Fact {
  const total = economy.facts.total_area
  if (total !== undefined) return standInFact('land', total.value, total.year, 'total-area', 'own total area')
  const densities = ratios(peers.subregion, 'population', 'land')
  const from = `${economy.subregion}, ${densities.length} economies`
  return standInFact('land', population / medianOf(densities, 'density'), latestYear(peers.subregion, 'land'), 'subregion-median-density', from)
}

function waterOf(economy: Working, peers: Peers, land: number): Fact {
  const near = ratios(peers.subregion, 'water', 'land')
  const depths = near.length > 0 ? near : ratios(peers.region, 'water', 'land')
  const from = `${near.length > 0 ? economy.subregion : economy.region}, ${depths.length} economies`
  const year = latestYear(near.length > 0 ? peers.subregion : peers.region, 'water')
  return standInFact('water', medianOf(depths, 'water per area') * land, year, 'subregion-median-per-area', from)
}

/** No cluster of an economy in the list is a statement of the list, not a stand-in. */
function clustersOf(economy: Economy, facts: Facts): Fact {
  const listed = economy.facts.compute_clusters
  if (listed !== undefined) return listed
  const source = Object.values(facts.economies).find((other) => other.facts.compute_clusters !== undefined)?.facts.compute_clusters
  if (source === undefined) throw new Error('the table of compute clusters is empty')
  return { value: 0, year: source.year, unit: source.unit, origin: source.origin, note: 'No cluster is listed; counted as none' }
}

function complete(economy: Working, peers: Peers, facts: Facts): Economy {
  const own = economy.facts
  const population = own.population
  if (population === undefined) throw new Error(`${economy.iso3} has no population, which no rule can stand in for`)
  const spread = facts.incomeGroupSpread[economy.incomeGroup]
  const land = own.land ?? landOf(economy, peers, population.value)
  const mix = own.generation_mix ?? medianMix(peers, economy)
  const filled: EconomyFacts = {
    ...own,
    population,
    gdp: own.gdp ?? groupMedianPerHead('gdp', economy, peers, population.value),
    internet_use: own.internet_use ?? groupMedian('internet_use', economy, peers),
    electricity_supply: own.electricity_supply ?? groupMedianPerHead('electricity_supply', economy, peers, population.value),
    generation_mix: mix,
    carbon_intensity: own.carbon_intensity ?? intensityOfMix(mix, facts),
    electricity_price: own.electricity_price ?? groupMedian('electricity_price', economy, peers),
    land,
    water: own.water ?? waterOf(economy, peers, land.value),
    network_loss: own.network_loss ?? groupMedian('network_loss', economy, peers),
    compute_clusters: clustersOf(economy, facts),
    country_spread: own.country_spread ?? { ...spread, standIn: mark('income-group-table', economy.incomeGroup) },
  }
  const names: string[] = countedFacts.filter((name) => filled[name]?.standIn !== undefined)
  if (economy.incomeGroupStandIn !== undefined) names.unshift('income_group')
  const of = countedFacts.length + 1
  const share = names.length / of
  return { ...economy, facts: filled, standIns: { names, of, share, indicative: share > INDICATIVE_SHARE } }
}

/**
 * The same facts with a value for every counted fact of every economy; each stand-in names its rule and what it was taken from.
 * Medians are taken over published values only, never over other stand-ins.
 * @throws Error where no rule applies, naming the economy
 */
export function standIns(facts: Facts): Facts {
  const working = Object.values(facts.economies).map((economy) => withIncomeGroup(economy, facts))
  const economies = working.map((economy) => complete(economy, {
    group: working.filter((peer) => peer.incomeGroup === economy.incomeGroup && peer.incomeGroupStandIn === undefined),
    subregion: working.filter((peer) => peer.subregion === economy.subregion),
    region: working.filter((peer) => peer.region === economy.region),
  }, facts))
  return { ...facts, economies: Object.fromEntries(economies.map((economy) => [economy.iso3, economy])) }
}
