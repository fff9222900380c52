/** What the model's figure of a row is made of at central values: the records it reads of runs, and the parameters and conversions beside them. */
import type { RealityRow } from '../../data/reality.ts'
import type { Index, StrategyResult } from '../../model/run/result.ts'
import type { Scenario } from '../schema.ts'
import type { SizingParts } from '../sizing.ts'
import { type ConversionName } from './conversions.ts'
import { Draws } from './draws.ts'
import type { MemberRun } from './member-run.ts'
import { modelFigure, Runs } from './readings.ts'

/** A run that a row reads. */
export interface RunRead {
  readonly scenario: Scenario
  readonly strategy: string
}

export interface RecordRead {
  /** Place of its run among those of the row. */
  readonly run: number
  readonly variable: string
  readonly index: Index
  readonly year: number | undefined
  readonly value: number
}

export interface RowWorking {
  /** The figure, in the unit of the row's. */
  readonly value: number
  readonly runs: readonly RunRead[]
  readonly records: readonly RecordRead[]
  /** Names, in the order they are read. */
  readonly parameters: readonly string[]
  readonly conversions: readonly ConversionName[]
}

class ReadDraws extends Draws {
  readonly parameters = new Set<string>()
  readonly conversions = new Set<ConversionName>()

  override elements(name: string, member: number | undefined): Float64Array {
    this.parameters.add(name)
    return super.elements(name, member)
  }

  override conversion(name: ConversionName, member: number | undefined): number {
    this.conversions.add(name)
    return super.conversion(name, member)
  }
}

class ReadRuns extends Runs {
  readonly runs: RunRead[] = []
  readonly records = new Map<string, RecordRead>()
  readonly #made = new Map<string, StrategyResult>()

  override of(key: string, make: () => MemberRun): StrategyResult {
    let result = this.#made.get(key)
    if (result === undefined) {
      const run = make()
      const place = this.runs.push({ scenario: run.scenario, strategy: run.strategy }) - 1
      this.#made.set(key, (result = this.#read(run(undefined), place)))
    }
    return result
  }

  /** The result, which notes what is read of it. */
  #read(result: StrategyResult, run: number): StrategyResult {
    const { records } = this
    return new Proxy(result, {
      get(_, name) {
        if (name !== 'value') return Reflect.get(result, name, result) as unknown
        return (variable: string, index: Index = {}, year?: number): number | undefined => {
          const value = result.value(variable, index, year)
          records.set(JSON.stringify([run, variable, index, year]), { run, variable, index, year, value: value ?? NaN })
          return value
        }
      },
    })
  }
}

export function rowWorking(row: RealityRow, parts: SizingParts): RowWorking {
  // Nothing is drawn at central values.
  const draws = new ReadDraws(parts.program, parts.facts, 1, () => 0.5)
  const runs = new ReadRuns()
  const value = modelFigure(row, { parts, draws, runs }, undefined)
  return { value, runs: runs.runs, records: [...runs.records.values()], parameters: [...draws.parameters], conversions: [...draws.conversions] }
}
