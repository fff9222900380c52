/** POST /api/sensitivities and /api/decisions/...: each answers in its form, with numbers that plain runs repeat, and refuses what it cannot answer. */
import { describe, expect, test } from 'vitest'
import { runCli } from '../../api/cli/main.ts'
import { AttributionAnswer } from '../../api/schemas/decisions/attribution.ts'
import { BreakEvenAnswer } from '../../api/schemas/decisions/break-even.ts'
import { DisagreementAnswer } from '../../api/schemas/decisions/disagreement.ts'
import { DiscoveryAnswer } from '../../api/schemas/decisions/discovery.ts'
import { FrontierAnswer } from '../../api/schemas/decisions/frontier.ts'
import { RegretAnswer } from '../../api/schemas/decisions/regret.ts'
import { ReverseStressAnswer } from '../../api/schemas/decisions/reverse-stress.ts'
import { SensitivityAnswer } from '../../api/schemas/decisions/sensitivity.ts'
import { engine, post, SCENARIO } from './sample-app.ts'

const OWN = 'extensive-domestic-ownership'
const RENT = 'foreign-cloud-reliance'
const COST = { variable: 'equal_service_cost' }
const scenario = SCENARIO

async function ask<Answer>(path: string, body: unknown, schema: { parse(value: unknown): Answer }): Promise<Answer> {
  const answer = await post(path, body)
  const text = await answer.json()
  expect(answer.status, JSON.stringify(text)).toBe(200)
  return schema.parse(text)
}

/** The outcome of a plain run. */
function run(written: object, strategy = OWN, variable = COST.variable, year?: number): number {
  return engine.evaluate(written).strategies.find(({ name }) => name === strategy)!.value(variable, {}, year)!
}

describe('sensitivities', () => {
  test('bars of a tornado are plain runs at the ends of the range, widest first', async () => {
    const inputs = ['accelerator_life', 'hardware_price_factor', 'real_core_wacc']
    const { effects, as_written: asWritten, runs } = await ask('/api/sensitivities', { scenario, strategy: OWN, outcome: COST, method: 'tornado', inputs }, SensitivityAnswer)
    expect(asWritten).toBe(run(scenario))
    expect(effects.map(({ parameter }) => parameter).sort()).toEqual([...inputs].sort())
    expect(effects.filter(({ range }) => range !== null)).not.toHaveLength(0)
    for (const { parameter, range, low, high } of effects.filter(({ range }) => range !== null)) {
      expect(low! / run({ ...scenario, set: { [parameter]: range![0] } })).toBeCloseTo(1, 12)
      expect(high! / run({ ...scenario, set: { [parameter]: range![1] } })).toBeCloseTo(1, 12)
    }
    const spans = effects.map(({ low, high }) => Math.max(low!, high!, asWritten!) - Math.min(low!, high!, asWritten!))
    expect(spans).toEqual([...spans].sort((a, b) => b - a))
    expect(runs).toBeLessThanOrEqual(2 * inputs.length + 1)
  })

  test('Morris, Sobol and regional sensitivity agree on what matters most, and say the same twice', async () => {
    const inputs = ['detection_time', 'cable_life', 'flop_per_dollar_growth']
    for (const method of ['morris', 'sobol', 'regional']) {
      const body = { scenario, strategy: OWN, outcome: COST, method, inputs, points: 32, trajectories: 10, members: 100 }
      const answer = await ask('/api/sensitivities', body, SensitivityAnswer)
      expect(await ask('/api/sensitivities', body, SensitivityAnswer)).toEqual(answer)
      expect(answer.effects[0]!.parameter).toBe('flop_per_dollar_growth')
    }
  })
})

