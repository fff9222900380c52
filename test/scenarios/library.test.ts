import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dimensions } from '../../model/equations/dimensions.ts'
import { BOUNDARIES } from '../../scenarios/growth-path.ts'
import { resolve } from '../../scenarios/resolve.ts'
import { scenarioJsonSchema } from '../../scenarios/scenario-json-schema.ts'
import { facts, library, program } from './sources.ts'

describe('the library', () => {
  test('has the seven presets, the overlay and the world', () => {
    expect([...library.strategies.keys()]).toEqual([
      'balanced-portfolio', 'digital-embassy-guest', 'digital-embassy-host', 'extensive-domestic-ownership', 'foreign-cloud-reliance', 'regional-pooling', 'sovereign-operated-cloud',
      'trusted-international-partnerships', 'world',
    ])
  })

  test('has at least seven growth paths, with every boundary, and known origins', () => {
    const paths = [...library.growthPaths.values()]
    expect(paths.length).toBeGreaterThanOrEqual(7)
    expect(new Set(paths.map((path) => path.boundary))).toEqual(new Set(BOUNDARIES))
    expect(dimensions.boundary).toEqual(BOUNDARIES)
    for (const path of paths) {
      for (const origin of [path.origin, ...path.actuals.map((actual) => actual.origin)]) expect(facts.origins).toHaveProperty([origin])
      expect(Object.keys(path.points)[0], path.name).toBe('2025')
      for (const year of Object.keys(path.kinds ?? {})) expect(path.points, path.name).toHaveProperty([year])
      if (Object.values(path.kinds ?? {}).includes('derived')) expect(path.derivation, path.name).toBeDefined()
    }
  })

  test('shows actuals of 2024 to 2026 beside every path', () => {
    for (const path of library.growthPaths.values()) expect(new Set(path.actuals.map((actual) => actual.year))).toEqual(new Set([2024, 2025, 2026]))
  })

  test('has at least 12 examples over different economies, each with a question, and all resolve', () => {
    const examples = [...library.scenarios.values()]
    expect(examples.length).toBeGreaterThanOrEqual(12)
    expect(new Set(examples.map((example) => example.economy)).size).toBeGreaterThanOrEqual(12)
    for (const example of examples) {
      expect(example.title, example.name).toBeDefined()
      expect(example.question, example.name).toMatch(/\?$/)
      expect(resolve(example, library, facts, program).strategies.length, example.name).toBe(example.strategies!.length)
    }
  })

  test('has a stress case for every limit but demand', () => {
    const stressed = [...library.scenarios.keys()].filter((name) => name.startsWith('stress-')).map((name) => name.split('-')[1])
    expect(new Set(stressed)).toEqual(new Set(dimensions.limit.filter((limit) => limit !== 'demand')))
  })
})

test('scenario.schema.json is what the schema says (write it anew with node api/cli/build-scenario-schema.ts)', () => {
  const stored: unknown = JSON.parse(readFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), 'utf8'))
  expect(stored).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())))
})
