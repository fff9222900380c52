/** The Stress screen's questions: packs in the page's scenario and link, a tornado and a search that are those of the API, and their proofs. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ReverseStressAnswer } from '../../../api/schemas/decisions/reverse-stress.ts'
import { SensitivityAnswer } from '../../../api/schemas/decisions/sensitivity.ts'
import { atOnce } from '../../../model/run/steps.ts'
import { JUST_BELOW } from '../../../model/decide/reverse-stress.ts'
import { inputAt } from '../../../scenarios/decide/input-at.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { sameWork } from '../../../web/state/history.ts'
import { defaultState, withProof, type PageState } from '../../../web/state/page-state.ts'
import { decodeProof, encodeProof } from '../../../web/state/proof-address.ts'
import { figureAt } from '../../../web/state/proof-figure.ts'
import { decodeStresses } from '../../../web/state/stress-address.ts'
import { askedScenario, reverseStressOf, tornadoOf } from '../../../web/state/stress-runs.ts'
import { figureAsked, figuresOf, inputOptions, limitKinds, limitNames, readInputs, readLimits, startingBound, writeInputs, writeLimits } from '../../../web/state/stress.ts'
import { withStress, withStresses } from '../../../web/state/with-stress.ts'
import { post } from '../../api/sample-app.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => {
  engine = pageEngine()
})

const CAMPUS = 'as-expected'
const campus = decodeAddress('#screen=stress&scenario=india-campus-under-strain&economy=IND&perspective=investor&strategies=as-expected.0~half-sold.1')
const CRISIS = { use: 'energy-crisis', year: 2030, strength: 1 } as const
const stressed = withStress(campus, CRISIS.use, CRISIS)
const COVER = { variable: 'minimum_dscr', kind: 'summary' } as const

async function asked<Answer>(path: string, body: unknown, schema: { parse(value: unknown): Answer }): Promise<Answer> {
  const answer = await post(path, body)
  const found = await answer.json()
  expect(answer.status, JSON.stringify(found)).toBe(200)
  return schema.parse(found)
}

test('packs are added, changed in their place and taken away, and each step is a step of the history', () => {
  const two = withStress(withStress(defaultState, 'energy-crisis', { year: 2030, strength: 1 }), 'war-at-home', { year: 2035, strength: 0.5 })
  const weaker = withStress(two, 'energy-crisis', { year: 2030, strength: 0.25 })
  expect(weaker.stresses).toEqual([{ use: 'energy-crisis', year: 2030, strength: 0.25 }, { use: 'war-at-home', year: 2035, strength: 0.5 }])
  expect(sameWork(two, weaker)).toBe(false)
  expect(withStress(withStress(weaker, 'energy-crisis', undefined), 'war-at-home', undefined)).toEqual(defaultState)
  expect(decodeAddress(`#${encodeAddress(weaker)}`)).toEqual(weaker)
})

test('what is no pack in a link is left out, and one named twice counts once', () => {
  expect(decodeStresses('')).toBeUndefined()
  expect(decodeStresses('energy-crisis~Energy.2030.50~energy.20300.1~x.2030.101~x.2030.-1~x.2030.0.5')).toBeUndefined()
  expect(decodeStresses('x.2030.5~x.2031.6~y.2032.100')).toEqual([{ use: 'x', year: 2030, strength: 0.05 }, { use: 'y', year: 2032, strength: 1 }])
})

test('packs strike the page, stack, and at no strength change nothing', () => {
  const cost = (state: PageState): number => engine.runBeside(state).strategies[0]!.summary('equal_service_cost')!
  const [calm, full] = [cost(campus), cost(stressed)]
  expect(full).toBeGreaterThan(calm)
  expect(cost(withStress(campus, CRISIS.use, { ...CRISIS, strength: 0 }))).toBe(calm)
  const half = cost(withStress(campus, CRISIS.use, { ...CRISIS, strength: 0.5 }))
  expect(half).toBeGreaterThan(calm)
  expect(half).toBeLessThan(full)
  expect(cost(withStress(stressed, 'chip-squeeze', { year: 2028, strength: 1 }))).not.toBe(full)
  expect(cost(withStresses(stressed, []))).toBe(calm)
})

test('packs beyond the last year are refused in words that say where', () => {
  expect(() => engine.runBeside(withStress(campus, CRISIS.use, { ...CRISIS, year: 2060 }))).toThrow(/\/stresses\/0\/year/)
})

test('the tornado of the page is that of the API, and its bars are proved', async () => {
  const found = atOnce(tornadoOf(engine, stressed, CAMPUS, { variable: COVER.variable }))
  const answer = await asked('/api/sensitivities', { ...askedScenario(engine, stressed, CAMPUS), outcome: { variable: COVER.variable }, method: 'tornado' }, SensitivityAnswer)
  expect(found.asWritten).toBe(answer.as_written)
  expect([found.moved, found.kept, found.hash]).toEqual([answer.effects.length, answer.kept.length, answer.hash])
  const told = answer.effects.filter(({ low, high }) => low !== answer.as_written || high !== answer.as_written)
  expect(found.rows.map(({ parameter, low, high, ends }) => [parameter, low, high, ends ?? null])).toEqual(told.map(({ parameter, low, high, range }) => [parameter, low ?? NaN, high ?? NaN, range]))
  const drawn = [...found.rows.slice(0, 2), found.rows.find(({ elements }) => elements > 1)!]
  for (const { parameter, low, high } of drawn) {
    for (const [to, value] of [['low', low], ['high', high]] as const) {
      const proof = await engine.prove(stressed, { strategy: CAMPUS, variable: COVER.variable, moved: [{ parameter, to }] })
      expect(proof.node(proof.root)!.value, `${parameter} ${to}`).toBe(value)
    }
  }
})

test('the search of the page is that of the API; the limit breaks at the shock and not at 95 % of it, which proofs repeat', async () => {
  const inputs = ['electricity_price_factor', 'facility_cost', 'grid_lead'].map((parameter) => ({ parameter }))
  const limits = [{ outcome: { variable: COVER.variable }, least: 1.5 }, { outcome: { variable: 'electricity_share_of_supply' }, most: 0.2 }]
  const found = atOnce(reverseStressOf(engine, stressed, CAMPUS, { inputs, limits }))
  const answer = await asked('/api/decisions/reverse-stress', { ...askedScenario(engine, stressed, CAMPUS), inputs, limits }, ReverseStressAnswer)
  expect(answer.verdict).toBe('found')
  expect(found.shock).toEqual(answer.inputs.map(({ at_shock: value }) => value))
  expect(found.atShock!.map(({ value, broken }) => [value, broken])).toEqual(answer.at_shock.map(({ value, broken }) => [value, broken]))
  expect(found.atShock!.some(({ broken }) => broken)).toBe(true)
  expect(found.justBelow!.some(({ broken }) => broken)).toBe(false)
  for (const [part, states] of [[1, found.atShock!], [JUST_BELOW, found.justBelow!]] as const) {
    const moved = found.inputs.map((input, at) => ({ parameter: input.parameter.name, to: inputAt(input, found.parts![at]! * part) }))
    const proof = await engine.prove(stressed, { strategy: CAMPUS, variable: COVER.variable, moved })
    expect(proof.node(proof.root)!.value).toBe(states[0]!.value)
  }
})

test('a proof of the page without its packs is of the run without them', async () => {
  const value = engine.runBeside(campus).strategies[0]!.summary(COVER.variable)!
  const request = { strategy: CAMPUS, variable: COVER.variable, calm: true } as const
  const proof = await engine.prove(stressed, request)
  expect(proof.node(proof.root)!.value).toBe(value)
  expect(figureAt(engine.runBeside(stressed), request)).toBeUndefined()
})

test('an end of what has no range in the scenario cannot be proved', async () => {
  await expect(engine.prove(stressed, { strategy: CAMPUS, variable: COVER.variable, moved: [{ parameter: 'ambition', to: 'low' }] })).rejects.toThrow('ambition has no range')
})

test('an address of a figure with moves comes back as it was', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/)
  const to = fc.oneof(fc.constantFrom('low' as const, 'high' as const), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0))
  fc.assert(fc.property(name, fc.array(fc.record({ parameter: name, to }), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean(), (variable, moved, calm, struck) => {
    const proof = { strategy: 'own', variable, index: { workload: 'research' }, moved, ...(calm ? { calm: true as const } : {}), ...(struck ? { strike: { use: 'hall-fire', year: 2035 } } : {}) }
    expect(decodeProof(encodeProof(proof))).toEqual(proof)
  }))
  for (const text of ['own~cost~~*x', 'own~cost~~*x.', 'own~cost~~*x.middle', 'own~cost~~*.low', 'own~cost~~*x.1e', 'own~cost~~!calm~a.b']) expect(decodeProof(text), text).toBeUndefined()
  const opened = decodeAddress(encodeAddress(withProof(stressed, { strategy: CAMPUS, variable: COVER.variable, moved: [{ parameter: 'facility_cost', to: 1.05e7 }] })))
  expect(opened.proof?.moved).toEqual([{ parameter: 'facility_cost', to: 1.05e7 }])
})

test('limits and inputs come back from the link, and start at figures of the model', () => {
  expect(readLimits(undefined, engine).map(({ name, bound }) => [name, bound])).toEqual([['debt', 0.01], ['grid', 0.2], ['water', 0.02], ['cover', 1.35]])
  const chosen = [{ name: 'grid', bound: 0.15 }, { name: 'service', bound: 0.1 }] as const
  expect(readLimits(writeLimits(chosen), engine)).toEqual(chosen)
  expect(readLimits(writeLimits([]), engine)).toEqual([])
  expect(readLimits('grid*x~nobody*1~cover*', engine)).toEqual([])
  const options = inputOptions(engine)
  expect(readInputs(undefined, options)).toHaveLength(3)
  expect(readInputs('grid_lead~nobody~grid_lead~corporate_tax', options).map(({ parameter }) => parameter)).toEqual(['grid_lead', 'corporate_tax'])
  expect(writeInputs(readInputs('grid_lead~corporate_tax', options))).toBe('grid_lead~corporate_tax')
  const known = new Set(engine.model.variables.map(({ name }) => name))
  for (const name of limitNames) {
    expect(known).toContain(limitKinds[name].variable)
    expect(startingBound(engine, name)).toBeGreaterThan(0)
  }
})

test('the figure looked at is the one asked for, else the first of whoever looks', () => {
  const entries = figuresOf(engine.catalogue)
  expect(figureAsked(entries, 'minimum_dscr', 'social')?.variable).toBe('minimum_dscr')
  expect(figureAsked(entries, 'nobody', 'social')?.variable).toBe('equal_service_cost')
  expect(figureAsked(entries, undefined, 'investor')?.variable).toBe('project_value')
})
