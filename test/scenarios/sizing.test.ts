/** Sizings against numbers worked by hand, and what must hold of any of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facts, program } from '../model/engine.ts'
import { figures } from '../../scenarios/sizing-figures.ts'
import { bases, type Basis } from '../../scenarios/sizing-limits.ts'
import { sized } from './sized.ts'

const H100 = { economy: 'FRA', year: 2026, chip: 'h100', accelerators: 1000 } as const
const central = (name: string): number => program.parameters.find((parameter) => parameter.name === name)!.definition.central as number
const PRICE = facts.chips['h100']!.figures.price.value

describe('1,000 H100 in France in 2026, by hand', () => {
  const sizing = sized(H100)

  test('power: 1,000 x 0.7 kW x 1.82 = 1.274 MW, at PUE 1.15 1.4651 MW, through losses of 2 % 1.495 MW', () => {
    expect(sizing.of('it_power')).toMatchObject({ central: expect.closeTo(1.274, 9), unit: 'MW' })
    expect(sizing.of('facility_power').central).toBeCloseTo(1.274 * 1.15, 9)
    expect(sizing.of('grid_power').central).toBeCloseTo((1.274 * 1.15) / 0.98, 9)
    expect([sizing.of('accelerators').central, sizing.of('compute_installed').central]).toEqual([expect.closeTo(1000, 9), expect.closeTo(1000, 9)])
  })

  test('electricity of a full year: 1.4651 MW x 0.65 x 8,760 h = 8.342 GWh', () => {
    expect(sizing.of('electricity_use')).toMatchObject({ central: expect.closeTo(1.274 * 1.15 * 0.65 * 8.76, 6), unit: 'GWh/year' })
    expect(sizing.of('water_consumption_onsite').central).toBeCloseTo(1.274 * 0.65 * 8.76 * 0.2, 6)
  })

  test('IT capital: price, in its server 1.19 times, network 0.31 and storage 0.036 of that', () => {
    expect(sizing.of('capital_spend_accelerators').central).toBeCloseTo(1000 * PRICE, 3)
    expect(sizing.of('capital_spend_it').central).toBeCloseTo(1190 * PRICE, 3)
    expect(sizing.of('capital_spend_network').central).toBeCloseTo(1190 * PRICE * 0.31, 3)
    expect(sizing.of('capital_spend_storage').central).toBeCloseTo(1190 * PRICE * 0.036, 3)
  })

  test('facility, grid and land of a site below 3 MW', () => {
    const scale = (3 / 60) ** -0.1
    expect(sizing.of('capital_spend_facility').central).toBeCloseTo(1.274 * 10.7e6 * 1.5 * 1.13 * 1.03 * scale, 0)
    expect(sizing.of('capital_spend_grid').central).toBeCloseTo(1.274 * 1.15 * central('grid_connection_cost'), 0)
    expect(sizing.of('land_use').central).toBeCloseTo(1.274 * 1.15 * 0.32, 9)
    expect(sizing.of('capital_spend_land').central).toBeCloseTo(1.274 * 1.15 * 0.32 * 603_000, 2)
  })

  test('the range of power is that of the server: 8.5 to 11 kW an eight-way node, within rounding of the table', () => {
    expect(sizing.of('it_power').low).toBeCloseTo((1000 / 8) * 8.5e-3, 2)
    expect(sizing.of('it_power').high).toBeCloseTo((1000 / 8) * 11e-3, 2)
    expect(sizing.of('accelerators')).toMatchObject({ low: sizing.of('accelerators').central, high: sizing.of('accelerators').central })
  })
})

test('72 GB200 are a rack of about 132 kW, 120 to 145', () => {
  const { low, central, high } = sized({ economy: 'USA', year: 2026, chip: 'gb200', accelerators: 72 }).of('it_power')
  expect([low, central, high]).toEqual([expect.closeTo(0.12, 3), expect.closeTo(0.132, 3), expect.closeTo(0.145, 3)])
})

test('accelerators asked for by power are as many as the power feeds', () => {
  const power = sized({ economy: 'KEN', year: 2028, chip: 'h100', it_power_mw: 12.74 })
  expect(power.of('accelerators').central).toBeCloseTo(10_000, 6)
  expect(power.of('it_power')).toMatchObject({ low: expect.closeTo(12.74, 9), central: expect.closeTo(12.74, 9), high: expect.closeTo(12.74, 9) })
  expect(power.of('accelerators').low).toBeLessThan(power.of('accelerators').central)
})

test('the chip named is the chip bought, at its price and power, whatever the year', () => {
  const [past, present, future] = [2019, 2026, 2060].map((year) => sized({ ...H100, year }))
  for (const name of ['accelerators', 'compute_installed', 'it_power', 'capital_spend_it', 'capital_spend_accelerators']) {
    expect(past!.of(name).central).toBeCloseTo(present!.of(name).central, 6)
    expect(future!.of(name).central).toBeCloseTo(present!.of(name).central, 6)
  }
  expect(past!.warnings.map(({ code }) => code)).toContain('chip_not_yet_sold')
  expect(present!.warnings.map(({ code }) => code)).not.toContain('chip_not_yet_sold')
})

test('no limit of the economy holds a cluster back', () => {
  expect(sized({ economy: 'NRU', year: 2026, chip: 'gb200', accelerators: 100_000 }).of('accelerators').central).toBeCloseTo(100_000, 4)
})

describe('basis', () => {
  const by = new Map<Basis, ReturnType<typeof sized>>(bases.map((basis) => [basis, sized({ ...H100, basis })]))
  const total = (basis: Basis) => by.get(basis)!.of('capital').central

  test('decides what the total counts, and shows every part in each', () => {
    expect(total('chips')).toBe(by.get('chips')!.of('capital_spend_accelerators').central)
    expect(total('programme')).toBeCloseTo(total('system') + total('shell'), 3)
    expect(total('chips') < total('system')).toBe(true)
    const shown = [...by.values()].map(({ figures: told }) => told.filter(({ name }) => name !== 'capital').map(({ name, low, central, high }) => ({ name, low, central, high })))
    expect(new Set(shown.map((told) => JSON.stringify(told))).size).toBe(1)
    expect(shown[0]!.map(({ name }) => name)).toEqual(figures.map(({ name }) => name))
  })

  test('marks the parts that count', () => {
    const counted = (basis: Basis) => by.get(basis)!.figures.filter((figure) => figure.counted === true).map(({ name }) => name.replace('capital_spend_', ''))
    expect(counted('chips')).toEqual(['accelerators'])
    expect(counted('system')).toEqual(['it', 'network', 'storage'])
    expect(counted('shell')).toEqual(['facility', 'grid', 'land'])
    expect(counted('programme')).toEqual(['it', 'network', 'storage', 'facility', 'grid', 'land'])
  })

  test('is the programme where none is given', () => {
    expect(sized(H100).of('capital')).toEqual(by.get('programme')!.of('capital'))
  })
})

// Not those that follow scale: facility cost below the largest campus, and what an hour costs in a larger fleet.
const LINEAR = ['accelerators', 'compute_installed', 'it_power', 'facility_power', 'capital_spend_accelerators', 'capital_spend_it', 'capital_spend_network', 'capital_spend_storage', 'electricity_use', 'water_withdrawal_onsite', 'water_consumption_offsite', 'land_use', 'capital_spend_land']

test('any sizing holds its centre and is finite, and doubles with its accelerators', () => {
  const request = fc.record({
    economy: fc.constantFrom('KEN', 'FRA', 'USA', 'NRU', 'SGP', 'CHN', 'STP'),
    year: fc.integer({ min: 2019, max: 2060 }),
    chip: fc.constantFrom(...Object.keys(facts.chips)),
    accelerators: fc.integer({ min: 1, max: 1_000_000 }),
  })
  fc.assert(fc.property(request, (asked) => {
    const one = sized(asked as Parameters<typeof sized>[0])
    for (const { name, low, central, high } of one.figures) {
      expect([low, central, high].every(Number.isFinite), name).toBe(true)
      expect(low >= 0 && low <= central && central <= high, name).toBe(true)
    }
    const two = sized({ ...asked, accelerators: 2 * asked.accelerators } as Parameters<typeof sized>[0])
    for (const name of LINEAR) expect(two.of(name).central / one.of(name).central, name).toBeCloseTo(2, 9)
    expect(two.of('capital_spend_facility').central / one.of('capital_spend_facility').central).toBeLessThanOrEqual(2 + 1e-9)
  }), { numRuns: 8 })
})

test('a chip whose price is that in its rack is worth, alone, as uncertain a sum as both figures make it', () => {
  const { price, server_price: factor } = facts.chips['gb200']!.figures
  expect(facts.chips['gb200']!.priceBasis).toBe('in_rack')
  const { low, central, high } = sized({ ...H100, chip: 'gb200' }).of('capital_spend_accelerators')
  const together = (first: number, second: number) => Math.exp(Math.hypot(Math.log(first), Math.log(second)))
  expect(central / low).toBeGreaterThanOrEqual(together(price.value / price.low!, factor.high! / factor.value) * (1 - 1e-9))
  expect(high / central).toBeGreaterThanOrEqual(together(price.high! / price.value, factor.value / factor.low!) * (1 - 1e-9))
})

test('a wider range of a chip never narrows a result', () => {
  const narrow = sized(H100)
  for (const figure of ['price', 'server_overhead', 'server_price'] as const) {
    const wide = sized(H100, (known) => {
      const chip = known.chips['h100']!
      const was = chip.figures[figure]
      const widened = { ...was, low: was.value - 1.5 * (was.value - was.low!), high: was.value + 2 * (was.high! - was.value) }
      return { ...known, chips: { ...known.chips, h100: { ...chip, figures: { ...chip.figures, [figure]: widened } } } }
    })
    let moved = 0
    for (const { name, low, high, central } of narrow.figures) {
      expect(wide.of(name).central, name).toBe(central)
      expect(wide.of(name).low, name).toBeLessThanOrEqual(low * (1 + 1e-12))
      expect(wide.of(name).high, name).toBeGreaterThanOrEqual(high * (1 - 1e-12))
      if (wide.of(name).high > high * (1 + 1e-6)) moved += 1
    }
    expect(moved).toBeGreaterThan(1)
  }
})

test('tells which assumptions moved it, and moves none that the sizing fixes', () => {
  const { moves } = sized(H100)
  const names = moves.map(({ name }) => name)
  for (const name of ['price', 'server_price', 'server_overhead', 'new_build_pue', 'load_factor', 'facility_cost', 'ai_premium', 'soft_cost', 'network_capital_ratio', 'storage_capital_ratio', 'electricity_price_factor']) {
    expect(names).toContain(name)
  }
  for (const name of ['flop_growth', 'grid_lead', 'accelerator_price_base']) expect(names).not.toContain(name)
  expect(new Set(names).size).toBe(names.length)
  for (const { origin } of moves) expect(facts.origins).toHaveProperty(origin)
})
