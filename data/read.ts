/** Reads the tables of this folder into facts, and refuses what it cannot trust. Node only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dimensions } from '../model/equations/dimensions.ts'
import { factUnits } from './facts.ts'
import type {
  CloudRegion, Economy, EconomyFacts, Fact, Facts, HostingRegime, IncomeGroup, MixFact, Origin, ParameterEvidence, Technology,
} from './facts.ts'
import { readChips } from './read-chips.ts'
import { inUnit, knownOrigin, LONG, LONG_BY_MEMBER, optional, readFact, wholeYear, type OriginRows } from './read-fact.ts'
import { readAlliances, readSupplierShares, readTrustAnswers } from './read-trust.ts'
import { TableError } from './table-error.ts'
import { parseTable } from './table.ts'
import type { Row } from './table.ts'
import { topics } from './topics.ts'

export interface Tables {
  readonly facts: Facts
  /** By evidence id of a parameter. */
  readonly parameterEvidence: Readonly<Record<string, ParameterEvidence>>
}

const GRADES = ['found', 'recalled', 'derived', 'judgement'] as const
const HOSTING_STATUS = ['in_force', 'offered', 'draft', 'announced', 'declared', 'exploring'] as const
// Shares are written with six decimals, nine to an economy.
const MIX_TOLERANCE = 1e-5

function readOrigins(rows: readonly Row[]): Record<string, Origin> {
  const origins: Record<string, Origin> = {}
  for (const row of rows) {
    const id = row.required('origin')
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw row.fault('origin', id, 'lower-case words joined by hyphens')
    if (Object.hasOwn(origins, id)) throw row.fault('origin', id, 'an id not used above')
    const note = row.text('note')
    if (id.startsWith('assumption-') && note === '') throw row.fault('note', '', 'the reason for the assumption')
    origins[id] = {
      producer: row.required('producer'),
      title: row.required('title'),
      citation: row.required('citation'),
      ...optional('page', row.text('page')),
      ...optional('url', row.text('url')),
      published: row.required('published'),
      retrieved: row.required('retrieved'),
      licence: row.required('licence'),
      grade: row.oneOf('grade', GRADES),
      ...optional('note', note),
    }
  }
  return origins
}

/** A table whose entities are exactly the members of a dimension. */
function readByMember<Member extends string>(
  file: string, rows: readonly Row[], members: readonly Member[], origins: OriginRows, unit: string, minimum: number, maximum: number,
): Record<Member, Fact> {
  const found: Partial<Record<Member, Fact>> = {}
  for (const row of rows) {
    const member = row.oneOf('entity', members)
    if (member in found) throw row.fault('entity', member, 'one row for each entity')
    const fact = readFact(row, origins, minimum, maximum)
    if (fact.unit !== unit) throw row.fault('unit', fact.unit, unit)
    found[member] = fact
  }
  const missing = members.filter((member) => !(member in found))
  if (missing.length > 0) throw new TableError({ file }, `no row for ${missing.join(', ')}`, 'a row for every entity')
  return found as Record<Member, Fact>
}

type MutableFacts = { -readonly [name in keyof EconomyFacts]: EconomyFacts[name] }

