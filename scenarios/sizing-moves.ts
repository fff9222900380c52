/** What is moved to find a range: each assumption with a cited low and high, one at a time. */
import type { Chip, ChipFigure, Facts } from '../data/facts.ts'
import { chipUnits } from '../data/facts.ts'
import type { ParameterValue } from '../model/equations/definition.ts'
import { climateClass } from './climate-class.ts'
import { newBuildPue, waterUse } from './climate-figures.ts'
import { isPathParameter } from './fact-parameters.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { Change, Scenario, Setting, Settings } from './schema.ts'
import { type Bought, type ChipValues, chipSettings, chipValues } from './sizing-chip.ts'

export interface Move {
  /** Of the parameter, or of the figure of the chip. */
  readonly name: string
  readonly label: string
  readonly unit: string
  readonly origin: string
  /** Absent where they differ by member. */
  readonly range?: { readonly low: number; readonly central: number; readonly high: number }
  settings(side: 'low' | 'high', bought: Bought): Settings
}

const CHIP_LABELS: Readonly<Record<ChipFigure, string>> = {
  dense_fp16: 'Dense half-precision rate of the chip',
  design_power: 'Design power of the chip',
  server_overhead: 'Critical IT power over design power of the chip',
  price: 'Price of the chip',
  server_price: 'Price of the chip in its server or rack over the chip alone',
}

/** Figures of the chip, of the climate, and every uncertainty of the model that the sizing does not fix itself. */
export function sizingMoves(scenario: Scenario, chip: Chip, facts: Facts, program: ProgramInputs): readonly Move[] {
  return [...chipMoves(chip, facts), ...climateMoves(scenario, facts), ...parameterMoves(new Set(Object.keys(scenario.set ?? {})), program)]
}

function chipMoves(chip: Chip, facts: Facts): Move[] {
  const values = chipValues(chip)
  return (Object.keys(chip.figures) as ChipFigure[]).flatMap((name): Move[] => {
    const { low, value: central, high, origin } = chip.figures[name]
    if (low === undefined || high === undefined) return []
    const range = { low, central, high }
    return [{
      name, label: CHIP_LABELS[name], unit: chipUnits[name], origin, range,
      settings: (side, bought) => chipSettings({ ...values, [name]: range[side] } satisfies ChipValues, chip, facts, bought),
    }]
  })
}

function climateMoves({ economy }: Scenario, facts: Facts): Move[] {
  const climate = climateClass(facts.economies[economy!]!)
  const move = (name: string, label: string, unit: string, origin: string, range: Move['range'] & object): Move =>
    ({ name, label, unit, origin, range, settings: (side) => ({ [name]: range[side] }) })
  return [
    move('new_build_pue', 'PUE of a new facility in 2026', '1', 'assumption-pue-by-climate', newBuildPue[climate]),
    move('water_use_effectiveness', 'On-site water per IT energy', 'L/kWh', 'assumption-wue-by-climate', waterUse[climate]),
  ]
}

/** Those that make the path are left out: one world serves the sizing and its range. */
function parameterMoves(fixed: ReadonlySet<string>, program: ProgramInputs): Move[] {
  return program.parameters.flatMap(({ name, over, definition }): Move[] => {
    const { role, label, unit, low, central, high, origin } = definition
    if (role !== 'uncertainty' || low === undefined || high === undefined || fixed.has(name) || isPathParameter(name)) return []
    const range = typeof low === 'number' && typeof high === 'number' && typeof central === 'number' ? { low, central, high } : undefined
    return [{
      name, label, unit, origin, ...(range === undefined ? {} : { range }),
      settings: (side) => ({ [name]: settingOf(side === 'low' ? low : high, over) }),
    }]
  })
}

/** A value by members as changes, one for each member. */
function settingOf(value: ParameterValue, over: readonly string[]): Setting {
  return typeof value === 'number' ? value : changesOf(value, over, {})
}

function changesOf(value: ParameterValue, over: readonly string[], at: Readonly<Record<string, string>>): Change[] {
  if (typeof value === 'number') return [{ value, at }]
  const [dimension, ...rest] = over
  return Object.entries(value).flatMap(([member, inner]) => changesOf(inner, rest, { ...at, [dimension!]: member }))
}
