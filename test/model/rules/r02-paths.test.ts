/** Growth paths as they run: their points, what lies between and after, and the bridge over boundaries. */
import { describe, expect, test } from 'vitest'
import { indexOfYear } from '../../../model/run/axis.ts'
import { DEFAULT_GROWTH_PATH } from '../../../scenarios/default-scenario.ts'
import { library, parameterOf, resolveScenario, run, value } from '../engine.ts'
import { expectNear } from '../relative.ts'

const DOMESTIC = 'extensive-domestic-ownership'
const noInflation = { general_inflation: { value: 0.018 } }

function on(growthPath: string, set = {}) {
  return run({ economy: 'FRA', growth_path: growthPath, strategies: [DOMESTIC], set })
}

/** Investment as the world run is given it, USD2025. */
function investmentOf(outcome: ReturnType<typeof on>, year: number): number {
  const { axis, values } = outcome.resolved.world
  return values.get('path_investment')![indexOfYear(axis, year)]!
}

describe('a growth path as run', () => {
  test('the default scenario names the multi-source central path, which passes about 1,000 billion in 2030 between 400 and 1,700', () => {
    expect(DEFAULT_GROWTH_PATH).toBe('multi-source-central')
    const points = ['low', 'central', 'high'].map((reading) => library.growthPaths.get(`multi-source-${reading}`)!.points['2030'])
    expect(points).toEqual([400, 1000, 1700])
  })

  test('there are at least five paths beside the two readings of the floor', () => {
    expect([...library.growthPaths.keys()].filter((name) => !name.startsWith('wef-')).length).toBeGreaterThanOrEqual(5)
  })

  test.each([...library.growthPaths.values()])('$name: every point enters the world as published, in dollars of 2025', (path) => {
    const outcome = on(path.name)
    const inflation = parameterOf('general_inflation').definition.central as number
    for (const [year, billions] of Object.entries(path.points)) {
      const deflator = path.price_basis === 'nominal' ? (1 + inflation) ** (Number(year) - 2025) : 1
      expectNear(investmentOf(outcome, Number(year)), (billions * 1e9) / deflator)
    }
  })

  test.each([...library.growthPaths.values()])('$name: every reported year is marked as a point, between points or after the last', (path) => {
    const { pathKinds, years: [first, last] } = on(path.name).resolved
    const points = Object.keys(path.points).map(Number)
    for (let year = Math.max(first, Math.min(...points)); year <= last; year++) {
      const kind = pathKinds.get(year)
      if (points.includes(year)) expect(['point', 'actual', 'derived']).toContain(kind)
      else expect(kind).toBe(year > Math.max(...points) ? 'continued' : 'interpolated')
    }
  })

  test('the flat reading of the floor is a fall below what was already spent', () => {
    const outcome = on('wef-2026-floor-flat', noInflation)
    expect(investmentOf(outcome, 2027)).toBeLessThan(investmentOf(outcome, 2026))
    const path = library.growthPaths.get('wef-2026-floor-flat')!
    expect(path.points['2030']).toBe(400)
    expect(path.note.toLowerCase()).toContain('fall')
  })

  test('the growing reading of the floor starts below every reported figure of 2025', () => {
    const path = library.growthPaths.get('wef-2026-floor-33')!
    const reported = path.actuals.filter(({ year, kind }) => year === 2025 && kind === 'actual')
    expect(reported.length).toBeGreaterThan(0)
    for (const { value: billions } of reported) expect(path.points['2025']!).toBeLessThan(billions)
    expect(path.note.toLowerCase()).toContain('contradicts')
  })

  test('growth after the last point is a lever: it moves the years after, and none before', () => {
    const slow = on('multi-source-central', { path_growth_after: -0.05 })
    const fast = on('multi-source-central', { path_growth_after: 0.15 })
    for (let year = 2025; year <= 2030; year++) {
      expect(investmentOf(fast, year)).toBe(investmentOf(slow, year))
      expect(value(fast.strategy(), 'compute_required', {}, year)).toBe(value(slow.strategy(), 'compute_required', {}, year))
    }
    for (let year = 2031; year <= 2040; year++) {
      expectNear(investmentOf(fast, year), investmentOf(fast, year - 1) * 1.15)
      expectNear(investmentOf(slow, year), investmentOf(slow, year - 1) * 0.95)
      expect(value(fast.strategy(), 'compute_required', {}, year)).toBeGreaterThan(value(slow.strategy(), 'compute_required', {}, year))
    }
  })

  test('a boundary is bridged to all-in capital of AI data centres by its ranged parameter', () => {
    const { low, central, high } = parameterOf('boundary_share').definition as { low: Record<string, number>; central: Record<string, number>; high: Record<string, number> }
    for (const path of library.growthPaths.values()) {
      const { world } = on(path.name)
      for (const year of Object.keys(path.points).map(Number)) {
        expectNear(value(world, 'calibration_investment', {}, year), investmentOf(on(path.name), year) * central[path.boundary]!, 1e-12, `${path.name} ${year}`)
      }
    }
    for (const boundary of Object.keys(central).filter((name) => name !== 'ai_all_in')) {
      expect(low[boundary]!).toBeLessThan(central[boundary]!)
      expect(high[boundary]!).toBeGreaterThan(central[boundary]!)
    }
  })

  test('a scenario names its path, and more money in the world is more demand at home', () => {
    const required = ['low', 'central', 'high'].map((reading) => value(on(`multi-source-${reading}`).strategy(), 'compute_required', {}, 2035))
    expect(required[0]!).toBeLessThan(required[1]!)
    expect(required[1]!).toBeLessThan(required[2]!)
    expect(() => resolveScenario({ economy: 'FRA', growth_path: 'no-such-path' })).toThrow(/no-such-path/)
  })
})