describe('decisions', () => {
  test('regret is on common draws, and the pair says what its shares say', async () => {
    const body = { scenario, outcome: COST, members: 60 }
    const answer = await ask('/api/decisions/regret', body, RegretAnswer)
    expect(answer.strategies.map(({ strategy }) => strategy)).toEqual([OWN, RENT])
    const least = Math.min(...answer.strategies.map(({ worst }) => worst))
    expect(answer.minimax).toEqual(answer.strategies.filter(({ worst }) => worst === least).map(({ strategy }) => strategy))
    const [pair] = answer.pairs
    expect(pair!.first_better.share + pair!.second_better.share + pair!.ties.share).toBeCloseTo(1, 12)
    expect(pair!.says).toMatch(/in [\d.]+% of draws \([\d.]+% to [\d.]+%\)/)
    const turned = await ask('/api/decisions/regret', { ...body, scenario: { ...scenario, strategies: [RENT, OWN] } }, RegretAnswer)
    expect([...turned.strategies].reverse().map(({ worst, mean }) => [worst, mean])).toEqual(answer.strategies.map(({ worst, mean }) => [worst, mean]))
  })

  test('every strategy has the draws of every other: twins are never apart, and one seed gives one answer', async () => {
    const body = { scenario: { ...scenario, strategies: [OWN, { use: OWN, as: 'twin' }, RENT] }, outcome: COST, members: 40, seed: 5 }
    const answer = await ask('/api/decisions/regret', body, RegretAnswer)
    const [own, twin] = answer.strategies
    expect({ ...twin, strategy: OWN }).toEqual(own)
    const pair = answer.pairs.find(({ first, second }) => first === OWN && second === 'twin')!
    expect([pair.order, pair.ties.share]).toEqual(['tie', 1])
    expect(await ask('/api/decisions/regret', body, RegretAnswer)).toEqual(answer)
    expect((await ask('/api/decisions/regret', { ...body, seed: 6 }, RegretAnswer)).strategies).not.toEqual(answer.strategies)
  })

  test('of an outcome with years it says until when the order is known', async () => {
    const answer = await ask('/api/decisions/regret', { scenario, outcome: { variable: 'capital_spend' }, members: 30 }, RegretAnswer)
    expect(answer.outcome.year).toBe(2030)
    expect(answer.pairs[0]!.known_until === undefined || answer.pairs[0]!.known_until >= 2027).toBe(true)
  })

  test('a break-even is where plain runs tie; the frontier holds at each of its points; and none is said to be none', async () => {
    const target = run(scenario) * 1.1
    const body = { scenario, strategy: OWN, target, outcome: COST, input: { parameter: 'ambition' } }
    const { verdict, points, says } = await ask('/api/decisions/break-even', body, BreakEvenAnswer)
    expect([verdict, points.length]).toEqual(['found', 1])
    expect(run({ ...scenario, set: { ambition: points[0]!.input } }) / target).toBeCloseTo(1, 9)
    expect(says).toContain('searched between')
    const frontier = await ask('/api/decisions/break-even', { ...body, other: { parameter: 'electricity_price', form: 'times', from: 0.5, to: 2 }, rows: 3 }, BreakEvenAnswer)
    expect(frontier.points.map(({ other }) => other)).toEqual([0.5, 1.25, 2])
    for (const { input, other } of frontier.points) expect(run({ ...scenario, set: { ambition: input, electricity_price: { times: other } } }) / target).toBeCloseTo(1, 3)
    const none = await ask('/api/decisions/break-even', { ...body, target: target * 1e3 }, BreakEvenAnswer)
    expect([none.verdict, none.points, none.from!.input, none.to!.input]).toEqual(['none_in_range', [], 0.25, 4])
    expect(none.says).toMatch(/^None in range/)
  })

  test('the smallest shock breaks the limit it names in a plain run, and 95 per cent of it does not', async () => {
    const most = run(scenario) * 1.2
    const inputs = [{ parameter: 'hardware_price_factor', form: 'times', from: 0.5, to: 2 }, { parameter: 'electricity_price', form: 'times', from: 0.5, to: 3 }]
    const answer = await ask('/api/decisions/reverse-stress', { scenario, strategy: OWN, inputs, limits: [{ outcome: COST, most }, { outcome: { variable: 'grid_share_of_peak' }, most: 10 }] }, ReverseStressAnswer)
    expect([answer.verdict, answer.broken]).toEqual(['found', ['equal_service_cost']])
    const at = (part: number) => run({ ...scenario, set: Object.fromEntries(answer.inputs.map(({ parameter, at_shock: shock }) => [parameter, { times: 1 + (shock! - 1) * part }])) })
    expect(at(1)).toBeGreaterThan(most)
    expect(at(0.95)).toBeLessThanOrEqual(most)
    expect(answer.just_below.every(({ broken }) => !broken)).toBe(true)
  })

  test('discovery says in one sentence the very numbers of its box', async () => {
    const threshold = run(scenario)
    const answer = await ask('/api/decisions/discovery', { scenario, strategy: OWN, outcome: COST, when: 'above', threshold, members: 300 }, DiscoveryAnswer)
    expect(answer.draws + answer.left_out).toBe(300)
    expect(answer.conditions.length).toBeGreaterThan(0)
    for (const { from, to } of answer.conditions) for (const end of [from, to]) if (end !== undefined) expect(answer.says).toContain(String(end))
    expect(answer.says).toContain(`${Math.round(answer.density * 1000) / 10} %`)
  })

  test('world, choice and interaction sum to the change between two plain runs', async () => {
    const after = { ...scenario, name: 'after', set: { ambition: 2, electricity_price: { times: 1.4 }, hardware_price_factor: { times: 1.1 } } }
    const { differences, outcomes: [cost, power] } = await ask('/api/decisions/attribution', { before: scenario, after, strategy: OWN, outcomes: [COST, { variable: 'it_power', year: 2030 }] }, AttributionAnswer)
    expect(Object.fromEntries(differences.map(({ name, side }) => [name, side]))).toEqual({ 'set.ambition': 'choice', 'set.electricity_price': 'world', 'set.hardware_price_factor': 'world' })
    expect([cost!.before, cost!.after]).toEqual([run(scenario), run(after)])
    for (const { world, choice, interaction, total } of [cost!, power!]) expect(Math.abs((world! + choice! + interaction! - total!) / total!)).toBeLessThan(1e-9)
  })

  test('contributions to a disagreement sum to its gap', async () => {
    const second = { ...scenario, name: 'second', set: { ambition: 2, electricity_price: { times: 1.4 }, dry_cooling: 1, cable_life: { times: 1.01 } } }
    const answer = await ask('/api/decisions/disagreement', { first: scenario, second, strategy: OWN, outcome: COST }, DisagreementAnswer)
    expect([answer.first, answer.second, answer.exact]).toEqual([run(scenario), run(second), true])
    expect(answer.contributions.reduce((sum, { amount }) => sum + amount, 0) / answer.gap).toBeCloseTo(1, 9)
    expect([answer.contributions[0]!.name, answer.enough <= 2]).toEqual(['set.ambition', true])
  })

  test('the cheapest mix is a strategy that a plain run repeats', async () => {
    const answer = await ask('/api/decisions/frontier', { scenario, most: 90, gates_failed: 1, service: 0.5, shocks: ['home-territory-lost', 'vendor-order', 'chip-squeeze'], year: 2029 }, FrontierAnswer)
    expect(answer.verdict).toBe('found')
    const { placement, set, cost, control } = answer.cheapest!
    const again = { ...scenario, strategies: [{ use: answer.base, as: 'mix', placement: { compute: placement }, set }] }
    expect([run(again, 'mix'), run(again, 'mix', 'domestic_control', 2030)]).toEqual([cost, control])
    const struck = engine.evaluate({ ...again, shocks: [{ use: 'vendor-order', year: 2029 }] }).strategies[0]!
    const service = Math.min(...['state_critical', 'public_service', 'regulated_industry'].map((workload) => struck.value('class_service_after', { workload, moment: 'one_day' })!))
    expect(answer.cheapest!.service[1]).toBeCloseTo(service, 12)
    expect(answer.frontier.map((option) => option.cost)).toEqual(answer.frontier.map((option) => option.cost).sort((a, b) => a! - b!))
    // The curve of cost per point: both ends of every step are strategies whose plain runs have the stated cost and control.
    expect(answer.control_prices.length).toBeGreaterThan(0)
    const rerun = (at: number) => {
      const { placement: placed, set: levers } = answer.frontier[at]!
      const written = { ...scenario, strategies: [{ use: answer.base, as: 'mix', placement: { compute: placed }, set: levers }] }
      return { cost: run(written, 'mix'), control: run(written, 'mix', 'domestic_control', 2030) }
    }
    for (const { from, to, points, price } of answer.control_prices) {
      const [low, high] = [rerun(from), rerun(to)]
      expect([low, high]).toEqual([from, to].map((at) => ({ cost: answer.frontier[at]!.cost, control: answer.frontier[at]!.control })))
      expect(100 * (high.control - low.control) / points).toBeCloseTo(1, 9)
      expect((low.cost + points * price) / high.cost).toBeCloseTo(1, 9)
    }
  })
})

