import { survivalAtScale, survivalScale } from '../numeric/survival.ts'

/** Charges are counted for units up to this age; what is left alive then is nothing worth charging for. */
export const LAST_AGE = 60

const table = new Float64Array(LAST_AGE + 1)
let tableLife = NaN
let tableShape = NaN
let tableHazard = NaN

/**
 * Survival at ages 0..60. The last table asked for is kept: a kernel asks for the same one at every age, and sixty
 * powers an age are what it would otherwise cost. Read it before the next call.
 */
export function survivalTable(life: number, shape: number, hazard: number): Float64Array {
  if (life !== tableLife || shape !== tableShape || hazard !== tableHazard) {
    const scale = survivalScale(life, shape)
    for (let age = 0; age <= LAST_AGE; age++) table[age] = survivalAtScale(age, scale, shape, hazard)
    tableLife = life
    tableShape = shape
    tableHazard = hazard
  }
  return table
}
