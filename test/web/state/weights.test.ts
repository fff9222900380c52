/** Weights of layers and of dimensions of trust, given in place: in the link, in the scenario, undone, and where they stand by default. */
import { beforeAll, describe, expect, test } from 'vitest'
import { resolve } from '../../../scenarios/resolve.ts'
import type { Scenario } from '../../../scenarios/schema.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { defaultWeights } from '../../../web/state/default-weights.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { sameWork } from '../../../web/state/history.ts'
import { movedAssumptions } from '../../../web/state/moved-assumptions.ts'
import { beginSession, chosen, travelled } from '../../../web/state/moves.ts'
import { stateOfScenario } from '../../../web/state/open-scenario.ts'
import { defaultState, withEconomy, withLever, withStrategy, withoutStrategy, type PageState } from '../../../web/state/page-state.ts'
import { readScenario, scenarioFiles } from '../../../web/state/scenario-file.ts'
import { scenariosOf } from '../../../web/state/scenario.ts'
import { whole, yearly } from '../../../web/state/sovereignty.ts'
import { decodeWeights, encodeWeights } from '../../../web/state/weights.ts'
import { withoutWeights, withWeight } from '../../../web/state/with-weight.ts'
import { pageEngine } from '../page-engine.ts'

const EMBASSY = 'digital-embassy-guest'
const estonia: PageState = { ...withEconomy(defaultState, 'EST'), selected: EMBASSY }
const weightless = (model: Engine['model']): PageState => model.dimensions['layer']!.reduce((state, layer) => withWeight(state, 'layer_weight', layer, 0), estonia)
const lighterChips = withWeight(estonia, 'layer_weight', 'chips', 0.25)

/** A page on a scenario of a reader's own. */
function standingOn(more: Partial<Scenario>): PageState {
  const file: Scenario = { version: 1, name: 'weighed', title: 'Weighed', economy: 'EST', growth_path: estonia.growthPath, strategies: [EMBASSY], ...more }
  return { ...estonia, base: { file }, strategies: estonia.strategies.filter(({ name }) => name === EMBASSY) }
}

let engine: Engine
beforeAll(() => {
  engine = pageEngine()
})

describe('in the address', () => {
  test('each stands by parameter and member, in the declared order', () => {
    const text = encodeWeights({ 'trust_weight.legal_basis': 1, 'layer_weight.energy': 0, 'layer_weight.chips': 0.25 })
    expect(text).toBe('layer_weight.chips.0.25~layer_weight.energy.0~trust_weight.legal_basis.1')
    expect(decodeWeights(text!)).toEqual({ 'layer_weight.chips': 0.25, 'layer_weight.energy': 0, 'trust_weight.legal_basis': 1 })
    expect(encodeWeights({})).toBe('')
  })

  test.each(['', 'layer_weight.chips', 'layer_weight.chips.', 'layer_weight.chips.-0.1', 'layer_weight.chips.1.5', 'layer_weight.chips.1e999', 'layer_weight.chips. ', 'layer_weight.chips.0x1', 'layer_weight.moon.1', 'ambition.chips.1', '__proto__.chips.1', 'layer_weight.chips.half'])('what is no weight is left out: %s', (nonsense) => {
    expect(decodeWeights(nonsense)).toBeUndefined()
    expect(decodeWeights(`${nonsense}~layer_weight.models.0.5`)).toEqual({ 'layer_weight.models': 0.5 })
  })

  test('a minus before a nought says nothing', () => {
    expect(Object.is(withWeight(estonia, 'layer_weight', 'chips', -0).weights?.['layer_weight.chips'], 0)).toBe(true)
    expect(Object.is(decodeWeights('layer_weight.chips.-0')?.['layer_weight.chips'], 0)).toBe(true)
  })

  test('a link brings the same figures back', () => {
    const given = withWeight(withWeight(lighterChips, 'trust_weight', 'legal_basis', 1), 'layer_weight', 'energy', 0)
    const linked = decodeAddress(encodeAddress(given))
    expect(linked).toEqual(given)
    expect(engine.runBeside(linked).hash).toBe(engine.runBeside(given).hash)
    expect(engine.runBeside(linked).hash).not.toBe(engine.runBeside(estonia).hash)
  })
})