describe('what cannot be answered is refused where it stands', () => {
  const base = { scenario, strategy: OWN, outcome: COST }
  test.each([
    ['/api/sensitivities', { ...base, method: 'guess' }, 422, '/method'],
    ['/api/sensitivities', { ...base, method: 'tornado', inputs: ['ambition'] }, 422, '/inputs/0'],
    ['/api/sensitivities', { ...base, method: 'sobol', points: 1024 }, 413, '/points'],
    ['/api/sensitivities', { ...base, strategy: 'nobody', method: 'tornado' }, 422, '/strategy'],
    ['/api/sensitivities', { ...base, scenario: { ...scenario, economy: 'XXX' }, method: 'tornado' }, 422, '/scenario/economy'],
    ['/api/decisions/regret', { scenario, outcome: { variable: 'nothing' } }, 422, '/outcome/variable'],
    ['/api/decisions/regret', { scenario, outcome: COST, members: 1500 }, 413, '/members'],
    ['/api/decisions/regret', { scenario: { ...scenario, strategies: [OWN] }, outcome: COST }, 422, '/scenario/strategies'],
    ['/api/decisions/break-even', { ...base, input: { parameter: 'ambition' } }, 422, '/against'],
    ['/api/decisions/break-even', { ...base, target: 1, input: { parameter: 'electricity_price' } }, 422, '/input/from'],
    ['/api/decisions/break-even', { ...base, target: 1, input: { parameter: 'ambition', from: 2, to: 1 } }, 422, '/input/to'],
    ['/api/decisions/reverse-stress', { ...base, outcome: undefined, inputs: [{ parameter: 'ambition' }], limits: [{ outcome: COST }] }, 422, '/limits/0'],
    ['/api/decisions/discovery', { ...base, when: 'above' }, 422, '/threshold'],
    ['/api/decisions/disagreement', { first: scenario, second: scenario, strategy: OWN, outcome: COST }, 422, '/second'],
    ['/api/decisions/attribution', { before: scenario, after: { ...scenario, economy: 'XXX' }, strategy: OWN, outcomes: [COST] }, 422, '/after/economy'],
    ['/api/decisions/frontier', { scenario, shocks: ['nothing'] }, 422, '/shocks/0'],
    ['/api/decisions/frontier', { scenario, levers: ['real_core_wacc'] }, 422, '/levers/0'],
  ])('%s %#', async (path, body, status, pointer) => {
    const answer = await post(path, body)
    expect([answer.status, ((await answer.json()) as { pointer: string }).pointer]).toEqual([status, pointer])
  })
})