function readMixes(rows: readonly Row[], file: string, facts: ReadonlyMap<string, MutableFacts>, origins: OriginRows): void {
  const mixes = new Map<string, { shares: Partial<Record<Technology, number>>; first: Row; fact: Fact }>()
  for (const row of rows) {
    const entity = row.required('entity')
    if (!facts.has(entity)) throw row.fault('entity', entity, 'an economy of economies.csv')
    const member = row.oneOf('member', dimensions.technology)
    const fact = readFact(row, origins, 0, 1)
    if (fact.unit !== '1') throw row.fault('unit', fact.unit, '1')
    const mix = mixes.get(entity) ?? { shares: {}, first: row, fact }
    if (member in mix.shares) throw row.fault('member', member, `one row for each technology of ${entity}`)
    if (fact.year !== mix.fact.year) throw row.fault('year', String(fact.year), `${mix.fact.year}, as in the other rows of ${entity}`)
    mix.shares[member] = fact.value
    mixes.set(entity, mix)
  }
  for (const [entity, { shares, first, fact }] of mixes) {
    const missing = dimensions.technology.filter((technology) => shares[technology] === undefined)
    if (missing.length > 0) throw first.fault('member', `${entity} without ${missing.join(', ')}`, 'every technology')
    const sum = Object.values(shares).reduce((total, share) => total + share, 0)
    if (Math.abs(sum - 1) > MIX_TOLERANCE) throw first.fault('value', `shares of ${entity} that sum to ${sum}`, 'a sum of 1')
    const mix: MixFact = {
      shares: shares as Record<Technology, number>, year: fact.year, unit: '1', origin: fact.origin, ...optional('note', fact.note),
    }
    const target = facts.get(entity)
    if (target !== undefined) target.generation_mix = mix
    else throw new TableError({ file }, entity, 'an economy of economies.csv')
  }
}

function readEconomies(rows: readonly Row[], origins: OriginRows): Economy[] {
  const groups: readonly (IncomeGroup | '')[] = [...dimensions.income_group, '']
  const seen = new Set<string>()
  return rows.map((row) => {
    const iso3 = row.oneOf('iso3', dimensions.economy)
    if (seen.has(iso3)) throw row.fault('iso3', iso3, 'one row for each economy')
    seen.add(iso3)
    const expected = dimensions.economy[seen.size - 1]
    if (iso3 !== expected) throw row.fault('iso3', iso3, `${expected}: rows stand in the order of the dimension`)
    const numeric = row.text('numeric')
    if (!/^(\d{3})?$/.test(numeric)) throw row.fault('numeric', numeric, 'three digits')
    const iso2 = row.required('iso2')
    if (!/^[A-Z]{2}$/.test(iso2)) throw row.fault('iso2', iso2, 'two capital letters')
    const group = row.oneOf('income_group', groups)
    const sovereign = row.text('sovereign')
    if (sovereign !== '') row.oneOf('sovereign', dimensions.economy)
    return {
      iso3,
      iso2,
      numeric,
      name: row.required('name'),
      region: row.oneOf('region', dimensions.region),
      subregion: row.required('un_subregion'),
      ...optional('incomeGroup', group),
      capital: row.required('capital'),
      latitude: row.number('latitude', -90, 90),
      longitude: row.number('longitude', -180, 180),
      ...optional('currency', row.text('currency')),
      landlocked: row.oneOf('landlocked', ['yes', 'no']) === 'yes',
      status: row.oneOf('status', ['sovereign', 'territory']),
      ...optional('sovereign', sovereign),
      origins: row.required('origin').split(' ').map((id) => knownOrigin(row, id, origins)),
      facts: {},
    } as Economy
  })
}

/**
 * Reads every table of a folder laid out like this one.
 * @param directory folder of the tables; this folder by default
 * @throws TableError naming file, row, column, what was found and what was wanted
 */
