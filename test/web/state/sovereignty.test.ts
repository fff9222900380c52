/** Tests of trust answered in place, and what a gate says it lacks. */
import { beforeAll, describe, expect, test } from 'vitest'
import { trustTestNames } from '../../../model/equations/trust-tests.ts'
import type { Scenario } from '../../../scenarios/schema.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { answerChanges, answerKey, decodeAnswers, encodeAnswers, withAnswer, withAnswers } from '../../../web/state/answers.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { sameWork } from '../../../web/state/history.ts'
import { movedAssumptions } from '../../../web/state/moved-assumptions.ts'
import { defaultState, withEconomy, withStrategy, withoutStrategy, type PageState } from '../../../web/state/page-state.ts'
import { scenariosOf } from '../../../web/state/scenario.ts'
import { answersOf, citationOf, gateOf, yearly } from '../../../web/state/sovereignty.ts'
import { pageEngine } from '../page-engine.ts'

const EMBASSY = 'digital-embassy-guest'
const estonia: PageState = { ...withEconomy(defaultState, 'EST'), selected: EMBASSY }

let engine: Engine
beforeAll(() => {
  engine = pageEngine()
})

describe('answers given in place', () => {
  test('are twenty letters an arrangement in the address; what cannot be read is left out', () => {
    const text = encodeAnswers({ 'embassy.immunity': 0.5, 'embassy.ratified_treaty': 1, 'pool.workable_exit': 0 })
    expect(text).toBe('embassy.1___5_______________~pool.___________________0')
    expect(decodeAnswers(text ?? '')).toEqual({ 'embassy.immunity': 0.5, 'embassy.ratified_treaty': 1, 'pool.workable_exit': 0 })
    for (const nonsense of ['', 'embassy.1', 'moon.11111111111111111111', 'embassy.____________________', `embassy.${'x'.repeat(20)}`]) expect(decodeAnswers(nonsense), nonsense).toBeUndefined()
    expect(encodeAnswers({})).toBeUndefined()
  })

  test('set the parameter for the page’s own country, after what its scenario sets, and leave with the country', () => {
    const guest = withStrategy(withoutStrategy(withAnswer(estonia, 'embassy', 'guest_law', 1), 'regional-pooling'), 'regional-pooling', 'KEN')
    const [own, other] = scenariosOf(guest, engine.library)
    expect(own?.scenario.set).toEqual({ trust_answer: [{ value: 1, at: { arrangement: 'embassy', trust_test: 'guest_law' } }] })
    expect(other?.scenario.set).toBeUndefined()
    expect(withEconomy(guest, 'FRA').answers).toBeUndefined()
    expect(answerChanges({ 'pool.immunity': 0, 'embassy.immunity': 1 }).map(({ value }) => value)).toEqual([1, 0])
  })

  test('are work that can be undone, and stand among what is away from the defaults', () => {
    const answered = withAnswer(estonia, 'embassy', 'guest_law', 1)
    expect(sameWork(answered, estonia)).toBe(false)
    expect(withAnswer(answered, 'embassy', 'guest_law', undefined)).toEqual(estonia)
    const [moved] = movedAssumptions(answered, {}, engine)
    expect(moved?.what).toEqual({ kind: 'answers', count: 1 })
    expect(moved?.without).toEqual(estonia)
  })

  test('move trust and its gates, and neither control, dependence nor cost', () => {
    const met = withAnswers(estonia, Object.fromEntries(trustTestNames.map((name) => [answerKey('embassy', name), 1])))
    const absent = withAnswer(estonia, 'embassy', 'guest_law', 0)
    const run = (state: PageState) => engine.runBeside(state).strategies.find(({ key }) => key === EMBASSY)!
    const [before, after, failing] = [run(estonia), run(met), run(absent)]
    expect(after.summary('arrangement_trust', { arrangement: 'embassy' })).toBe(1)
    expect(before.member('gate_outcome', { arrangement: 'embassy', workload: 'state_critical' }, 2035)).toBe('unproven')
    expect(after.member('gate_outcome', { arrangement: 'embassy', workload: 'state_critical' }, 2035)).toBe('passed')
    expect(failing.summary('arrangement_trust_at_best', { arrangement: 'embassy' })).toBeLessThan(before.summary('arrangement_trust_at_best', { arrangement: 'embassy' })!)
    for (const variable of ['equal_service_cost', 'discounted_cost']) expect(after.summary(variable)).toBe(before.summary(variable))
    for (const variable of ['domestic_control', 'dependence', 'total_spend']) expect([...(after.series(variable) as Float64Array)]).toEqual([...(before.series(variable) as Float64Array)])
  })
})

