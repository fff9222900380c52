import type { Facts } from '../data/facts.ts'
import { pow } from '../model/numeric/power.ts'

/**
 * An economy's weight in world demand for AI services: GDP x (GDP a head / the world's)^(elasticity - 1) x internet use.
 * The share of world demand is the weight over the sum of all weights.
 *
 * @param elasticity of demand to income a head
 * @returns weights by economy, in the order of `facts.economies`
 */
export function demandWeights(facts: Facts, elasticity: number): Map<string, number> {
  const economies = Object.values(facts.economies)
  let gdp = 0
  let population = 0
  for (const { facts: own } of economies) {
    gdp += own.gdp!.value
    population += own.population!.value
  }
  const worldPerHead = gdp / population
  return new Map(economies.map(({ iso3, facts: own }) => {
    const perHead = own.gdp!.value / own.population!.value
    return [iso3, own.gdp!.value * pow(perHead / worldPerHead, elasticity - 1) * own.internet_use!.value]
  }))
}
