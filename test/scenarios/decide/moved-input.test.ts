import { describe, expect, test } from 'vitest'
import { chooseInput, settingsOf } from '../../../scenarios/decide/moved-input.ts'
import { program, resolved } from '../sources.ts'

const { strategies } = resolved({ set: { accelerator_life: 6 }, strategies: [{ use: 'extensive-domestic-ownership', set: { facility_life: 30 } }] })
const choose = (asked: Parameters<typeof chooseInput>[0]) => chooseInput(asked, strategies, program, '/input')

describe('a moved input', () => {
  test('goes between the ends of its cited range from where the scenario has it', () => {
    const { low, high } = program.parameters.find(({ name }) => name === 'accelerator_life')!.definition
    expect(choose({ parameter: 'accelerator_life' })).toMatchObject({ from: low, to: high, asWritten: 6, form: 'value', unit: 'year' })
  })

  test('is a setting in the unit and at the members asked for', () => {
    const price = choose({ parameter: 'electricity_price', at: { location: 'home' }, unit: 'USD2025/kWh', from: 0.05, to: 0.3 })
    expect(price.setting(0.1)).toEqual({ value: 0.1, unit: 'USD2025/kWh', at: { location: 'home' } })
    const twice = choose({ parameter: 'electricity_price', form: 'times', from: 0.5, to: 2 })
    expect([twice.asWritten, twice.unit]).toEqual([1, '1'])
    expect(settingsOf([[price, 0.1], [twice, 2]])).toEqual({ electricity_price: [{ value: 0.1, unit: 'USD2025/kWh', at: { location: 'home' } }, { times: 2 }] })
  })

  test.each([
    [{ parameter: 'electricity_prise' }, /\/input\/parameter.*Did you mean electricity_price/],
    [{ parameter: 'facility_life' }, /\/input\/parameter.*does not set itself/],
    [{ parameter: 'electricity_price' }, /\/input\/from.*no one range is cited/],
    [{ parameter: 'accelerator_life', form: 'times' as const }, /\/input\/from.*ends of the search for times/],
    [{ parameter: 'accelerator_life', form: 'times' as const, unit: 'year', from: 1, to: 2 }, /\/input\/unit.*it has none/],
    [{ parameter: 'accelerator_life', unit: 'MW' }, /\/input\/unit/],
    [{ parameter: 'accelerator_life', from: 3, to: 3 }, /\/input\/to.*more than 3/],
    [{ parameter: 'electricity_price', at: { location: 'moon' }, from: 1, to: 2 }, /\/input\/at\/location/],
  ])('%j is refused where it stands', (asked, message) => {
    expect(() => choose(asked)).toThrow(message)
  })
})
