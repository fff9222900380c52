import { exp } from './exponential.ts'
import { gamma } from './gamma.ts'
import { pow } from './power.ts'

/** Whole ages are kept up to this one; what is left alive then is next to nothing. */
export const LAST_AGE = 60

/** Survival at ages 0..60 of one curve, and what tells the curve. */
interface SurvivalCurve {
  life: number
  shape: number
  hazard: number
  scale: number
  readonly table: Float64Array
}

// A run asks for a few dozen curves (accelerators, facilities, plant of every kind, lines, loans) at every age, many times
// over. Where more are asked for in turn than are kept, each is made anew every time.
const CURVES = 64
const curves: SurvivalCurve[] = []
let oldest = 0
let latest: SurvivalCurve | undefined

/** Weibull scale in years whose mean life is `life` years: life / gamma(1 + 1/shape). NaN for shape <= 0. */
function weibullScale(life: number, shape: number): number {
  return shape > 0 ? life / gamma(1 + 1 / shape) : NaN
}

/** Share in service at `age` years for a known Weibull scale: e^(-hazard age - (age/scale)^shape); 1 at age 0. */
function survivalAtScale(age: number, scale: number, shape: number, hazard: number): number {
  if (age === 0) return 1
  if (!(age > 0 && scale >= 0)) return NaN
  return exp(-(hazard * age) - pow(age / scale, shape))
}

function isOf(curve: SurvivalCurve, life: number, shape: number, hazard: number): boolean {
  return curve.life === life && curve.shape === shape && curve.hazard === hazard
}

function curveOf(life: number, shape: number, hazard: number): SurvivalCurve {
  if (latest !== undefined && isOf(latest, life, shape, hazard)) return latest
  for (let at = 0; at < curves.length; at++) {
    const known = curves[at]!
    if (isOf(known, life, shape, hazard)) return (latest = known)
  }
  if (curves.length < CURVES) curves.push({ life: NaN, shape: NaN, hazard: NaN, scale: NaN, table: new Float64Array(LAST_AGE + 1) })
  const curve = (latest = curves[oldest]!)
  oldest = (oldest + 1) % CURVES
  curve.life = life
  curve.shape = shape
  curve.hazard = hazard
  curve.scale = weibullScale(life, shape)
  for (let age = 0; age <= LAST_AGE; age++) curve.table[age] = survivalAtScale(age, curve.scale, shape, hazard)
  return curve
}

/**
 * Share of a vintage still in service at `age` years: wear-out of Weibull `shape` with mean `life` years, times a
 * constant `hazard` per year of early loss. survival(0) = 1 exactly; NaN for a negative age or life, or shape <= 0.
 */
export function survival(age: number, life: number, shape: number, hazard: number): number {
  const curve = curveOf(life, shape, hazard)
  return age >= 0 && age <= LAST_AGE && Math.floor(age) === age ? curve.table[age]! : survivalAtScale(age, curve.scale, shape, hazard)
}

/** Survival at ages 0..60. The same array serves later calls: read it before the next one. */
export function survivalTable(life: number, shape: number, hazard: number): Float64Array {
  return curveOf(life, shape, hazard).table
}
