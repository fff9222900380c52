import type { Economy, Facts } from '../data/facts.ts'
import { greatCircleKilometres } from './great-circle.ts'
import { PLACE_RULES } from './place-rules.ts'
import { ScenarioRefusal } from './refusal.ts'
import type { ChosenPlaces, Guest, Warning } from './resolved-scenario.ts'
import type { Places } from './schema.ts'
import { trustInHost } from './trust-answers.ts'

/** A place with the words that say why it was chosen; none where the scenario named it. */
export interface PlaceChoice {
  readonly places: ChosenPlaces
  /** By arrangement. */
  readonly reasons: ReadonlyMap<string, Warning>
}

/** What the rules read beside the facts. */
export interface PlaceEvidence {
  readonly facts: Facts
  /** MW */
  readonly peakLoad: (iso3: string) => number
  /** USD2025/MWh */
  readonly price: (iso3: string) => number
  /** Load over national peak from which a connection costs more. */
  readonly deepThreshold: number
}

// A host must have room for one site of ordinary size before connections cost more.
const SMALLEST_SITE_MW = 20
const MOST_NEIGHBOURS = 5
// Unions under which states already keep systems and secrets for each other.
const ALLIANCES = ['EU', 'NATO']
// What a gate asks of trust for services to citizens.
const LEAST_TRUST = 0.6

function distance(a: Economy, b: Economy): number {
  return greatCircleKilometres(a, b)
}

function nearestFirst(from: Economy, economies: readonly Economy[]): Economy[] {
  return economies
    .map((economy) => ({ economy, kilometres: distance(from, economy) }))
    .sort((a, b) => a.kilometres - b.kilometres || (a.economy.iso3 < b.economy.iso3 ? -1 : 1))
    .map(({ economy }) => economy)
}

function hasHeadroom(economy: Economy, evidence: PlaceEvidence): boolean {
  return evidence.deepThreshold * evidence.peakLoad(economy.iso3) >= SMALLEST_SITE_MW
}

function chosen(economy: Economy, message: string, arrangement: keyof typeof PLACE_RULES): Warning {
  return { code: 'place_chosen', message: `${message} Name another under places.`, economy: economy.iso3, pointer: `/places/${arrangement}`, rule: PLACE_RULES[arrangement] }
}

/** Whether the answers there are leave trust in a host possible. */
function mayBeTrusted(host: string, guest: string, facts: Facts): boolean {
  return trustInHost(facts, host, guest).ceiling >= LEAST_TRUST
}

function trustInWords(host: string, guest: string, facts: Facts): string {
  const { floor, unknown } = trustInHost(facts, host, guest)
  return floor >= LEAST_TRUST ? ` Its trust is at least ${LEAST_TRUST}.` : ` Trust of at least ${LEAST_TRUST} is unproven: ${unknown} of 20 tests have no cited answer.`
}

function chooseHost(home: Economy, evidence: PlaceEvidence): { host: string; reason: Warning } {
  const { facts } = evidence
  const regimes = facts.hostingRegimes.filter((regime) => regime.host !== home.iso3 && (regime.status === 'in_force' || regime.status === 'offered'))
  const own = regimes.find((regime) => regime.guest === home.iso3 && regime.status === 'in_force' && mayBeTrusted(regime.host, home.iso3, facts))
  if (own !== undefined) {
    const host = facts.economies[own.host]!
    return { host: own.host, reason: chosen(host, `Embassy host chosen: ${host.name}, which has a treaty in force with ${home.name}.${trustInWords(own.host, home.iso3, facts)}`, 'embassy') }
  }
  const codes = [...new Set(regimes.map((regime) => regime.host))]
  const candidates = nearestFirst(home, codes.map((code) => facts.economies[code]!)).filter((economy) => hasHeadroom(economy, evidence) && mayBeTrusted(economy.iso3, home.iso3, facts))
  const host = candidates[0]
  if (host === undefined) throw new Error('no economy has a hosting regime, power headroom and trust that is not refuted')
  const status = regimes.some((regime) => regime.host === host.iso3 && regime.status === 'in_force') ? 'in force' : 'on offer'
  return {
    host: host.iso3,
    reason: chosen(host, `Embassy host chosen: ${host.name}, the nearest economy (${distance(home, host)} km) with a hosting regime ${status} and power headroom.${trustInWords(host.iso3, home.iso3, facts)}`, 'embassy'),
  }
}