test('weights of the layers come back from the link, and weigh the parts that sum to the score', () => {
  const weights: Readonly<Record<string, number>> = { chips: 1, models: 0.5, cloud_software: 0.25, operators: 0, energy: 0.75, capital: 1, cables: 0.1 }
  const file: Scenario = { version: 1, name: 'weighed', economy: 'EST', growth_path: estonia.growthPath, strategies: [EMBASSY], set: { layer_weight: Object.entries(weights).map(([layer, value]) => ({ value, at: { layer } })) } }
  const weighed: PageState = { ...estonia, base: { file }, strategies: estonia.strategies.filter(({ name }) => name === EMBASSY) }
  const linked = decodeAddress(encodeAddress(weighed))
  expect(linked).toEqual(weighed)
  const outcome = engine.runBeside(linked)
  const score = (layer?: string): number => yearly(outcome.strategies[0]!, outcome, 'dependence', 2035, layer === undefined ? {} : { layer }).value!
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const parts = Object.entries(weights).map(([layer, weight]) => (weight / whole) * score(layer))
  expect(score() / parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12)
  expect(score()).not.toBe(yearly(engine.runBeside(estonia).strategies.find(({ key }) => key === EMBASSY)!, engine.runBeside(estonia), 'dependence', 2035).value)
})

test('answers are shown as cited, as given here, or as open', () => {
  const answers = answersOf(withAnswer(estonia, 'embassy', 'guest_law', 0.5), EMBASSY, engine).get('embassy')!
  expect(answers.map(({ tests }) => tests.length)).toEqual([4, 4, 4, 4, 4])
  const byTest = new Map(answers.flatMap(({ tests }) => tests.map((answer) => [answer.test, answer])))
  expect(byTest.get('ratified_treaty')).toMatchObject({ value: 1, here: false, origin: 'estonia-embassy-2017' })
  expect(byTest.get('guest_law')).toEqual({ test: 'guest_law', value: 0.5, here: true })
  expect(byTest.get('cleared_staff')).toEqual({ test: 'cleared_staff', value: undefined, here: false })
  expect(citationOf(engine.facts, 'estonia-embassy-2017').text).toContain('2017')
})

test('a gate names what falls short: control that fails it, or open tests that leave it unproven', () => {
  const outcome = engine.runBeside(estonia)
  const strategy = outcome.strategies.find(({ key }) => key === EMBASSY)!
  const need = { operational: 0.7, legal: 0.7, trust: 0.8 }
  const cloud = gateOf(strategy, 'foreign_cloud', 'state_critical', 2035, need)
  expect(cloud.verdict).toBe('failed')
  expect(cloud.reasons.map(({ what }) => what)).toContain('legal')
  for (const { has, needs } of cloud.reasons) expect(has.value).toBeLessThan(needs)
  const embassy = gateOf(strategy, 'embassy', 'state_critical', 2035, need)
  expect(embassy).toMatchObject({ verdict: 'unproven', reasons: [{ what: 'open', needs: 0.8 }] })
  expect(gateOf(strategy, 'embassy', 'research', 2035, { operational: 0, legal: 0, trust: 0 })).toMatchObject({ verdict: 'passed', reasons: [] })
  expect(yearly(strategy, outcome, 'control_minimum', 2035).value).toBeLessThanOrEqual(yearly(strategy, outcome, 'domestic_control', 2035).value!)
})

test('the proof of a verdict ends in the verdict', async () => {
  const proof = await engine.prove(estonia, { strategy: EMBASSY, variable: 'gate_outcome', index: { arrangement: 'embassy', workload: 'state_critical' } })
  expect(proof.node(proof.root)?.member).toBe('unproven')
})