export function readTables(directory: string = fileURLToPath(new URL('.', import.meta.url))): Tables {
  const table = (file: string, header: readonly string[]) => parseTable(file, readFileSync(join(directory, file), 'utf8'), header)

  const origins = readOrigins(table('origins.csv',
    ['origin', 'producer', 'title', 'citation', 'page', 'url', 'published', 'retrieved', 'licence', 'grade', 'note']))

  const inflation = new Map<number, number>()
  const dollarInflation: Record<string, Fact> = {}
  for (const row of table('dollar-inflation.csv', LONG)) {
    row.oneOf('entity', ['USA'])
    const fact = readFact(row, origins, -0.1, 0.5)
    if (fact.unit !== '1/year') throw row.fault('unit', fact.unit, '1/year')
    if (inflation.has(fact.year)) throw row.fault('year', String(fact.year), 'one row for each year')
    inflation.set(fact.year, fact.value)
    dollarInflation[fact.year] = fact
  }

  const economies = readEconomies(table('economies.csv', ['iso3', 'iso2', 'numeric', 'name', 'region', 'un_subregion', 'income_group',
    'capital', 'latitude', 'longitude', 'currency', 'landlocked', 'status', 'sovereign', 'origin']), origins)
  const missing = dimensions.economy.filter((iso3) => !economies.some((economy) => economy.iso3 === iso3))
  if (missing.length > 0) throw new TableError({ file: 'economies.csv' }, `no row for ${missing.join(', ')}`, 'a row for every economy')

  const facts = new Map<string, MutableFacts>(economies.map((economy) => [economy.iso3, {}]))
  for (const topic of topics) {
    for (const row of table(topic.file, LONG)) {
      const entity = row.required('entity')
      const target = facts.get(entity)
      if (target === undefined) throw row.fault('entity', entity, 'an economy of economies.csv')
      if (target[topic.fact] !== undefined) throw row.fault('entity', entity, 'one row for each economy')
      target[topic.fact] = inUnit(row, readFact(row, origins, topic.minimum, topic.maximum), topic.unit, factUnits[topic.fact], inflation)
    }
  }
  const mixFile = 'economy/generation-mix.csv'
  readMixes(table(mixFile, LONG_BY_MEMBER), mixFile, facts, origins)

  const byMember = <Member extends string>(file: string, members: readonly Member[], unit: string, minimum: number, maximum: number) =>
    readByMember(file, table(file, LONG), members, origins, unit, minimum, maximum)

  const hostingRegimes = table('hosting-regimes.csv', ['host', 'guest', 'regime', 'status', 'since', 'origin', 'note'])
    .map((row): HostingRegime => ({
      host: row.oneOf('host', dimensions.economy),
      ...optional('guest', row.text('guest') === '' ? undefined : row.oneOf('guest', dimensions.economy)),
      regime: row.required('regime'),
      status: row.oneOf('status', HOSTING_STATUS),
      since: wholeYear(row, 'since'),
      origin: knownOrigin(row, row.required('origin'), origins),
      ...optional('note', row.text('note')),
    }))

  const cloudRegions = table('cloud-regions.csv', ['vendor_home', 'provider', 'region', 'economy', 'origin'])
    .map((row): CloudRegion => ({
      vendorHome: row.oneOf('vendor_home', dimensions.economy),
      provider: row.required('provider'),
      region: row.required('region'),
      economy: row.oneOf('economy', dimensions.economy),
      origin: knownOrigin(row, row.required('origin'), origins),
    }))

  const chips = readChips(table, origins, inflation)
  const alliances = readAlliances(table, origins)

  const parameterEvidence: Record<string, ParameterEvidence> = {}
  for (const row of table('parameter-evidence.csv', ['evidence_id', 'origin', 'grade'])) {
    const id = row.required('evidence_id')
    if (id in parameterEvidence) throw row.fault('evidence_id', id, 'an id not used above')
    parameterEvidence[id] = { origin: knownOrigin(row, row.required('origin'), origins), grade: row.oneOf('grade', GRADES) }
  }

  return {
    facts: {
      economies: Object.fromEntries(economies.map((economy) => [economy.iso3, { ...economy, facts: facts.get(economy.iso3) ?? {} }])),
      origins,
      hostingRegimes,
      cloudRegions,
      alliances,
      trustAnswers: readTrustAnswers(table, alliances, origins),
      supplierShares: readSupplierShares(table, origins),
      incomeGroupGrowth: byMember('income-group-growth.csv', dimensions.income_group, '1/year', -0.05, 0.15),
      incomeGroupSpread: byMember('income-group-spread.csv', dimensions.income_group, '1', 0, 0.5),
      hostingAnchors: byMember('hosting-anchors.csv', dimensions.region, 'TWh/year', 0, 1e4),
      lifeCycleIntensity: byMember('life-cycle-intensity.csv', dimensions.technology, 'g/kWh', 0, 2000),
      dollarInflation,
      chips,
    },
    parameterEvidence,
  }
}