function choosePartner(home: Economy, evidence: PlaceEvidence): { partner: string; reason: Warning } {
  const { facts } = evidence
  const unitedStates = facts.economies['USA']!
  if (home.iso3 !== 'USA') {
    return { partner: 'USA', reason: chosen(unitedStates, `Partner chosen: ${unitedStates.name}, whose firms own most of the known accelerator stock; trust rests on it, and no cost.`, 'partnership') }
  }
  const candidates = Object.values(facts.economies).filter((economy) => economy.iso3 !== home.iso3 && economy.incomeGroup === 'high' && economy.facts.compute_clusters!.value > 0)
  const partner = nearestFirst(home, candidates)[0]!
  return { partner: partner.iso3, reason: chosen(partner, `Partner chosen: ${partner.name}, the nearest high-income economy with a known cluster; trust rests on it, and no cost.`, 'partnership') }
}

/** Guests of a host: those the scenario names, or by rule, each with its own share or the usual one. */
export function chooseGuests(home: Economy, named: Places['hosting'], usualShare: number, facts: Facts): { guests: readonly Guest[]; reason?: Warning } {
  if (named !== undefined) {
    const self = named.guests.findIndex(({ guest }) => guest === home.iso3)
    if (self >= 0) throw new ScenarioRefusal({ code: 'conflict', pointer: `/places/hosting/guests/${self}/guest`, found: home.iso3, wanted: 'another economy: a guest comes from abroad' })
    return { guests: named.guests.map(({ guest, share }) => ({ guest, share: share ?? usualShare })) }
  }
  const treaties = facts.hostingRegimes.flatMap(({ host, guest, status }) => (host === home.iso3 && status === 'in_force' && guest !== undefined ? [guest] : []))
  const willing = Object.values(facts.economies).filter((economy) => economy.status === 'sovereign' && economy.iso3 !== home.iso3 && mayBeTrusted(home.iso3, economy.iso3, facts))
  const allied = willing.filter(({ iso3 }) => areAllied(home.iso3, iso3, facts))
  const guests = treaties.length > 0 ? [...new Set(treaties)] : nearestFirst(home, allied.length > 0 ? allied : willing).slice(0, MOST_NEIGHBOURS).map(({ iso3 }) => iso3)
  const why = treaties.length > 0 ? `which have a treaty in force with ${home.name}` : `the nearest ${allied.length > 0 ? 'allies of' : 'sovereign economies to'} ${home.name}`
  return { guests: guests.map((guest) => ({ guest, share: usualShare })), reason: chosen(home, `Guests chosen: ${guests.map((guest) => facts.economies[guest]!.name).join(', ')}, ${why}.`, 'hosting') }
}

/** Whether two economies are members of one union or alliance. */
function areAllied(one: string, other: string, facts: Facts): boolean {
  return ALLIANCES.some((alliance) => facts.alliances[alliance]!.includes(one) && facts.alliances[alliance]!.includes(other))
}

function chooseMembers(home: Economy, facts: Facts): string[] {
  const neighbours = Object.values(facts.economies).filter((economy) => economy.subregion === home.subregion && (economy.status === 'sovereign' || economy.iso3 === home.iso3))
  return nearestFirst(home, neighbours).slice(0, MOST_NEIGHBOURS).map((economy) => economy.iso3)
}

/** Lowest electricity price among members with headroom; where none has it, the member with the largest system. */
function choosePoolHost(members: readonly string[], evidence: PlaceEvidence): string {
  const roomy = members.filter((member) => hasHeadroom(evidence.facts.economies[member]!, evidence))
  const best = (codes: readonly string[], cost: (code: string) => number) => codes.reduce((least, code) => (cost(code) < cost(least) ? code : least))
  return roomy.length > 0 ? best(roomy, evidence.price) : best(members, (code) => -evidence.peakLoad(code))
}

function choosePool(home: Economy, named: Places['pool'], evidence: PlaceEvidence): { pool: ChosenPlaces['pool']; reason?: Warning } {
  const { facts } = evidence
  const members = named?.members ?? chooseMembers(home, facts)
  if (!members.includes(home.iso3)) {
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/places/pool/members', found: members.join(', '), wanted: `a list with ${home.iso3} in it` })
  }
  const host = named?.host ?? choosePoolHost(members, evidence)
  if (!members.includes(host)) {
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/places/pool/host', found: host, wanted: `one of the members: ${members.join(', ')}` })
  }
  const pool = { host, members, key: named?.key ?? 'demand' } as const
  if (named?.members !== undefined && named.host !== undefined) return { pool }
  const hostName = facts.economies[host]!.name
  const alone = members.length === 1
  const why = named?.host !== undefined
    ? 'as named'
    : hasHeadroom(facts.economies[host]!, evidence) ? 'the member with the lowest electricity price among those with power headroom' : 'the member with the largest power system: none has room for a site of 20 MW'
  const message = alone
    ? `The pool of ${home.name} has no other member: no sovereign economy shares its subregion.`
    : `Pool chosen: ${members.map((member) => facts.economies[member]!.name).join(', ')}, hosted by ${hostName}, ${why}.`
  return { pool, reason: alone ? { code: 'no_neighbours', message, economy: home.iso3, pointer: '/places/pool' } : chosen(facts.economies[host]!, message, 'pool') }
}

