/** The model says the same in gigawatts as in megawatts: no equation leans on the size of a unit. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../model/compile/compile.ts'
import { emit } from '../../model/compile/emit/emit.ts'
import type { ModelDefinition } from '../../model/equations/definition.ts'
import { model } from '../../model/equations/model.ts'
import type { StrategyInputs } from '../../model/run/inputs.ts'
import { runScenario } from '../../model/run/scenario.ts'
import { convertFactor } from '../../model/units/unit.ts'
import { parseUnit } from '../../model/units/parse-unit.ts'
import { anySettings } from '../model/admissible-draws.ts'
import { instantiate } from '../model/compile/instantiate.ts'
import { program, resolveScenario, run, runResolved, value } from '../model/engine.ts'
import { expectNear } from '../model/relative.ts'

const OTHER: Readonly<Record<string, string>> = { MW: 'GW', GWh: 'MWh', TWh: 'GWh', ML: 'm3', L: 'mL', ha: 'm2', kW: 'MW', ktCO2e: 'tCO2e', kWh: 'MWh', PB: 'TB' }
const inOther = (unit: string) => unit.split(/([*/])/).map((part) => OTHER[part] ?? part).join('')

const moved: ModelDefinition = {
  ...model,
  parameters: model.parameters.map((group) => ({ ...group, parameters: Object.fromEntries(Object.entries(group.parameters).map(([name, definition]) => [name, { ...definition, unit: inOther(definition.unit) }])) })),
  sectors: model.sectors.map((sector) => ({ ...sector, records: Object.fromEntries(Object.entries(sector.records).map(([name, record]) => [name, record.unit === undefined ? record : { ...record, unit: inOther(record.unit) }])) })),
}
const otherProgram = compile(moved)
const otherKernel = await instantiate(emit(otherProgram))

/** The same quantities, each in the unit the other model declares. */
function restated(inputs: StrategyInputs): StrategyInputs {
  const values = new Map(inputs.values)
  for (const parameter of program.parameters) {
    const factor = convertFactor(parseUnit(parameter.unit), parseUnit(inOther(parameter.unit)))
    if (factor !== 1) values.set(parameter.name, inputs.values.get(parameter.name)!.map((number) => number * factor))
  }
  return { ...inputs, values }
}

const DIFFERENCES = new Set(['expansion_units', 'contracts_left'])

describe('units', () => {
  test('most of the model is in units that the other one lacks', () => {
    const changed = program.variables.filter(({ name, unit }) => otherProgram.variables.find((variable) => variable.name === name)!.unit !== unit)
    expect(changed.length).toBeGreaterThan(60)
  })

  test('do not matter: every result is the same quantity', () => {
    fc.assert(fc.property(fc.constantFrom('KEN', 'FRA', 'SGP', 'USA', 'NRU'), anySettings(), (economy, set) => {
      const resolved = resolveScenario({ economy, set })
      const here = runResolved(resolved)
      const there = runScenario(otherKernel, otherProgram, { ...resolved, world: restated(resolved.world), strategies: resolved.strategies.map(restated) })
      for (const other of there.strategies) {
        const own = here.strategy(other.name)
        for (const variable of program.variables) {
          if (variable.kind !== 'number') continue
          const factor = convertFactor(parseUnit(variable.unit), parseUnit(otherProgram.variables.find(({ name }) => name === variable.name)!.unit))
          for (const index of own.indices(variable.name)) {
            const years = variable.stage === 'yearly' ? [2025, 2033, 2040] : [undefined]
            for (const year of years) {
              const wanted = own.value(variable.name, index, year)! * factor
              const found = other.value(variable.name, index, year)!
              if (Number.isNaN(wanted)) expect(found, variable.name).toBeNaN()
              // What is left of a difference of large numbers is rounding: of an expansion, the difference of millions of accelerators; of old contracts, of billions of dollars.
              const least = (DIFFERENCES.has(variable.name) ? 1e-3 : 1e-9) * factor
              if (Number.isNaN(wanted)) continue
              if (Math.abs(wanted) > least || Math.abs(found) > least) expectNear(found, wanted, 1e-9, `${variable.name} ${JSON.stringify(index)} ${year}`)
            }
          }
        }
      }
    }), { numRuns: 6 })
  })

  test('of a setting do not matter: gigawatts, terawatt-hours and cubic metres in, the same out', () => {
    const plain = run({ economy: 'KEN', set: { scale_reference: 40, water_price: 3, campus_land: 4000, grid_connection_cost: 400_000 } })
    const other = run({ economy: 'KEN', set: {
      scale_reference: { value: 0.04, unit: 'GW' }, water_price: { value: 0.003, unit: 'USD2025/L' }, campus_land: { value: 0.4, unit: 'ha/MW' }, grid_connection_cost: { value: 400_000_000, unit: 'USD2025/GW' },
    } })
    for (const [name, result] of plain.strategies) expectNear(value(other.strategy(name), 'equal_service_cost'), value(result, 'equal_service_cost'), 1e-12)
  })
})
