/** The lists of the Evidence screen, on the model and the tables as they are. */
import { equations } from '#equations'
import { program } from '#metadata'
import { expect, test } from 'vitest'
import { readSources } from '../../../api/library.ts'
import { standIns } from '../../../scenarios/stand-ins.ts'
import { cloudRegionsOf, economyEntries, factRows, filterEconomies, regimesOf } from '../../../web/state/evidence-economies.ts'
import { filterParameters, gradeCounts, gradeOrder, parameterEntries } from '../../../web/state/evidence-parameters.ts'
import { pathEntries, pathRules, pathYears, reportedYears } from '../../../web/state/evidence-paths.ts'
import { filterRecords, readersOf, recordEntries, sectorsOf } from '../../../web/state/evidence-records.ts'
import { inputAmount, inputQuantity, rangesOf, unitText } from '../../../web/state/evidence-values.ts'
import { evidence as words } from '../../../web/text/english/evidence.ts'

const sources = readSources()
const facts = standIns(sources.facts)
const parameters = parameterEntries(program, facts)
const records = recordEntries(program, equations)

test('every parameter is listed, with an origin that the table has', () => {
  expect(parameters.map(({ name }) => name)).toEqual(program.parameters.map(({ name }) => name))
  expect(parameters.filter(({ parameter }) => facts.origins[parameter.definition.origin] === undefined)).toEqual([])
})

test('filters keep exactly what they name, and sorting loses nothing', () => {
  const found = filterParameters(parameters, { role: 'uncertainty', grade: 'judgement', group: 'finance' })
  expect(found.length).toBeGreaterThan(5)
  for (const { parameter: { group, definition } } of found) expect([group, definition.role, definition.grade]).toEqual(['finance', 'uncertainty', 'judgement'])
  expect(filterParameters(parameters, { grade: 'none' }).every(({ parameter }) => parameter.definition.grade === undefined)).toBe(true)
  const weakest = filterParameters(parameters, { order: 'grade' }).map(({ parameter }) => gradeOrder.indexOf(parameter.definition.grade))
  expect(weakest).toEqual([...weakest].sort((a, b) => a - b))
  expect(weakest).toHaveLength(parameters.length)
  expect(filterParameters(parameters, { order: 'model' })).toEqual(parameters)
  expect(gradeCounts(parameters).reduce((sum, { count }) => sum + count, 0)).toBe(parameters.length)
})

test('values over members are taken apart to single numbers, each with its own range', () => {
  const ranges = (name: string) => rangesOf(program.parameters.find((parameter) => parameter.name === name)!)
  expect(ranges('facility_cost')).toEqual([{ of: [], low: 9.7e6, central: 10.7e6, high: 11.9e6 }])
  expect(ranges('sovereign_premium')).toContainEqual({ of: ['sovereign cloud'], low: 0.1, central: 0.15, high: 0.35 })
  expect(ranges('partner_owned')).toHaveLength(6 * 7)
  expect(ranges('economy_gdp')).toEqual([])
})

test('a year of the calendar is no amount of years', () => {
  expect(inputQuantity(2027, 'year')).toBe('2027')
  expect(inputQuantity(2.25, 'year')).toBe('2.25\u202fyears')
})

test('every record is listed with its text, and what reads it is what it says it is read by', () => {
  expect(records.map(({ name }) => name)).toEqual(Object.keys(equations))
  const readers = readersOf(equations)
  for (const [name, { reads }] of Object.entries(equations)) for (const read of reads) expect(readers.get(read)).toContain(name)
  expect(readers.get('reference_scale_cost')).toContain('programme_unit_price')
})

test('records stand by sector, each sector once, or by name', () => {
  const sectors = filterRecords(records, {}).map(({ record }) => record.sector)
  expect(sectors).toHaveLength(records.length)
  expect(sectors.filter((sector, place) => sector !== sectors[place - 1])).toEqual(sectorsOf(records))
  expect(filterRecords(records, { sector: 'water' }).every(({ record }) => record.sector === 'water')).toBe(true)
  const labels = filterRecords(records, { order: 'label' }).map(({ label }) => label)
  expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')))
})

test('parameters that no equation reads are those the resolver reads', () => {
  const readers = readersOf(equations)
  expect(program.parameters.filter(({ name }) => !readers.has(name)).map(({ name }) => name).sort()).toEqual(['lowest_wage_index', 'path_growth_after', 'system_load_factor', 'tariff_ratio', 'wage_elasticity'])
})

