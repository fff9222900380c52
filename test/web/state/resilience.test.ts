/** The Resilience screen's figures: what the runs that are struck say, where each can be proved, and what a link to one brings back. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readReplays } from '../../../api/library.ts'
import { palettes } from '../../../web/chart/palette.ts'
import { pathChart } from '../../../web/chart/path-chart.ts'
import { exportCsv } from '../../../web/chart/export-csv.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import type { Engine } from '../../../web/state/engine.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { defaultState, withLever, withProof, withStrategy, withUntil, withoutStrategy, workOf, withWork } from '../../../web/state/page-state.ts'
import { pathDocument } from '../../../web/state/path-export.ts'
import { decodeProof, encodeProof } from '../../../web/state/proof-address.ts'
import { figureAt } from '../../../web/state/proof-figure.ts'
import { replayOf, replayRun } from '../../../web/state/replay-proof.ts'
import { cellOf, daysForMillion, LEVEL_FROM, levelOf, levels, LOWEST, measuresOf, readStruck, strikesAtOnce, strikeYear, worstStrike, type StruckRun } from '../../../web/state/resilience.ts'
import { scenariosOf } from '../../../web/state/scenario.ts'
import { pressedPath, strikePath } from '../../../web/state/struck-path.ts'
import { chart as words } from '../../../web/text/english/chart.ts'
import { drawn, fakeDocument } from '../chart/fake-document.ts'
import { pageEngine } from '../page-engine.ts'

const OWN = 'extensive-domestic-ownership'
const CLOUD = 'foreign-cloud-reliance'
const FIRE = { use: 'single-site-fire', year: 2035 }
const state = withLever({ ...defaultState, strategies: defaultState.strategies.filter(({ key }) => key === OWN || key === CLOUD) }, 'standby_share', 0.25)

let engine: Engine
let calm: Outcome
let fire: StruckRun
let embargo: StruckRun
let moments: readonly string[]
let workloads: readonly string[]
beforeAll(() => {
  engine = pageEngine()
  moments = engine.catalogue.dimensions['moment']!
  workloads = engine.catalogue.dimensions['workload']!
  calm = engine.runBeside(state)
  const read = (strike: typeof FIRE) => readStruck(engine.runBeside(state, [], strike), strike, { workloads, moments })
  fire = read(FIRE)
  embargo = read({ use: 'chip-embargo', year: 2035 })
})

test('a run that is struck is that of the scenario with the shock written in, on top of its own', () => {
  const [plain] = scenariosOf(state, engine.library)
  const [struck] = scenariosOf(state, engine.library, FIRE)
  expect(struck!.scenario).toEqual({ ...plain!.scenario, shocks: [FIRE] })
  const onCap = { ...state, base: { library: 'stress-chips-poland' }, economy: 'POL' }
  expect(scenariosOf(onCap, engine.library, FIRE)[0]!.scenario.shocks).toEqual([{ use: 'chip-cap', year: 2027 }, FIRE])
})

test('a cell has the share at the moment asked for, its lowest and when it is back, each with its address', () => {
  const cell = cellOf(fire, OWN, 'public_service', 'thirty_days', moments, true)!
  // A quarter is carried by the backup; of the rest, what 30 days less two hours bring at 28 days.
  expect(cell.share.value).toBeCloseTo(1 - 0.75 * Math.exp(-(30 - 2 / 24) / 28), 12)
  expect(encodeProof(cell.share.proof)).toBe(`${OWN}~class_service_after~~moment.thirty_days~workload.public_service~!single-site-fire.2035`)
  expect(cell.lowest).toMatchObject({ value: 0, proof: { variable: 'class_lowest_service' } })
  expect(cell.recovery!.value).toBeGreaterThan(0)
  expect(cellOf(fire, OWN, 'public_service', LOWEST, moments, true)!.share).toEqual(cell.lowest)
  expect(cellOf(fire, CLOUD, 'public_service', LOWEST, moments, true)!.share.value).toBe(1)
  expect(cellOf(fire, 'nobody', 'public_service', LOWEST, moments, true)).toBeUndefined()
  expect(cellOf(undefined, OWN, 'public_service', LOWEST, moments, true)).toBeUndefined()
})

test('a shock that presses is read in its worst year', () => {
  const cell = cellOf(embargo, OWN, 'research', 'one_day', moments, false)!
  expect(cell.share.proof).toMatchObject({ variable: 'continuity', year: cell.year, strike: { use: 'chip-embargo' } })
  expect(cell.share.value).toBe(Math.min(...embargo.strategies[OWN]!.classes['research']!.continuity))
  expect(cell.lowest).toBeUndefined()
  expect([...engine.library.shocks.values()].filter(strikesAtOnce)).toHaveLength(14)
})

test('the proof of a struck figure ends in the figure of the screen, and names its shock', async () => {
  const { share: { proof, value } } = cellOf(fire, OWN, 'public_service', 'thirty_days', moments, true)!
  const found = await engine.prove(state, proof)
  expect(found.node(found.root)!.value).toBe(value)
  const reached = new Set([found.root])
  for (const id of reached) for (const input of found.node(id)!.inputs) reached.add(input)
  expect([...reached].flatMap((id) => found.node(id)!.origins).some(({ layer, name }) => layer === 'shock' && name === 'single-site-fire')).toBe(true)
  expect(figureAt(calm, proof)).toBeUndefined()
})

test('a link to a struck figure brings back the same bytes', () => {
  const { share: { proof, value } } = cellOf(fire, OWN, 'public_service', 'thirty_days', moments, true)!
  const opened = decodeAddress(encodeAddress(withProof({ ...state, screen: 'resilience' }, proof)))
  expect(opened.proof).toEqual(proof)
  const again = readStruck(engine.runBeside(opened, undefined, opened.proof!.strike), FIRE, { workloads, moments })
  expect(again.strategies[OWN]!.classes['public_service']!.service[moments.indexOf('thirty_days')]).toBe(value)
  expect(again.hash).toBe(fire.hash)
  expect(fire.hash).not.toBe(calm.hash)
})

test('an address with a strike comes back as it was, and what is no strike is no address', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
  fc.assert(fc.property(name, name, fc.option(fc.integer({ min: 2010, max: 2075 }), { nil: undefined }), fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), fc.stringMatching(/^[a-z][a-z_]{0,9}$/), { maxKeys: 3 }), (strategy, use, year, members) => {
    const index = Object.fromEntries(Object.entries(members).filter(([dimension]) => /^[a-z]/.test(dimension)))
    const proof = { strategy, variable: 'continuity', ...(year === undefined ? {} : { year }), ...(Object.keys(index).length === 0 ? {} : { index }), strike: { use, year: 2035 } }
    expect(decodeProof(encodeProof(proof))).toEqual(proof)
  }))
  for (const text of ['own~continuity~2035~!fire', 'own~continuity~2035~!fire.20', 'own~continuity~2035~!.2035', 'own~continuity~2035~!fire.2035.x', 'own~continuity~2035~!fire.2035~a.b']) expect(decodeProof(text), text).toBeUndefined()
})

test('a proof of a strike beyond the last year closes', () => {
  const proof = { strategy: OWN, variable: 'class_lowest_service', index: { workload: 'research' }, strike: { use: 'hall-fire', year: 2039 } }
  const open = withProof(state, proof)
  expect(withWork(open, workOf(state)).proof).toEqual(proof)
  expect(withUntil(open, 2036).proof).toBeUndefined()
})

test('a short link leads to a shock, and a replay can only be proved where replays are shown', () => {
  expect(decodeAddress('#screen=resilience&economy=KEN&shock=cable-cut').view['shock']).toBe('cable-cut')
  expect(decodeAddress('#screen=resilience&shock=cable-cut&view.shock=hall-fire').view['shock']).toBe('hall-fire')
  const address = encodeProof({ strategy: replayRun({ replay: 'daejeon-fire', strategy: OWN, calm: false }), variable: 'service_after' })
  expect(decodeAddress(`#screen=resilience&proof=${address}`).proof?.strategy).toBe(`replay--daejeon-fire--${OWN}`)
  expect(decodeAddress(`#screen=compare&proof=${address}`).proof).toBeUndefined()
  for (const calm of [true, false]) expect(replayOf({ strategy: replayRun({ replay: 'a-b', strategy: 'c-d', calm }) })).toEqual({ replay: 'a-b', strategy: 'c-d', calm })
  for (const strategy of [OWN, `${CLOUD}--RWA`, 'replay--x', 'world']) expect(replayOf({ strategy })).toBeUndefined()
})

test('replays have names that their addresses can hold', () => {
  for (const { name, scenario } of readReplays().values()) {
    for (const entry of scenario.strategies!) {
      const strategy = typeof entry === 'string' ? entry : (entry.as ?? entry.use)
      const proof = { strategy: replayRun({ replay: name, strategy, calm: true }), variable: 'service_after' }
      expect(decodeProof(encodeProof(proof))).toEqual(proof)
    }
  }
})

test('levels go down with what is left, and begin where they say', () => {
  expect(levels.map((level) => levelOf(LEVEL_FROM[level]))).toEqual([...levels])
  expect([1, 0.94, 0.49, 0.04].map(levelOf)).toEqual([...levels])
})

test('the year of a strike is held to what can be struck, and lies where all fleets stand unless asked', () => {
  const of = (asked: string | undefined, last = 2040) => strikeYear({ years: [2025, last], decisionYear: 2027 }, asked)
  expect([of(undefined), of('2030'), of('2020'), of('2099'), of('x'), of(undefined, 2031)]).toEqual([2035, 2030, 2027, 2040, 2035, 2031])
})

test('measures say what is saved for what is paid', () => {
  const [own] = calm.strategies
  const [site, standby] = measuresOf(own!, calm, 2035)
  expect(site).toMatchObject({ arrangement: 'domestic', saved: { proof: { variable: 'doubling_saved', year: 2035 } } })
  expect(standby!.arrangement).toBeUndefined()
  // A day for the price of a day.
  expect(daysForMillion(site!)! * site!.price!.value).toBeCloseTo(1e6, 3)
  expect(daysForMillion({ saved: undefined, cost: site!.cost, price: undefined })).toBeUndefined()
})

test('the worst strike is that which takes most of a class', () => {
  const runs = new Map([['chip-embargo', embargo], ['single-site-fire', fire]])
  expect(worstStrike(runs, OWN, 'research')?.use).toBe('single-site-fire')
  expect(worstStrike(runs, CLOUD, 'research')).toBeUndefined()
})

test('a path says each point with its proof, in its picture and in its file', () => {
  const named = { workload: 'Public services', shock: 'A site burns' }
  const [own] = calm.strategies
  const path = strikePath({ outcome: calm, strategy: own!, run: fire, workload: 'public_service', named }, moments)!
  expect(path.data.series.map(({ id }) => id)).toEqual(['class_service_after', 'class_restored', 'class_carried'])
  for (const [place, { values }] of path.data.series.entries()) for (const [step, value] of values.entries()) {
    const { variable, index } = path.proofs[place]![step]!
    expect(value).toBe(engine.runBeside(state, undefined, FIRE).strategies[0]!.summary(variable, index))
  }
  const svg = drawn(pathChart(path.data, { document: fakeDocument, palette: palettes.light, width: 600, height: 300, words }))
  expect(svg.getAttribute('aria-label')).toContain('A site burns')
  const document = pathDocument(path, calm, 'http://127.0.0.1/#x', words)
  expect(document.rows).toHaveLength(3 * moments.length)
  expect(document.rows[6]).toMatchObject({ year: 2035, strategy: OWN, variable: 'class_service_after', index: 'moment.thirty_days workload.public_service !single-site-fire.2035', value: path.data.series[0]!.values[6] })
  expect(exportCsv(document).split('\r\n')[0]).toContain('index')
  const pressed = pressedPath({ outcome: calm, strategy: own!, run: embargo, workload: 'research', named })!
  expect(pressed.data.steps[0]).toBe('2035')
  expect(pressed.data.series[1]!.values).toEqual(Array.from(own!.series('continuity', { workload: 'research' })!).slice(10))
  expect(pressed.proofs[0]![0]).toMatchObject({ strike: { use: 'chip-embargo' } })
  expect(pressed.proofs[1]![0]).not.toHaveProperty('strike')
})

test('strikes of guests are run in their own country', () => {
  const guests = withStrategy(withoutStrategy(state, CLOUD), OWN, 'RWA')
  const run = readStruck(engine.runBeside(guests, undefined, FIRE), FIRE, { workloads, moments })
  expect(Object.keys(run.strategies)).toEqual([OWN, `${OWN}--RWA`])
  expect(run.hash).toContain('+')
})
