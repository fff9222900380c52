/** Reads what trust and dependence stand on: answers to tests, alliances, and who supplies the layers. */
import { dimensions } from '../model/equations/dimensions.ts'
import { trustTestNames } from '../model/equations/trust-tests.ts'
import type { AllianceMembers, SupplierShare, TrustAnswer } from './facts.ts'
import { knownOrigin, optional, readFact, wholeYear, type OriginRows } from './read-fact.ts'
import type { Row } from './table.ts'
import { TableError } from './table-error.ts'

type Table = (file: string, header: readonly string[]) => Row[]

const SUPPLIED_LAYERS = ['chips', 'models', 'cloud_software'] as const
// Published shares are rounded to the percent.
const SHARE_TOLERANCE = 1e-3

export function readAlliances(table: Table, origins: OriginRows): AllianceMembers {
  const members: Record<string, string[]> = {}
  for (const row of table('alliance-members.csv', ['alliance', 'economy', 'origin'])) {
    const alliance = (members[row.required('alliance')] ??= [])
    const economy = row.oneOf('economy', dimensions.economy)
    if (alliance.includes(economy)) throw row.fault('economy', economy, 'one row for each member')
    knownOrigin(row, row.required('origin'), origins)
    alliance.push(economy)
  }
  return members
}

export function readTrustAnswers(table: Table, alliances: AllianceMembers, origins: OriginRows): TrustAnswer[] {
  const parties = [...dimensions.economy, ...Object.keys(alliances)]
  const seen = new Set<string>()
  return table('trust-tests.csv', ['arrangements', 'place', 'guest', 'test', 'value', 'year', 'origin', 'note']).map((row): TrustAnswer => {
    const origin = knownOrigin(row, row.required('origin'), origins)
    if (origin.startsWith('assumption-')) throw row.fault('origin', origin, 'a source to cite: an assumption answers nothing')
    const party = (column: string) => (row.text(column) === '' ? undefined : row.oneOf(column, parties))
    const value = row.number('value')
    if (value !== 0 && value !== 0.5 && value !== 1) throw row.fault('value', String(value), '0, 0.5 or 1: an unknown answer has no row')
    const written = row.text('arrangements')
    const arrangements = written === '' ? dimensions.arrangement : written.split(' ').map((name) => {
      const known = dimensions.arrangement.find((arrangement) => arrangement === name)
      if (known === undefined) throw row.fault('arrangements', name, `some of ${dimensions.arrangement.join(' ')}`)
      return known
    })
    const test = row.oneOf('test', trustTestNames)
    for (const arrangement of arrangements) {
      const key = `${arrangement} ${row.text('place')} ${row.text('guest')} ${test}`
      if (seen.has(key)) throw row.fault('test', test, 'one answer for each arrangement, place and guest')
      seen.add(key)
    }
    return {
      arrangements, ...optional('place', party('place')), ...optional('guest', party('guest')), test, value,
      year: wholeYear(row, 'year'), origin, ...optional('note', row.text('note')),
    }
  })
}

export function readSupplierShares(table: Table, origins: OriginRows): SupplierShare[] {
  const file = 'supplier-shares.csv'
  const shares = table(file, ['layer', 'supplier', 'economy', 'year', 'value', 'low', 'high', 'unit', 'origin', 'note']).map((row): SupplierShare => {
    const fact = readFact(row, origins, 0, 1)
    if (fact.unit !== '1') throw row.fault('unit', fact.unit, '1')
    return {
      layer: row.oneOf('layer', SUPPLIED_LAYERS), supplier: row.required('supplier'),
      ...optional('economy', row.text('economy') === '' ? undefined : row.oneOf('economy', dimensions.economy)), fact,
    }
  })
  for (const layer of SUPPLIED_LAYERS) {
    const sum = shares.filter((share) => share.layer === layer).reduce((total, { fact }) => total + fact.value, 0)
    if (!(sum > 0 && sum <= 1 + SHARE_TOLERANCE)) throw new TableError({ file }, `shares of ${layer} that sum to ${sum}`, 'a sum above 0 and at most 1')
  }
  return shares
}