test('sectors, groups, roles, boundaries and facts all have words', () => {
  const named = new Set([...program.parameters.map(({ group }) => group), ...records.map(({ record }) => record.sector)])
  expect([...named].filter((name) => words.group[name] === undefined)).toEqual([])
  const known = Object.values(facts.economies).flatMap(({ facts: own }) => Object.keys(own))
  expect([...new Set(known)].filter((name) => words.fact[name] === undefined)).toEqual([])
  expect([...sources.library.growthPaths.values()].filter(({ boundary }) => words.path.boundaries[boundary] === undefined)).toEqual([])
})

test('every economy shows as many stand-ins as are counted for it, each with a rule', () => {
  const names = Object.keys(words.fact)
  for (const { economy } of economyEntries(facts)) {
    const rows = factRows(economy, names)
    expect(rows.filter(({ standIn }) => standIn !== undefined).map(({ name }) => name).sort()).toEqual([...(economy.standIns?.names ?? [])].sort())
    expect(rows.filter(({ origin, standIn }) => origin === undefined && standIn === undefined), economy.iso3).toEqual([])
    expect(rows.filter(({ origin }) => origin !== undefined && facts.origins[origin] === undefined)).toEqual([])
  }
})

test('economies with the most stand-ins can come first', () => {
  const counts = filterEconomies(economyEntries(facts), { order: 'stand-ins' }).map(({ economy }) => economy.standIns?.names.length ?? 0)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
})

test('a path shows its points as published, restated, and says what every other year is', () => {
  const path = sources.library.growthPaths.get('ubs-2026')!
  const years = pathYears(path, { growth: 0.1, inflation: 0.02 }, 2032)
  expect(years.map(({ year, kind }) => [year, kind])).toEqual([
    [2025, 'point'], [2026, 'point'], [2027, 'interpolated'], [2028, 'interpolated'], [2029, 'interpolated'], [2030, 'point'], [2031, 'continued'], [2032, 'continued'],
  ])
  expect(years.filter(({ published }) => published !== undefined).map(({ published }) => published)).toEqual([423, 571, 1300])
  expect(years[1]!.value).toBeCloseTo(571 / 1.02, 9)
  expect(years[7]!.value).toBeCloseTo((1300 / 1.02 ** 5) * 1.1 ** 2, 6)
})

test('reported spending is restated by the same inflation, earlier years upwards', () => {
  const path = sources.library.growthPaths.get('ubs-2026')!
  const reported = reportedYears(path, { growth: 0, inflation: 0.02 })
  expect(reported).toHaveLength(path.actuals.length)
  for (const { reported: { year, value: published }, value } of reported) expect(value).toBeCloseTo(published * 1.02 ** (2025 - year), 9)
})

test('the rules of a path follow the levers, and else the model', () => {
  const standard = pathRules(program, {})
  expect(standard).toEqual({ growth: 0.028, inflation: 0.023 })
  expect(pathRules(program, { path_growth_after: 0.1 })).toEqual({ ...standard, growth: 0.1 })
  expect(pathEntries(sources.library.growthPaths.values()).map(({ name }) => name)).toEqual([...sources.library.growthPaths.keys()])
})

test('an economy is listed with the regimes it hosts or is hosted under, and the cloud regions on its soil', () => {
  const estonia = regimesOf(facts, 'EST')
  expect(estonia.length).toBeGreaterThan(0)
  for (const { host, guest } of estonia) expect([host, guest]).toContain('EST')
  expect(facts.hostingRegimes.filter(({ host, guest }) => host === 'EST' || guest === 'EST')).toEqual(estonia)
  expect(cloudRegionsOf(facts, 'ZAF').length).toBeGreaterThan(0)
  expect(cloudRegionsOf(facts, 'ZAF').every(({ economy }) => economy === 'ZAF')).toBe(true)
  expect(cloudRegionsOf(facts, 'NRU')).toEqual([])
})

test('a year of the calendar has no separator, a span of years is a number, and pure numbers have no unit', () => {
  expect(inputAmount(2030, 'year')).toBe('2030')
  expect(inputAmount(5.5, 'year')).toBe('5.5')
  expect(inputAmount(10_700_000, 'USD2025/MW')).toBe('$10.7 million')
  expect([unitText('1'), unitText(''), unitText('MW')]).toEqual([undefined, undefined, 'megawatts'])
})