function chooseForeignCloud(home: Economy, named: Places['foreign_cloud'], evidence: PlaceEvidence): { cloud: ChosenPlaces['foreign_cloud']; reason?: Warning } {
  const { facts } = evidence
  const vendor = named?.vendor ?? 'USA'
  const listed = [...new Set(facts.cloudRegions.filter((region) => region.vendorHome === vendor).map((region) => region.economy))]
  if (named?.region !== undefined) {
    const cloud = { vendor, region: named.region }
    if (listed.includes(named.region)) return { cloud }
    return { cloud, reason: { code: 'region_not_listed', message: `The list of cloud regions has none in ${facts.economies[named.region]!.name} of a vendor whose home is ${facts.economies[vendor]!.name}; the facts of the place are used all the same.`, economy: named.region, pointer: '/places/foreign_cloud/region' } }
  }
  if (listed.length === 0) {
    throw new ScenarioRefusal({ code: 'missing_key', pointer: '/places/foreign_cloud/region', found: 'nothing', wanted: `a region: none of a vendor from ${vendor} is in the list of regions` })
  }
  const region = nearestFirst(home, listed.map((code) => facts.economies[code]!))[0]!
  const where = region.iso3 === home.iso3 ? 'in the country' : `${distance(home, region)} km away`
  return {
    cloud: { vendor, region: region.iso3 },
    reason: chosen(region, `Cloud chosen: the nearest listed region of a vendor whose home is ${facts.economies[vendor]!.name}, in ${region.name} (${where}).`, 'foreign_cloud'),
  }
}

/**
 * Places of every arrangement: those the scenario names, and the others by the rules of place-rules.ts.
 *
 * @throws ScenarioRefusal where the named places contradict one another
 */
export function choosePlaces(home: Economy, named: Places, evidence: PlaceEvidence): PlaceChoice {
  const reasons = new Map<string, Warning>()
  let embassy: ChosenPlaces['embassy']
  if (named.embassy === undefined) {
    const { host, reason } = chooseHost(home, evidence)
    embassy = [{ host, share: 1 }]
    reasons.set('embassy', reason)
  } else {
    embassy = named.embassy.map(({ host, share }) => ({ host, share: share ?? 1 }))
    const self = embassy.findIndex(({ host }) => host === home.iso3)
    if (self >= 0) throw new ScenarioRefusal({ code: 'conflict', pointer: `/places/embassy/${self}/host`, found: home.iso3, wanted: 'another economy: an embassy stands abroad' })
  }
  let partnership: ChosenPlaces['partnership'] | undefined = named.partnership
  if (partnership === undefined) {
    const { partner, reason } = choosePartner(home, evidence)
    partnership = { partner }
    reasons.set('partnership', reason)
  } else if (partnership.partner === home.iso3) {
    throw new ScenarioRefusal({ code: 'conflict', pointer: '/places/partnership/partner', found: home.iso3, wanted: 'another economy' })
  }
  const { pool, reason: poolReason } = choosePool(home, named.pool, evidence)
  if (poolReason !== undefined) reasons.set('pool', poolReason)
  const { cloud, reason: cloudReason } = chooseForeignCloud(home, named.foreign_cloud, evidence)
  if (cloudReason !== undefined) reasons.set('foreign_cloud', cloudReason)
  let sovereign: ChosenPlaces['sovereign_cloud'] | undefined = named.sovereign_cloud
  if (sovereign === undefined) {
    sovereign = { vendor: 'USA' }
    reasons.set('sovereign_cloud', chosen(evidence.facts.economies['USA']!, `Technology of the sovereign-operated cloud chosen: of a vendor whose home is the United States.`, 'sovereign_cloud'))
  }
  return { places: { embassy, partnership, pool, foreign_cloud: cloud, sovereign_cloud: sovereign }, reasons }
}
