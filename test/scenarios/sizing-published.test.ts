/**
 * Sizings against published clusters. Counts, power and money are of one row each of a register of national projects: the
 * power is published or measured apart from the count unless it says otherwise. Money is in dollars of its year.
 */
import { describe, expect, test } from 'vitest'
import type { Basis } from '../../scenarios/sizing-limits.ts'
import type { SizingRequest } from '../../scenarios/sizing-request.ts'
import { sized } from './sized.ts'

interface Published {
  readonly name: string
  readonly economy: SizingRequest['economy']
  readonly year: number
  readonly chip: string
  readonly accelerators: number
}

const JUPITER: Published = { name: 'JUPITER', economy: 'DEU', year: 2025, chip: 'gh200', accelerators: 23_536 }
const LUMI: Published = { name: 'LUMI', economy: 'FIN', year: 2022, chip: 'mi250x', accelerators: 11_912 }
const MARE_NOSTRUM: Published = { name: 'MareNostrum 5 ACC', economy: 'ESP', year: 2023, chip: 'h100', accelerators: 4_480 }
const KAROLINA: Published = { name: 'Karolina', economy: 'CZE', year: 2021, chip: 'a100', accelerators: 576 }
const GEFION: Published = { name: 'Gefion', economy: 'DNK', year: 2024, chip: 'h100', accelerators: 1_528 }
const ABCI_Q: Published = { name: 'ABCI-Q', economy: 'JPN', year: 2025, chip: 'h100', accelerators: 2_048 }
const JEAN_ZAY: Published = { name: 'Jean Zay phase 4', economy: 'FRA', year: 2024, chip: 'h100', accelerators: 1_456 }
const NEBIUS: Published = { name: 'Nebius Finland', economy: 'FIN', year: 2025, chip: 'h100', accelerators: 60_000 }
const KOREA: Published = { name: 'Korea NVIDIA programme', economy: 'KOR', year: 2030, chip: 'b200', accelerators: 260_000 }

function ranged({ name: _name, ...cluster }: Published, figure: string, basis: Basis = 'programme') {
  return sized({ ...cluster, basis }).of(figure)
}

describe('power of published clusters', () => {
  test.each([
    ['reported', JUPITER, 18],
    ['1.5 times the power under test', KAROLINA, 0.55],
    ['of unclear origin', JEAN_ZAY, 2.4],
    ['calculated by the publisher', ABCI_Q, 2.9],
    ['calculated by the publisher', NEBIUS, 84],
  ])('facility power %s: $name within the range', (_, cluster, published) => {
    const { low, high } = ranged(cluster, 'facility_power')
    expect(low <= published && published <= high).toBe(true)
  })

  test.each([
    ['1.5 times the power under test, just above the range', LUMI, 12.1, 1.25],
    ['of unclear origin, above the range', GEFION, 2.9, 1.36],
  ])('facility power %s: $name within a factor', (_, cluster, published, factor) => {
    const { central, high } = ranged(cluster, 'facility_power')
    expect(published).toBeGreaterThan(high)
    expect(published / central).toBeLessThan(factor)
  })

  test.each([[JUPITER, 15.8], [LUMI, 7.1], [MARE_NOSTRUM, 4.2]])('average IT power of $name under test is 0.45 to 0.85 of its nameplate', (cluster, measured) => {
    const part = measured / ranged(cluster, 'it_power').central
    expect(part).toBeGreaterThan(0.45)
    expect(part).toBeLessThan(0.85)
  })
})

describe('money of published clusters by basis', () => {
  const M = 1e6
  // Rise of dollar prices from the year of the figure to 2025.
  test.each<[string, Published, Basis, number]>([
    ['chips', KOREA, 'chips', 10_000 * M],
    ['system, in dollars of 2023', MARE_NOSTRUM, 'system', 164 * M * 1.023 * 1.023],
    ['programme, in dollars of 2024', GEFION, 'programme', 98 * M * 1.023],
  ])('%s: $name within the range', (_, cluster, basis, published) => {
    const { low, high } = ranged(cluster, 'capital', basis)
    expect(low <= published && published <= high).toBe(true)
  })

  test('public tenders of whole machines pay less than street prices: LUMI by up to half, JUPITER three to five times', () => {
    const lumi = ranged(LUMI, 'capital', 'system')
    expect(165 * M).toBeLessThan(lumi.central)
    expect(lumi.central / (165 * M)).toBeLessThan(1.6)
    const jupiter = ranged(JUPITER, 'capital', 'system')
    expect(287 * M).toBeLessThan(jupiter.low)
    expect(jupiter.central / (287 * M)).toBeGreaterThan(3)
    expect(jupiter.central / (287 * M)).toBeLessThan(5)
  })

  test('Karolina cost more than its accelerators: most of its nodes have none', () => {
    const { central, high } = ranged(KAROLINA, 'capital', 'system')
    expect(18 * M).toBeLessThan(high)
    expect((18 * M) / central).toBeGreaterThan(1)
  })
})

describe('published unit costs', () => {
  test('all-in compute of an H100 with its network is 40,000 to 60,000 USD', () => {
    const { central } = sized({ economy: 'USA', year: 2025, chip: 'h100', accelerators: 100_000, basis: 'system' }).of('capital')
    expect(central / 100_000).toBeGreaterThan(40_000)
    expect(central / 100_000).toBeLessThan(60_000)
  })

  test('all-in capital of GB200 is 35 to 60 billion USD a gigawatt, on IT and on facility power', () => {
    const sizing = sized({ economy: 'USA', year: 2025, chip: 'gb200', it_power_mw: 1000 })
    for (const power of ['it_power', 'facility_power']) {
      const a_gigawatt = sizing.of('capital').central / (sizing.of(power).central / 1000)
      expect(a_gigawatt).toBeGreaterThan(35e9)
      expect(a_gigawatt).toBeLessThan(60e9)
    }
  })

  test('an hour of a large H100 fleet costs within a factor of two of one-year contracts (2.35 USD), reserve included', () => {
    const { central } = sized({ economy: 'USA', year: 2026, chip: 'h100', accelerators: 100_000 }).of('levelised_compute_cost')
    expect(central).toBeGreaterThan(2.35 / 2)
    expect(central).toBeLessThan(2.35 * 2)
  })
})
