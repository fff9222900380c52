import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ScenarioRefusal } from '../../../scenarios/refusal.ts'
import { hashText } from '../../../model/compile/hash.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { stateOfScenario } from '../../../web/state/open-scenario.ts'
import { defaultState, perimeters, perspectives, withEconomy, withLevers, withoutStrategy, withSaved, withStrategy, type PageState } from '../../../web/state/page-state.ts'
import { readScenario, scenarioFiles } from '../../../web/state/scenario-file.ts'
import { LONGEST_SCENARIO } from '../../../web/state/address.ts'
import { scenariosOf } from '../../../web/state/scenario.ts'
import { strategyOffers } from '../../../web/state/strategy-offers.ts'
import { pageEngine } from '../page-engine.ts'

const engine = pageEngine()
const { library, catalogue } = engine
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Hash of every figure that readers are offered, of every strategy. */
function figures({ strategies }: Outcome): string {
  return hashText(JSON.stringify(strategies.map((strategy) => catalogue.outcomes.map(({ variable, kind }) => (kind === 'yearly' ? Array.from(strategy.series(variable) ?? []) : strategy.summary(variable) ?? null)))))
}

function open(text: string, name: string): PageState {
  const scenario = readScenario(bytes(text), name)
  return stateOfScenario(scenario, { file: scenario }, library, defaultState)
}

const bases = ['kenya-2040', 'estonia-embassy-hosts', 'india-twenty-thousand', 'stress-grid-ireland']
const state: fc.Arbitrary<PageState> = fc
  .record({
    base: fc.option(fc.constantFrom(...bases), { nil: undefined }),
    economy: fc.constantFrom('KEN', 'FRA', 'NRU', 'STP', 'USA'),
    growthPath: fc.constantFrom(...catalogue.growthPaths.map((path) => path.name)),
    perimeter: fc.constantFrom(...perimeters),
    perspective: fc.constantFrom(...perspectives),
    gone: fc.subarray(defaultState.strategies.map((choice) => choice.key), { maxLength: 5 }),
    levers: fc.subarray([...catalogue.levers], { maxLength: 6 }).chain((chosen) => fc.tuple(...chosen.map((lever) => fc.double({ min: lever.minimum, max: lever.maximum, noNaN: true }).map((value) => [lever.name, value] as const)))),
    elsewhere: fc.boolean(),
  })
  .map(({ base, economy, growthPath, perimeter, perspective, gone, levers, elsewhere }) => {
    const scenario = base === undefined ? undefined : library.scenarios.get(base)
    const opened = scenario === undefined || base === undefined ? withEconomy(defaultState, economy) : stateOfScenario(scenario, { library: base }, library, defaultState)
    const ground = elsewhere ? withEconomy(opened, economy) : opened
    const fewer = gone.reduce(withoutStrategy, { ...ground, growthPath, perimeter, perspective })
    const some = fewer.strategies.length === 0 ? withStrategy(fewer, 'regional-pooling') : fewer
    return withLevers(some, Object.fromEntries(levers))
  })

for (const form of ['yaml', 'json'] as const) {
  test(`a page saved as ${form} and opened again has the same figures`, () => {
    fc.assert(fc.property(state, (before) => {
      const files = scenarioFiles(before, library, form)
      expect(files).toHaveLength(1)
      const after = open(files[0]!.text, files[0]!.name)
      expect(after.strategies.map((choice) => choice.name)).toEqual(before.strategies.map((choice) => choice.name))
      expect(after.levers).toEqual({})
      expect(figures(engine.runBeside(after))).toBe(figures(engine.runBeside(before)))
    }), { numRuns: 25 })
  })
}

test('saving what was opened gives the same file again', () => {
  const [first] = scenarioFiles(withSaved(withLevers(defaultState, { ambition: 1.35 })), library, 'yaml')
  expect(first?.name).toBe('scenario-ken.yaml')
  expect(first?.text).toContain('ambition: 1.35')
  expect(scenarioFiles(open(first!.text, first!.name), library, 'yaml')).toEqual([first])
})

test('a page with strategies of several economies is saved as a file for each', () => {
  const mixed = withStrategy(withoutStrategy(defaultState, 'foreign-cloud-reliance'), 'regional-pooling', 'RWA')
  const files = scenarioFiles(mixed, library, 'yaml')
  expect(files.map((file) => file.name)).toEqual(['scenario-ken.yaml', 'scenario-rwa.yaml'])
  expect(open(files[1]!.text, files[1]!.name)).toMatchObject({ economy: 'RWA', strategies: [{ key: 'regional-pooling', slot: 0 }] })
})

