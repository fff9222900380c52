import type { Economy } from '../data/facts.ts'

// Mean of the world, USD2025/MW of critical IT power: central value of `facility_cost` (jll-outlook-2026).
const WORLD_COST = 10.7e6

/** Cost of a traditional facility over that of the world; 1 where none is published. */
export function constructionIndex({ facts: { construction_cost: cost } }: Economy): number {
  return cost === undefined ? 1 : cost.value / WORLD_COST
}
