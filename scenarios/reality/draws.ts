/** One set of parameters for every row: central values, or those of a member of a Latin hypercube over all cited ranges. */
import type { Chip, ChipFigure, Facts } from '../../data/facts.ts'
import type { Parameter } from '../../model/compile/program.ts'
import type { Range } from '../../model/ensemble/default-distribution.ts'
import { latinHypercube } from '../../model/ensemble/shuffled-hypercube.ts'
import { flatten } from '../central-values.ts'
import { climateClass } from '../climate-class.ts'
import { type ClimateFigure, newBuildPue, waterUse } from '../climate-figures.ts'
import type { ProgramInputs } from '../program-inputs.ts'
import { type ChipValues, chipValues } from '../sizing-chip.ts'
import { WORLD } from '../world.ts'
import { type ConversionName, conversions } from './conversions.ts'
import { rangeQuantile } from './range-quantile.ts'

const CHIP_FIGURES: readonly ChipFigure[] = ['dense_fp16', 'design_power', 'server_overhead', 'price', 'server_price']
const PUE = 'new_build_pue'
const WATER = 'water_use_effectiveness'

/** A parameter whose low and high are cited, its elements in the order of its dimensions. */
interface Ranged {
  readonly parameter: Parameter
  readonly elements: readonly Range[]
}

export function rangedParameters({ parameters, dimensions }: ProgramInputs): Ranged[] {
  return parameters.flatMap((parameter): Ranged[] => {
    const { role, low, central, high } = parameter.definition
    if (role !== 'uncertainty' || low === undefined || central === undefined || high === undefined) return []
    const [lows, centrals, highs] = [low, central, high].map((value) => flatten(parameter, value, dimensions)) as [number[], number[], number[]]
    return [{ parameter, elements: centrals.map((each, element) => ({ low: lows[element]!, central: each, high: highs[element]! })) }]
  })
}

/** Values of every input under one member; all central where the member is none. */
export class Draws {
  readonly #ranged: ReadonlyMap<string, Ranged>
  readonly #columns: ReadonlyMap<string, Float64Array>
  readonly #facts: Facts
  /** Of the member last asked for: every run of it reads the same. */
  readonly #kept = new Map<string, Float64Array>()
  #keptMember: number | undefined

  constructor(program: ProgramInputs, facts: Facts, members: number, random: () => number) {
    const ranged = rangedParameters(program)
    const names = [...ranged.map(({ parameter }) => parameter.name), PUE, WATER, ...CHIP_FIGURES.map(chipColumn), ...Object.keys(conversions).map(conversionColumn)]
    const columns = latinHypercube(members, names.length, random)
    this.#ranged = new Map(ranged.map((each) => [each.parameter.name, each]))
    this.#columns = new Map(names.map((name, column) => [name, columns[column]!]))
    this.#facts = facts
  }

  get names(): Iterable<string> {
    return this.#ranged.keys()
  }

  #probability(name: string, member: number): number {
    return this.#columns.get(name)![member]!
  }

  /** Elements of a ranged parameter, in the order of its dimensions. */
  elements(name: string, member: number | undefined): Float64Array {
    if (member !== this.#keptMember) {
      this.#kept.clear()
      this.#keptMember = member
    }
    let kept = this.#kept.get(name)
    if (kept === undefined) this.#kept.set(name, (kept = this.#drawn(name, member)))
    return kept
  }

  #drawn(name: string, member: number | undefined): Float64Array {
    const { parameter, elements } = this.#ranged.get(name)!
    if (member === undefined) return Float64Array.from(elements, ({ central }) => central)
    const probability = this.#probability(name, member)
    return Float64Array.from(elements, (range) => rangeQuantile(probability, range, parameter.definition.distribution))
  }

  /** A ranged parameter without dimensions. */
  value(name: string, member: number | undefined): number {
    return this.elements(name, member)[0]!
  }

  chip(chip: Chip, member: number | undefined): ChipValues {
    const central = chipValues(chip)
    if (member === undefined) return central
    return Object.fromEntries(CHIP_FIGURES.map((figure) => {
      const { low, value, high } = chip.figures[figure]
      const drawn = low === undefined || high === undefined ? value : rangeQuantile(this.#probability(chipColumn(figure), member), { low, central: value, high }, 'triangular')
      return [figure, drawn]
    })) as ChipValues
  }

  conversion(name: ConversionName, member: number | undefined): number {
    const range = conversions[name]
    return member === undefined ? range.central : rangeQuantile(this.#probability(conversionColumn(name), member), range, 'triangular')
  }

  /** Part of PUE above 1, and on-site water, over their central values; of the world by the temperate climate. */
  climate(economy: string, member: number | undefined): { readonly overhead: number; readonly water: number } {
    if (member === undefined) return { overhead: 1, water: 1 }
    const climate = economy === WORLD ? 'temperate' : climateClass(this.#facts.economies[economy]!)
    const drawn = (name: string, range: ClimateFigure) => rangeQuantile(this.#probability(name, member), range, 'triangular')
    return {
      overhead: (drawn(PUE, newBuildPue[climate]) - 1) / (newBuildPue[climate].central - 1),
      water: drawn(WATER, waterUse[climate]) / waterUse[climate].central,
    }
  }
}

function chipColumn(figure: ChipFigure): string {
  return `chip ${figure}`
}

function conversionColumn(name: string): string {
  return `conversion ${name}`
}