test('every example of the library can be opened as a page and as a file, and both say the same', () => {
  for (const [name, scenario] of library.scenarios) {
    if (scenario.economy === 'WLD') continue
    const standing = stateOfScenario(scenario, { library: name }, library, defaultState)
    expect(standing).toMatchObject({ economy: scenario.economy, levers: {}, saved: {} })
    const again = open(JSON.stringify(scenario), `${name}.json`)
    expect(figures(engine.runBeside(again)), name).toBe(figures(engine.runBeside(standing)))
  }
})

test('the hosts and partners of a scenario, its own and inherited, are not taken to another country', () => {
  const kenya = library.scenarios.get('kenya-2040')!
  const file = { version: 1, name: 'heir', extends: 'kenya-2040', set: { electricity_price: { times: 2 } } } as const
  const standing = stateOfScenario(kenya, { library: 'kenya-2040' }, library, defaultState)
  expect(scenariosOf(standing, library)[0]?.scenario.places).toBeDefined()
  for (const opened of [standing, stateOfScenario(file, { file }, library, defaultState)]) {
    // Luxembourg and Switzerland are the hosts that one of its strategies names; the Emirates and Rwanda its partner and pool.
    for (const economy of ['STP', 'LUX', 'CHE', 'ARE', 'RWA', 'FRA']) {
      const moved = withEconomy(opened, economy)
      expect(JSON.stringify(scenariosOf(moved, library))).not.toMatch(/"places"|"extends"/)
      expect(() => engine.runBeside(moved)).not.toThrow()
    }
  }
  expect(scenariosOf(withEconomy(stateOfScenario(file, { file }, library, defaultState), 'LUX'), library)[0]?.scenario.set?.['electricity_price']).toEqual([kenya.set!['electricity_price'], { times: 2 }])
})

test('a scenario offers the strategies it has of its own beside the presets', () => {
  const offers = strategyOffers({ base: { library: 'kenya-2040' } }, catalogue, library)
  expect(offers.base).toBe('Kenya, three ways to 2040')
  expect(offers.own.map((entry) => entry.name)).toEqual(['embassy-two-hosts'])
  expect(offers.own[0]?.title).toBe('Digital embassy, as guest (embassy two hosts)')
  expect(strategyOffers({}, catalogue, library)).toEqual({ presets: catalogue.strategies, own: [] })
  expect(strategyOffers({ base: { file: { extends: 'nothing-known' } as never } }, catalogue, library).own).toEqual([])
})

test('files that are wrong or hostile are refused with the place, what was found and what was wanted', () => {
  const refusal = (text: string, name = 'a.yaml'): string => {
    try {
      readScenario(bytes(text), name)
    } catch (error) {
      if (error instanceof ScenarioRefusal) return error.message
      throw error
    }
    throw new Error('It was accepted.')
  }
  const good = scenarioFiles(defaultState, library, 'yaml')[0]!.text
  expect(refusal(good.replace('perimeter: sovereign', 'perimetre: sovereign'))).toBe('/perimetre: found the unknown key "perimetre", wanted one of version, name, title, question, extends, economy, years, decision_year, growth_path, demand, perimeter, perspective, revenue_basis, places, strategies, set, uncertainties, shocks, stresses, indicators. Did you mean perimeter?')
  expect(refusal(good.replace('version: 1', 'version: 2'))).toContain('/version: found 2, wanted version 1: this scenario is from a later release')
  expect(refusal('{"version": 1, "__proto__": {}}', 'a.json')).toContain('/__proto__')
  expect(refusal('{"version": 1, "version": 1}')).toContain('twice')
  expect(refusal('a: &a [x]\nb: !!js/function "x"')).toContain('tag')
  expect(refusal(`${'['.repeat(5000)}`)).toContain('nesting')
  expect(refusal('a: &a [l,l,l,l]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d]\nf: [*e,*e,*e,*e]')).toContain('aliases')
  expect(refusal('not a scenario')).toContain('wanted an object')
  expect(refusal('{', 'no-name')).toContain('character 1')
  expect(refusal('x'.repeat(LONGEST_SCENARIO + 1))).toContain(`at most ${LONGEST_SCENARIO} bytes`)
  expect(() => readScenario(Uint8Array.of(0xff, 0xfe, 0x00), 'a.yaml')).toThrow('UTF-8')
  fc.assert(fc.property(fc.string(), fc.constantFrom('a.yaml', 'a.json', 'a'), (text, name) => {
    expect(() => readScenario(bytes(text), name)).toThrow(ScenarioRefusal)
  }))
})
