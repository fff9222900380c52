import type { Facts } from '../data/facts.ts'
import { hashText } from '../model/compile/hash.ts'
import { canonicalJson } from './canonical.ts'
import { demandWeight, demandWeights } from './demand-weight.ts'
import { type EconomyRow, type FactParameters, economyRow, sameParameters, worldRow, worldRowAt } from './economy-row.ts'
import { type InputValue, economyTables } from './input-values.ts'
import { LastFew } from './last-few.ts'
import { WORLD } from './world.ts'

// A slider leaves a trail of values behind; those of the strategies that differ in them, and of the world, are kept.
const MOST_ROWS = 8
// That of the calibration, and that of a scenario of the world whose beliefs are drawn.
const MOST_WORLDS = 2

/** What every scenario takes from the facts. Throws where stand-ins have not completed them. */
export class PreparedFacts {
  readonly facts: Facts
  readonly hash: string
  readonly tables: ReadonlyMap<string, InputValue>
  /** By economy. */
  readonly #rows = new LastFew<FactParameters, Map<string, EconomyRow>>(MOST_ROWS, sameParameters)
  /** But for what it borrows at: of two hundred economies, so it is made as seldom as can be. */
  readonly #worldsApart = new LastFew<FactParameters, EconomyRow>(MOST_WORLDS, (one, { riskFreeRate: _, inflation: __, ...others }) => sameParameters(one, { ...one, ...others }))
  readonly #weights = new Map<number, Map<string, number>>()

  constructor(facts: Facts) {
    const bare = Object.values(facts.economies).find((economy) => economy.standIns === undefined)
    if (bare !== undefined) throw new Error(`Found facts of ${bare.name} without stand-ins, wanted facts that they have completed.`)
    this.facts = facts
    this.hash = hashText(canonicalJson(this.facts))
    this.tables = economyTables(this.facts)
  }

  row(iso3: string, parameters: FactParameters): EconomyRow {
    const rows = this.#rows.get(parameters, () => new Map())
    let row = rows.get(iso3)
    if (row === undefined) {
      row = iso3 === WORLD ? worldRowAt(this.#worldApart(parameters), this.facts, parameters) : economyRow(this.facts.economies[iso3]!, this.facts, parameters)
      rows.set(iso3, row)
    }
    return row
  }

  #worldApart(parameters: FactParameters): EconomyRow {
    return this.#worldsApart.get(parameters, () => worldRow(Object.values(this.facts.economies).map((economy) => economyRow(economy, this.facts, parameters)), this.facts, parameters))
  }

  /** Of one economy, as `weights` has it. */
  weight(iso3: string, elasticity: number): number {
    return demandWeight(this.facts.economies[iso3]!, this.facts, elasticity)
  }

  weights(elasticity: number): Map<string, number> {
    let weights = this.#weights.get(elasticity)
    if (weights === undefined) {
      if (this.#weights.size > 50) this.#weights.clear()
      weights = demandWeights(this.facts, elasticity)
      this.#weights.set(elasticity, weights)
    }
    return weights
  }
}

const preparedFacts = new WeakMap<Facts, PreparedFacts>()
export function prepareFacts(facts: Facts): PreparedFacts {
  let prepared = preparedFacts.get(facts)
  if (prepared === undefined) {
    prepared = new PreparedFacts(facts)
    preparedFacts.set(facts, prepared)
  }
  return prepared
}
