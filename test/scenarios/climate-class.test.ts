import { describe, expect, it } from 'vitest'
import { readTables } from '../../data/read.ts'
import { climateClass, climateOf } from '../../scenarios/climate-class.ts'
import { standIns } from '../../scenarios/stand-ins.ts'

const { economies } = standIns(readTables().facts)

describe('the climate class', () => {
  it.each([
    ['cold', 'EST FIN SWE NOR ISL CAN RUS MNG GRL'],
    ['temperate', 'FRA DEU IRL GBR USA JPN KOR CHN AUS ZAF CHE LUX RWA ETH'],
    ['hot_dry', 'ARE SAU QAT KWT BHR OMN EGY IRQ ISR PAK NER'],
    ['tropical', 'SGP KEN IND MYS IDN NGA BRA VNM TWN AGO'],
  ])('%s: %s', (wanted, codes) => {
    for (const iso3 of codes.split(' ')) {
      const economy = economies[iso3]
      if (economy === undefined) throw new Error(`no ${iso3}`)
      expect(climateClass(economy), iso3).toBe(wanted)
    }
  })

  const place = { iso3: 'AAA', subregion: 'Eastern Africa', waterDepth: 500 }

  it('cools with latitude and with height', () => {
    expect(climateOf({ ...place, latitude: 1, elevation: 200 })).toBe('tropical')
    expect(climateOf({ ...place, latitude: 1, elevation: 1500 })).toBe('temperate')
    expect(climateOf({ ...place, latitude: -45, elevation: 200 })).toBe('temperate')
    expect(climateOf({ ...place, latitude: -45, elevation: 2000 })).toBe('cold')
    expect(climateOf({ ...place, latitude: 60 })).toBe('cold')
  })

  it('dries where water is scarce', () => {
    expect(climateOf({ ...place, latitude: 15, waterDepth: 49 })).toBe('hot_dry')
    expect(climateOf({ ...place, latitude: 15, waterDepth: undefined })).toBe('tropical')
    expect(climateOf({ ...place, latitude: 35, waterDepth: 20 })).toBe('temperate')
    expect(climateOf({ ...place, subregion: 'Western Asia', latitude: 35 })).toBe('hot_dry')
  })
})
