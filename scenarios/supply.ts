/** Who supplies the layers that are bought on the world market: what comes from home, and how few hands it comes from. */
import type { Facts, SupplierShare } from '../data/facts.ts'
import { dimensions } from '../model/equations/dimensions.ts'
import type { InputValue } from './input-values.ts'
import type { Provenance } from './resolved-scenario.ts'
import { WORLD } from './world.ts'

const FOLLOWS: Provenance = { layer: 'fact', origin: 'assumption-layer-dependence', grade: 'judgement', detail: 'Follows the arrangement' }

/** Over [layer]; nil for layers that follow the arrangement. */
export function supply(facts: Facts, economy: string): Map<string, InputValue> {
  const over = (read: (suppliers: readonly SupplierShare[]) => number): InputValue => ({
    unit: '1', over: ['layer'], yearly: false,
    values: Float64Array.from(dimensions.layer, (layer) => read(facts.supplierShares.filter((share) => share.layer === layer))),
    provenance: dimensions.layer.map((layer) => {
      const first = facts.supplierShares.find((share) => share.layer === layer)
      if (first === undefined) return FOLLOWS
      const { origin, year } = first.fact
      return { layer: 'fact', origin, grade: facts.origins[origin]!.grade, detail: `${first.supplier} and others, ${year}` }
    }),
  })
  return new Map([
    ['home_supply', over((suppliers) => (suppliers.length === 0 ? 0 : economy === WORLD ? 1 : suppliers.reduce((sum, { economy: home, fact }) => sum + (home === economy ? fact.value : 0), 0)))],
    ['world_concentration', over((suppliers) => suppliers.reduce((sum, { fact }) => sum + fact.value * fact.value, 0))],
  ])
}
