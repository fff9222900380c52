/** The accelerators that can be bought by name: what a reader would look up first. */
import { describe, expect, it } from 'vitest'
import { readTables } from '../../data/read.ts'
import { model } from '../../model/equations/model.ts'

const { chips, origins } = readTables().facts
const value = (chip: string, figure: 'dense_fp16' | 'design_power' | 'server_overhead' | 'price' | 'server_price') => chips[chip]!.figures[figure].value

describe('chips', () => {
  it('are there by the names people use, with national alternatives', () => {
    for (const id of ['a100', 'h100', 'h200', 'gh200', 'b200', 'gb200', 'gb300', 'mi250x', 'mi300x', 'ascend910b', 'ascend910c']) expect(chips).toHaveProperty(id)
  })

  it('have published rates and package powers', () => {
    expect([value('a100', 'dense_fp16'), value('a100', 'design_power')]).toEqual([312, 400])
    expect([value('h100', 'dense_fp16'), value('h100', 'design_power')]).toEqual([989, 700])
    expect([value('gb200', 'dense_fp16'), value('gb200', 'design_power')]).toEqual([2500, 1200])
    expect([value('mi250x', 'dense_fp16'), value('mi300x', 'dense_fp16')]).toEqual([383, 1307])
  })

  it('draw in their servers what published systems draw: DGX H100 10.2 kW, NVL72 132 kW, CloudMatrix 560 kW', () => {
    const system = (chip: string, count: number) => (count * value(chip, 'design_power') * value(chip, 'server_overhead')) / 1000
    expect(system('h100', 8)).toBeCloseTo(10.2, 1)
    expect(system('gb200', 72)).toBeCloseTo(132, 0)
    expect(system('ascend910c', 384)).toBeCloseTo(560, -1)
  })

  it('have prices in dollars of 2025 with the published figure kept, and a range around each', () => {
    for (const [id, { figures }] of Object.entries(chips)) {
      const { unit, value: price, low, high, published } = figures.price
      expect(unit, id).toBe('USD2025/unit')
      expect(low! < price && price < high!, id).toBe(true)
      expect(published === undefined, id).toBe(figures.price.year === 2025)
    }
    expect(chips['h100']!.figures.price.published).toEqual({ value: 28000, unit: 'USD2023/unit' })
  })

  it('have an origin behind every figure', () => {
    for (const chip of Object.values(chips)) {
      for (const { origin } of [chip, ...Object.values(chip.figures)]) expect(origins).toHaveProperty(origin)
    }
  })

  it('agree with the accelerator of 2025 of the model', () => {
    const fleet = model.parameters.find(({ name }) => name === 'fleet')!.parameters
    expect(value('gb200', 'dense_fp16') / value('h100', 'dense_fp16')).toBeCloseTo(fleet['accelerator_compute_base']!.central as number, 3)
    expect(value('gb200', 'design_power') / 1000).toBe(fleet['accelerator_design_power']!.central)
    expect(value('gb200', 'server_overhead')).toBe(fleet['server_overhead']!.central)
    expect(value('gb200', 'price')).toBe(fleet['accelerator_price_base']!.central)
  })
})
