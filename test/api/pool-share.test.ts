/** POST /api/decisions/pool-share and the command: the share at which pooling costs what the other does, or words that there is none. */
import { describe, expect, test } from 'vitest'
import { runCli } from '../../api/cli/main.ts'
import { PoolShareAnswer } from '../../api/schemas/decisions/pool-share.ts'
import { OverlaidMap } from '../../model/run/overlaid-map.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { engine, post } from './sample-app.ts'

const PATH = '/api/decisions/pool-share'
const POOL = 'regional-pooling'
const OWN = 'extensive-domestic-ownership'
const rwanda = engine.library.scenarios.get('rwanda-pool')!

async function ask(body: unknown): Promise<PoolShareAnswer> {
  const answer = await post(PATH, body)
  expect(answer.status).toBe(200)
  return PoolShareAnswer.parse(await answer.json())
}

describe('a break-even share', () => {
  test('is where a run at that very share costs what the other strategy costs', async () => {
    const answer = await ask({ scenario: rwanda, strategy: POOL, against: OWN })
    expect(answer.verdict).toBe('crossing')
    expect(answer.crossings).toEqual([{ share: answer.share, above: 'dearer' }])
    const { resolved } = engine.evaluate(rwanda)
    const pooling = resolved.strategies.find(({ name }) => name === POOL)!
    const paid = answer.share! * pooling.values.get('pool_load_ratio')![0]!
    const costAt = (ratio: number): number => {
      const values = new OverlaidMap(pooling.values, new Map([['pool_paid_ratio', Float64Array.of(ratio)]]))
      return runScenario(engine.kernel, engine.program, { world: resolved.world, strategies: [{ name: POOL, axis: pooling.axis, values }] }, engine.world(resolved)).strategies[0]!.value('equal_service_cost')!
    }
    expect(costAt(paid) / answer.against_cost).toBeCloseTo(1, 9)
    expect(costAt(paid * 0.99)).toBeLessThan(answer.against_cost)
    expect(costAt(paid * 1.01)).toBeGreaterThan(answer.against_cost)
    expect(answer.share).toBeGreaterThan(answer.from.share)
    expect(answer.to.share).toBe(1)
    // Where cost follows demand a member pays for what it uses.
    expect(answer.as_written).toBe(answer.from.share)
    const summary = (await (await post('/api/runs?variables=equal_service_cost', rwanda)).json()) as { summary: { strategy: string; value: number }[] }
    expect(answer.against_cost).toBe(summary.summary.find(({ strategy }) => strategy === OWN)!.value)
    expect(answer.from.cost).toBe(summary.summary.find(({ strategy }) => strategy === POOL)!.value)
  })

  test('is none where pooling costs more at every share, and where it costs less; both are said in words with the range', async () => {
    // A pool of Kenya and Burundi is next to all Kenya's own: coordination is what it adds.
    const kenya = { ...rwanda, economy: 'KEN', places: { pool: { host: 'KEN', members: ['KEN', 'BDI'] } }, strategies: [POOL, OWN] }
    const dear = await ask({ scenario: kenya, strategy: POOL, against: OWN })
    expect([dear.verdict, dear.share, dear.crossings]).toEqual(['dearer', null, []])
    expect(dear.from.cost).toBeGreaterThan(dear.against_cost)
    expect(dear.says).toMatch(/^No crossing: .* at every share tried\. Searched at 25 shares from [\d.]+%.* to 100% of its cost\.$/)
    const beside = { ...kenya, strategies: [POOL, { use: OWN, set: { electricity_price: { value: 900, unit: 'USD2025/MWh' } } }] }
    const cheap = await ask({ scenario: beside, strategy: POOL, against: OWN })
    expect([cheap.verdict, cheap.share, cheap.crossings]).toEqual(['cheaper', null, []])
    expect(cheap.to.cost).toBeLessThan(cheap.against_cost)
  })

  test('is every share at which the order turns: to the budget of Kuwait its pool is dearer between two shares and cheaper outside them', async () => {
    const kuwait = { ...rwanda, economy: 'KWT', places: undefined, perspective: 'public', growth_path: 'multi-source-central', perimeter: 'sovereign', strategies: [POOL, 'trusted-international-partnerships'] }
    const answer = await ask({ scenario: kuwait, strategy: POOL, against: 'trusted-international-partnerships' })
    expect(answer.crossings.map(({ above }) => above)).toEqual(['dearer', 'cheaper'])
    expect(answer.share).toBe(answer.crossings[0]!.share)
    // What the ends alone would have called cheaper throughout.
    expect(answer.from.cost).toBeLessThan(answer.against_cost)
    expect(answer.to.cost).toBeLessThan(answer.against_cost)
    expect(answer.says).toMatch(/ while the country pays less than [\d.]+% or more than [\d.]+% of the cost of the pool\./)
  })

  test('is printed by the command, and refused where nothing is pooled', async () => {
    let [out, error] = ['', '']
    const terminal = { out: (text: string) => { out += text }, error: (text: string) => { error += text }, readStandardInput: async () => '' }
    expect(await runCli(['pool-share', 'rwanda-pool', '--strategy', POOL, '--against', OWN], terminal)).toBe(0)
    expect(out).toMatch(/^break_even_share +1 +regional-pooling, dearer above +0\.\d+$/m)
    expect(await runCli(['pool-share', 'rwanda-pool', '--strategy', OWN, '--against', POOL], terminal)).toBe(1)
    expect(error).toContain('wanted a strategy that places something in a pool')
    expect(await runCli(['pool-share', 'rwanda-pool'], terminal)).toBe(2)
  })

  test.each([
    [{ scenario: rwanda, strategy: 'nobody', against: OWN }, '/strategy'],
    [{ scenario: rwanda, strategy: POOL, against: POOL }, '/against'],
    [{ scenario: { ...rwanda, demand: { mode: 'programme', accelerators: 1000, by: 2030 } }, strategy: POOL, against: OWN }, '/scenario/demand'],
    [{ scenario: { ...rwanda, economy: 'XXX' }, strategy: POOL, against: OWN }, '/scenario/economy'],
    [{ scenario: rwanda, strategy: POOL }, '/against'],
  ])('%#: what cannot be searched is refused where it stands', async (body, pointer) => {
    const answer = await post(PATH, body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.json()).toMatchObject({ pointer })
  })
})