describe('in the scenario', () => {
  test('they are settings of every economy of the page, after what its scenario and its levers set, and stay with the reader', () => {
    const guest = withStrategy(withoutStrategy(lighterChips, 'regional-pooling'), 'regional-pooling', 'KEN')
    const chips = { value: 0.25, at: { layer: 'chips' } }
    expect(scenariosOf(guest, engine.library).map(({ scenario }) => scenario.set)).toEqual([{ layer_weight: [chips] }, { layer_weight: [chips] }])
    const based = { ...standingOn({ set: { layer_weight: 0.5 } }), weights: lighterChips.weights! }
    expect(scenariosOf(based, engine.library)[0]?.scenario.set).toEqual({ layer_weight: [{ value: 0.5 }, chips] })
    expect(scenariosOf(withLever(based, 'layer_weight', 0.75), engine.library)[0]?.scenario.set).toEqual({ layer_weight: [{ value: 0.75 }, chips] })
    expect(withEconomy(lighterChips, 'FRA').weights).toEqual(lighterChips.weights)
  })

  test('the page runs what the scenario says, whatever else moved before', () => {
    const based = standingOn({ set: { layer_weight: [{ value: 0.5, at: { layer: 'models' } }] } })
    for (const state of [lighterChips, withLever(lighterChips, 'ambition', 2), { ...based, weights: { 'layer_weight.chips': 0, 'trust_weight.legal_basis': 1 } }, withLever(based, 'layer_weight', 0.75)]) {
      const result = engine.run(state)
      const written = scenariosOf(state, engine.library)[0]!.scenario
      const resolved = resolve(written, engine.library, engine.facts, engine.parts.program)
      expect(result.hash).toContain(engine.runBeside({ ...state, levers: {}, weights: {}, base: { file: written } }).hash)
      const weights = [...resolved.strategies[0]!.values.get('layer_weight')!]
      const sum = weights.reduce((total, weight) => total + weight, 0)
      engine.model.dimensions['layer']!.forEach((layer, place) => expect(whole(result.strategies[0]!, 'layer_part', { layer }).value).toBeCloseTo(weights[place]! / sum, 15))
    }
  })

  test('the same weights are the same scenario, whichever was given first', () => {
    const one = withWeight(lighterChips, 'layer_weight', 'capital', 0)
    const other = withWeight(withWeight(estonia, 'layer_weight', 'capital', 0), 'layer_weight', 'chips', 0.25)
    expect(JSON.stringify(scenariosOf(one, engine.library))).toBe(JSON.stringify(scenariosOf(other, engine.library)))
    expect(encodeAddress(one)).toBe(encodeAddress(other))
  })

  test('a saved file opens to the same figures, with the weights as its defaults', () => {
    const given = { ...lighterChips, strategies: estonia.strategies.filter(({ name }) => name === EMBASSY) }
    for (const form of ['yaml', 'json'] as const) {
      const [file] = scenarioFiles(given, engine.library, form)
      const scenario = readScenario(new TextEncoder().encode(file!.text), file!.name)
      const opened = stateOfScenario(scenario, { file: scenario }, engine.library, given)
      expect(opened.weights).toBeUndefined()
      const score = (state: PageState): number => {
        const result = engine.runBeside(state)
        return yearly(result.strategies[0]!, result, 'dependence', 2035).value!
      }
      expect(score(opened)).toBe(score(given))
      expect(defaultWeights(opened, EMBASSY, 'layer_weight', engine)[0]).toEqual({ member: 'chips', weight: 0.25, fixed: false, scenario: 'scenario-est' })
    }
  })
})

describe('as work', () => {
  test('they can be undone and redone, and stand among what is away from the defaults', () => {
    expect(sameWork(lighterChips, estonia)).toBe(false)
    const session = chosen(beginSession(estonia), lighterChips, 'Weight of Chips: 0.25')
    const undone = travelled(session, session.history.at - 1)
    expect(undone.page).toEqual(estonia)
    expect(travelled(undone, 1).page).toEqual(lighterChips)
    const both = withWeight(lighterChips, 'trust_weight', 'legal_basis', 1)
    expect(movedAssumptions(both, {}, engine).map(({ what }) => what)).toEqual([
      { kind: 'weights', label: 'Weight of a layer', count: 1 }, { kind: 'weights', label: 'Weight of a dimension of trust', count: 1 },
    ])
    expect(movedAssumptions(lighterChips, {}, engine)[0]?.without).toEqual(estonia)
    expect(withoutWeights(both, 'trust_weight')).toEqual(lighterChips)
    expect(withWeight(lighterChips, 'layer_weight', 'chips', undefined)).toEqual(estonia)
  })
})