describe('the command line', () => {
  async function printed(...args: string[]): Promise<{ code: number; out: string; error: string }> {
    let [out, error] = ['', '']
    const code = await runCli(args, { out: (text) => { out += text }, error: (text) => { error += text }, readStandardInput: async () => JSON.stringify(scenario) })
    return { code, out, error }
  }

  test('prints the numbers that the route answers', async () => {
    const { code, out, error } = await printed('break-even', '-', '--strategy', OWN, '--target', '1e9', '--outcome', COST.variable, '--input', 'electricity_price:times=0.5..2', '--format', 'json')
    expect(code, error).toBe(0)
    const body = { scenario, strategy: OWN, target: 1e9, outcome: COST, input: { parameter: 'electricity_price', form: 'times', from: 0.5, to: 2 } }
    expect(JSON.parse(out)).toEqual(await ask('/api/decisions/break-even', body, BreakEvenAnswer))
    const table = await printed('sensitivity', '-', '--strategy', OWN, '--outcome', COST.variable, '--method', 'tornado', '--input', 'accelerator_life')
    expect(table.out).toMatch(/^accelerator_life +/m)
  })

  test('says what an option should have been', async () => {
    expect((await printed('regret', '-', '--outcome', COST.variable, '--against', RENT)).error).toContain('--against: regret takes --outcome')
    expect((await printed('break-even', '-', '--input', 'Electricity price')).code).toBe(2)
    expect((await printed('reverse-stress', '-', '--strategy', OWN, '--limit', 'minimum_dscr=1')).error).toContain('variable>=least')
    expect((await printed('discovery', '-', '--strategy', OWN, '--outcome', COST.variable, '--when', 'above')).code).toBe(1)
  })
})
