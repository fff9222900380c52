/** What the Decide screen asks and answers is what the server answers to the same question, byte for byte. */
import { describe, expect, test } from 'vitest'
import type { DecisionParts } from '../../../scenarios/decide/decision-parts.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { breakEvenRequest, decisionOf, discoveryRequest, drawCountsOf, portfolioRequest, regretRequest, twoWayRequest, workedParts, type Decision } from '../../../web/state/decide.ts'
import { answerBreakEven, answerDiscovery, answerRegret, workPortfolio } from '../../../web/state/decide-work.ts'
import { post } from '../../api/sample-app.ts'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const HASH = '#screen=decide&economy=KEN&until=2030&strategies=extensive-domestic-ownership.0~foreign-cloud-reliance.5&selected=extensive-domestic-ownership&view.draws=100&view.seed=7&view.worked=regret~portfolio'

function asked(hash: string): { readonly decision: Decision; readonly parts: DecisionParts } {
  const state = decodeAddress(hash)
  const years = Array.from({ length: (state.until ?? 2040) - 2024 }, (_, at) => 2025 + at)
  const decision = decisionOf(state, engine, years)
  if (decision === undefined) throw new Error('The page asks nothing.')
  return { decision, parts: engine.parts }
}

function finished<Answer>(steps: Generator<unknown, Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

describe('one link, one answer', () => {
  const { decision, parts } = asked(HASH)

  test('regret', async () => {
    const request = regretRequest(decision)!
    expect(request).toMatchObject({ members: 100, seed: 7, better: 'less', outcome: { variable: 'equal_service_cost' } })
    const text = await (await post('/api/decisions/regret', request)).text()
    expect(JSON.stringify(finished(answerRegret(parts, request)))).toBe(text)
  }, 240_000)

  test('break-even of one input and of two', async () => {
    for (const request of [breakEvenRequest(decision)!, { ...twoWayRequest(decision)!, rows: 2 }]) {
      const text = await (await post('/api/decisions/break-even', request)).text()
      expect(JSON.stringify(finished(answerBreakEven(parts, request)))).toBe(text)
    }
  }, 240_000)

  test('the box', async () => {
    const request = discoveryRequest(decision)!
    const text = await (await post('/api/decisions/discovery', request)).text()
    expect(JSON.stringify(finished(answerDiscovery(parts, request)))).toBe(text)
  }, 240_000)

  test('mixes, with those that are bettered beside', async () => {
    const request = { ...portfolioRequest(decision), shocks: ['home-territory-lost', 'vendor-order'], most: 40 }
    const text = await (await post('/api/decisions/frontier', request)).text()
    const { answer, dominated } = finished(workPortfolio(parts, request))
    expect(JSON.stringify(answer)).toBe(text)
    expect(dominated.length + answer.frontier.length).toBe(answer.tried)
  }, 240_000)
})

test('the link brings the same question back', () => {
  const again = encodeAddress(decodeAddress(HASH))
  expect(regretRequest(asked(`#${again}`).decision)).toEqual(regretRequest(asked(HASH).decision))
  expect(workedParts(decodeAddress(HASH).view)).toEqual(['regret', 'portfolio'])
})

test('what a strategy sets itself is no input of a break-even, and one strategy is held against none', () => {
  const { decision } = asked(HASH)
  expect(decision.input).toBe('electricity_price_factor')
  expect(decision.inputs.map(({ name }) => name)).toContain('real_core_wacc')
  const alone = asked('#screen=decide&economy=KEN&strategies=extensive-domestic-ownership.0&selected=extensive-domestic-ownership').decision
  expect(alone.against).toBeUndefined()
  expect(regretRequest(alone)).toBeUndefined()
  expect(breakEvenRequest(alone)).toBeUndefined()
  expect(discoveryRequest(alone)).toBeUndefined()
})

test('a figure with years is asked in one of those that are reported, the last unless told', () => {
  expect(asked(`${HASH}&view.measure=total_spend`).decision.year).toBe(2030)
  expect(asked(`${HASH}&view.measure=total_spend&view.byYear=2028`).decision.year).toBe(2028)
  expect(asked(`${HASH}&view.measure=total_spend&view.byYear=1999`).decision.year).toBe(2030)
})

test('no more draws are offered than an answer over all strategies may run, and the most of them unless the link says fewer', () => {
  const six = '#screen=decide&economy=KEN'
  const { home, draws } = asked(six).decision
  expect(home.choices).toHaveLength(6)
  expect(drawCountsOf(home)).toEqual([100, 200])
  expect([draws, asked(`${six}&view.draws=300`).decision.draws, asked(`${six}&view.draws=100`).decision.draws]).toEqual([200, 200, 100])
  expect(asked(HASH.replace('view.draws=100&', '')).decision.draws).toBe(300)
})