describe('by default', () => {
  test('they are cited, or named after the scenario that sets them, or fixed by the strategy itself', () => {
    expect(defaultWeights(lighterChips, EMBASSY, 'layer_weight', engine).map(({ member, weight, origin, fixed }) => [member, weight, origin, fixed])).toEqual(
      engine.model.dimensions['layer']!.map((layer) => [layer, 1, 'assumption-layer-weights', false]),
    )
    expect(defaultWeights(estonia, EMBASSY, 'trust_weight', engine)[0]).toEqual({ member: 'political_commitment', weight: 0.2, origin: 'assumption-trust-weights', fixed: false })
    const set: Scenario['set'] = { layer_weight: [{ value: 0.5, at: { layer: 'chips' } }] }
    expect(defaultWeights(standingOn({ set }), EMBASSY, 'layer_weight', engine)[0]).toEqual({ member: 'chips', weight: 0.5, fixed: false, scenario: 'Weighed' })
    const fixed = standingOn({ strategies: [{ use: EMBASSY, set }] })
    expect(defaultWeights(fixed, EMBASSY, 'layer_weight', engine).slice(0, 2).map((found) => found.fixed)).toEqual([true, false])
    expect(whole(engine.runBeside({ ...fixed, weights: { 'layer_weight.chips': 0 } }).strategies[0]!, 'layer_part', { layer: 'chips' }).value).toBeCloseTo(0.5 / 6.5, 15)
  })
})

describe('what comes of them', () => {
  const of = (state: PageState) => {
    const result = engine.runBeside(state)
    const strategy = result.strategies.find(({ key }) => key === EMBASSY)!
    return { result, strategy, score: (variable: string, index = {}) => yearly(strategy, result, variable, 2035, index).value }
  }

  test('parts of the layers sum to the score, which stays between 0 and 1', () => {
    for (const state of [estonia, lighterChips, withWeight(lighterChips, 'layer_weight', 'capital', 0), withWeight(weightless(engine.model), 'layer_weight', 'cables', 0.05)]) {
      const { strategy, score } = of(state)
      const parts = engine.model.dimensions['layer']!.map((layer) => whole(strategy, 'layer_part', { layer }).value! * score('dependence', { layer })!)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score('dependence')!, 12)
      expect(score('dependence')).toBeGreaterThanOrEqual(0)
      expect(score('dependence')).toBeLessThanOrEqual(1)
    }
    expect(of(lighterChips).score('dependence')).not.toBe(of(estonia).score('dependence'))
  })

  test('without any, the layers have no mean, and dimensions of trust count alike', () => {
    const none = of(weightless(engine.model))
    expect(none.score('dependence')).toBeUndefined()
    expect(none.score('concentration')).toBeUndefined()
    expect(whole(none.strategy, 'layer_part', {}).value).toBe(0)
    const alike = engine.model.dimensions['trust_dimension']!.reduce((state, dimension) => withWeight(state, 'trust_weight', dimension, 0), estonia)
    for (const trust_dimension of engine.model.dimensions['trust_dimension']!) expect(whole(of(alike).strategy, 'trust_exponent', { trust_dimension }).value).toBe(0.2)
    expect(of(alike).score('trust')).toBe(of(estonia).score('trust'))
  })

  test('they change no layer, no control and no cost', () => {
    const [before, after] = [of(estonia), of(withWeight(lighterChips, 'trust_weight', 'operational_rules', 0))]
    expect(after.score('trust')).toBeGreaterThan(before.score('trust')!)
    for (const variable of ['equal_service_cost', 'discounted_cost']) expect(after.strategy.summary(variable)).toBe(before.strategy.summary(variable))
    for (const variable of ['domestic_control', 'total_spend', 'compute_served']) expect([...(after.strategy.series(variable) as Float64Array)]).toEqual([...(before.strategy.series(variable) as Float64Array)])
    for (const layer of engine.model.dimensions['layer']!) expect(after.score('dependence', { layer })).toBe(before.score('dependence', { layer }))
  })
})
