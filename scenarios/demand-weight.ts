import type { Economy, Facts } from '../data/facts.ts'
import { pow } from '../model/numeric/power.ts'

const worldsPerHead = new WeakMap<Facts, number>()

/** GDP a head of all economies together. */
function worldPerHead(facts: Facts): number {
  let perHead = worldsPerHead.get(facts)
  if (perHead === undefined) {
    let gdp = 0
    let population = 0
    for (const { facts: own } of Object.values(facts.economies)) {
      gdp += own.gdp!.value
      population += own.population!.value
    }
    worldsPerHead.set(facts, (perHead = gdp / population))
  }
  return perHead
}

/**
 * An economy's weight in world demand for AI services: GDP x (GDP a head / the world's)^(elasticity - 1) x internet use.
 * The share of world demand is the weight over the sum of all weights.
 *
 * @param elasticity of demand to income a head
 */
export function demandWeight({ facts: own }: Economy, facts: Facts, elasticity: number): number {
  const perHead = own.gdp!.value / own.population!.value
  return own.gdp!.value * pow(perHead / worldPerHead(facts), elasticity - 1) * own.internet_use!.value
}

/** Weights by economy, in the order of `facts.economies`. */
export function demandWeights(facts: Facts, elasticity: number): Map<string, number> {
  return new Map(Object.values(facts.economies).map((economy) => [economy.iso3, demandWeight(economy, facts, elasticity)]))
}
