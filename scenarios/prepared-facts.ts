import type { Facts } from '../data/facts.ts'
import { hashText } from '../model/compile/hash.ts'
import { canonicalJson } from './canonical.ts'
import { demandWeights } from './demand-weight.ts'
import { type EconomyRow, type FactParameters, economyRow, worldRow, worldRowAt } from './economy-row.ts'
import { type InputValue, economyTables } from './input-values.ts'
import { WORLD } from './world.ts'

/** What every scenario takes from the facts. Throws where stand-ins have not completed them. */
export class PreparedFacts {
  readonly facts: Facts
  readonly hash: string
  readonly tables: ReadonlyMap<string, InputValue>
  readonly #rows = new Map<string, EconomyRow>()
  #world: { readonly key: string; readonly row: EconomyRow } | undefined
  readonly #weights = new Map<number, Map<string, number>>()

  constructor(facts: Facts) {
    const bare = Object.values(facts.economies).find((economy) => economy.standIns === undefined)
    if (bare !== undefined) throw new Error(`Found facts of ${bare.name} without stand-ins, wanted facts that they have completed.`)
    this.facts = facts
    this.hash = hashText(canonicalJson(this.facts))
    this.tables = economyTables(this.facts)
  }

  row(iso3: string, parameters: FactParameters): EconomyRow {
    const key = `${iso3} ${Object.values(parameters).join(' ')}`
    let row = this.#rows.get(key)
    if (row === undefined) {
      // A slider leaves a trail of values behind; the last few hundred are kept.
      if (this.#rows.size > 2000) this.#rows.clear()
      row = iso3 === WORLD ? worldRowAt(this.#worldApart(parameters), this.facts, parameters) : economyRow(this.facts.economies[iso3]!, this.facts, parameters)
      this.#rows.set(key, row)
    }
    return row
  }

  /** The world's row but for what it borrows at: of two hundred economies, so it is made as seldom as can be. */
  #worldApart(parameters: FactParameters): EconomyRow {
    const { riskFreeRate: _, inflation: __, ...others } = parameters
    const key = Object.values(others).join(' ')
    if (this.#world?.key !== key) this.#world = { key, row: worldRow(Object.values(this.facts.economies).map((economy) => economyRow(economy, this.facts, parameters)), this.facts, parameters) }
    return this.#world.row
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
