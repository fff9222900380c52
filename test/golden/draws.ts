/** Scenarios drawn at random, the same ones every time: any economy, path, years, levers and places a reader could ask for. */
import fc from 'fast-check'
import { PURE_STRATEGIES } from '../../scenarios/default-scenario.ts'
import type { ChosenStrategy, Placement, Places, Scenario, Settings } from '../../scenarios/schema.ts'
import { economies, library, program } from '../model/engine.ts'
import type { GoldenScenario } from './cases.ts'

const SEED = 20270101

const economy = fc.constantFrom(...economies)
const arrangement = fc.constantFrom(...program.dimensions['arrangement']!)
const workload = fc.constantFrom(...program.dimensions['workload']!)

/** Numbers a reader may move, each anywhere in its range, its ends included. */
const movable = program.parameters.flatMap(({ name, over, definition: { role, low, high } }) =>
  over.length === 0 && (role === 'lever' || role === 'uncertainty') && typeof low === 'number' && typeof high === 'number' && low < high ? [{ name, low, high }] : [])
const moved = fc.constantFrom(...movable).chain(({ name, low, high }) => fc.tuple(fc.constant(name), fc.double({ min: low, max: high, noNaN: true })))
const price = fc.option(fc.record({ factor: fc.double({ min: 0.5, max: 2, noNaN: true }), first: fc.integer({ min: 30, max: 300 }), last: fc.integer({ min: 30, max: 300 }), steps: fc.boolean() }))

const settings = fc.tuple(fc.uniqueArray(moved, { maxLength: 8, selector: ([name]) => name }), price).map(([changes, tariff]): Settings => ({
  ...Object.fromEntries(changes),
  ...(tariff === null ? {} : {
    electricity_price: { at: { location: 'home' }, ...(tariff.steps ? { points: { 2026: tariff.first, 2035: tariff.last } } : { times: tariff.factor }) },
  }),
}))

const mix = fc.tuple(arrangement, arrangement, fc.integer({ min: 0, max: 1000 })).map(([one, other, thousandths]) =>
  (one === other ? { [one]: 1 } : { [one]: thousandths / 1000, [other]: 1 - thousandths / 1000 }))
const growing = fc.tuple(fc.integer({ min: 2026, max: 2030 }), fc.integer({ min: 0, max: 10 })).map(([from, tenths]) => ({
  foreign_cloud: { [from]: 1, 2038: 1 - tenths / 10 }, domestic: { [from]: 0, 2038: tenths / 10 },
}))
const placement = fc.tuple(fc.oneof(mix, growing), fc.dictionary(workload, fc.oneof(mix, growing), { maxKeys: 3 })).map(([others, own]) => ({ compute: { default: others, ...own } }) as Placement)

const strategy: fc.Arbitrary<ChosenStrategy> = fc.oneof(
  fc.constantFrom(...PURE_STRATEGIES, 'balanced-portfolio'),
  fc.tuple(fc.constantFrom(...PURE_STRATEGIES), placement).map(([use, mixed]) => ({ use, as: 'drawn', placement: mixed })),
)

function places(home: string): fc.Arbitrary<Places> {
  const other = economy.filter((code) => code !== home)
  return fc.record({
    embassy: fc.uniqueArray(other, { minLength: 1, maxLength: 2 }).map((hosts) => hosts.map((host) => (hosts.length === 1 ? { host } : { host, share: 0.5 }))),
    partnership: other.map((partner) => ({ partner })),
    pool: fc.uniqueArray(other, { minLength: 1, maxLength: 5 }).chain((others) => fc.constantFrom(home, ...others).map((host) => ({ host, members: [home, ...others] }))),
    foreign_cloud: fc.record({ vendor: economy, region: economy }),
    sovereign_cloud: economy.map((vendor) => ({ vendor })),
  }, { requiredKeys: [] }) as fc.Arbitrary<Places>
}

const demand = fc.option(fc.oneof(
  fc.record({ mode: fc.constant('share' as const), ambition: fc.double({ min: 0.25, max: 4, noNaN: true }), training_ambition: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ accelerators: fc.integer({ min: 1, max: 500_000 }), by: fc.integer({ min: 2028, max: 2036 }), ramp: fc.constantFrom('straight' as const, 's' as const) }).map((programme) => ({ mode: 'programme' as const, programme })),
))

const scenario = economy.chain((home) => fc.record({
  name: fc.constant('drawn'),
  economy: fc.constant(home),
  years: fc.tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 2030, max: 2045 })),
  decision_year: fc.integer({ min: 2026, max: 2030 }),
  growth_path: fc.constantFrom(...library.growthPaths.keys()),
  perimeter: fc.constantFrom('state' as const, 'sovereign' as const, 'national' as const),
  perspective: fc.constantFrom('social' as const, 'public' as const, 'investor' as const),
  places: fc.option(places(home)),
  demand,
  set: settings,
  strategies: fc.tuple(strategy),
}))

/** The first `count` of one fixed row of draws, each with one strategy. */
export function drawnScenarios(count: number): GoldenScenario[] {
  return fc.sample(scenario, { seed: SEED, numRuns: count }).map(({ places: chosen, demand: asked, ...rest }): GoldenScenario => {
    // A programme and a lever of demand cannot both say what is asked.
    const set = Object.fromEntries(Object.entries(rest.set).filter(([name]) => asked === null || (name !== 'ambition' && name !== 'training_ambition')))
    return { version: 1, ...rest, set, ...(chosen === null ? {} : { places: chosen }), ...(asked === null ? {} : { demand: asked }) } satisfies Scenario
  })
}
