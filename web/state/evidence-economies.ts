/** Economies and their facts as the Evidence screen lists them. */
import type { CloudRegion, Economy, Fact, Facts, HostingRegime, StandIn } from '../../data/facts.ts'
import { searchable, type Searchable } from './evidence-search.ts'

export interface EconomyEvidence extends Searchable {
  readonly economy: Economy
}

export function economyEntries(facts: Facts): readonly EconomyEvidence[] {
  return Object.values(facts.economies)
    .map((economy) => ({ ...searchable(economy.iso3, economy.name, [economy.iso2, economy.region.replaceAll('_', ' '), economy.subregion, economy.capital, economy.incomeGroup?.replaceAll('_', ' ')]), economy }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

export interface EconomyFilter {
  readonly region?: string | undefined
  /** By name unless told `stand-ins`. */
  readonly order?: string | undefined
}

export function filterEconomies(entries: readonly EconomyEvidence[], { region, order }: EconomyFilter): readonly EconomyEvidence[] {
  const passed = entries.filter(({ economy }) => region === undefined || economy.region === region)
  const count = ({ economy }: EconomyEvidence): number => economy.standIns?.names.length ?? 0
  return order === 'stand-ins' ? passed.sort((a, b) => count(b) - count(a)) : passed
}

/** A fact of an economy: a number, shares that sum to one, or a group it belongs to. */
export interface FactRow {
  readonly name: string
  readonly fact?: Fact
  readonly shares?: readonly { readonly of: string; readonly share: number }[]
  readonly group?: string
  readonly year?: number
  readonly origin?: string
  readonly note?: string
  readonly standIn?: StandIn
}

/** Origin of the income groups where they are published. */
const INCOME_GROUPS = 'world-bank-income-groups'

/** Facts in the order of `names`, those that the economy has. */
export function factRows({ facts, incomeGroup, incomeGroupStandIn, origins }: Economy, names: readonly string[]): readonly FactRow[] {
  return names.flatMap((name): FactRow[] => {
    if (name === 'income_group') {
      if (incomeGroup === undefined) return []
      return [{
        name, group: incomeGroup,
        ...(incomeGroupStandIn !== undefined ? { standIn: incomeGroupStandIn } : origins.includes(INCOME_GROUPS) ? { origin: INCOME_GROUPS } : {}),
      }]
    }
    if (name === 'generation_mix') {
      const mix = facts.generation_mix
      if (mix === undefined) return []
      const shares = Object.entries(mix.shares).filter(([, share]) => share > 0).map(([of, share]) => ({ of, share })).sort((a, b) => b.share - a.share)
      return [{ name, shares, ...sourced(mix) }]
    }
    const fact = (facts as Readonly<Record<string, Fact | undefined>>)[name]
    return fact === undefined ? [] : [{ name, fact, ...sourced(fact) }]
  })
}

function sourced({ year, origin, note, standIn }: Pick<Fact, 'year' | 'origin' | 'note' | 'standIn'>): Omit<FactRow, 'name'> {
  return { year, origin, ...(note === undefined ? {} : { note }), ...(standIn === undefined ? {} : { standIn }) }
}

/** Legal regimes in which an economy hosts or is hosted. */
export function regimesOf({ hostingRegimes }: Facts, iso3: string): readonly HostingRegime[] {
  return hostingRegimes.filter(({ host, guest }) => host === iso3 || guest === iso3)
}

export function cloudRegionsOf({ cloudRegions }: Facts, iso3: string): readonly CloudRegion[] {
  return cloudRegions.filter(({ economy }) => economy === iso3)
}
