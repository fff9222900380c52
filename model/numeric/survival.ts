import { exp } from './exponential.ts'
import { gamma } from './gamma.ts'
import { pow } from './power.ts'

/** Whole ages are kept up to this one; what is left alive then is next to nothing. */
export const LAST_AGE = 60

// A run asks for a few dozen curves (accelerators, facilities, plant of every kind, lines, loans) at every age, many times
// over. Where more are asked for in turn than are kept, each is made anew every time.
const CURVES = 64
const AGES = LAST_AGE + 1
/** Survival at ages 0..60 of one curve after another; a curve stands until the next call of a function below. */
export const survivalAtAges = new Float64Array(CURVES * AGES)
// What tells each curve, and its Weibull scale.
const lives = new Float64Array(CURVES)
const shapes = new Float64Array(CURVES)
const hazards = new Float64Array(CURVES)
const scales = new Float64Array(CURVES)
let kept = 0
let oldest = 0
let latest = 0

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

function isOf(curve: number, life: number, shape: number, hazard: number): boolean {
  return lives[curve] === life && shapes[curve] === shape && hazards[curve] === hazard
}

/** Number of a curve among those kept. */
function curveOf(life: number, shape: number, hazard: number): number {
  if (kept > 0 && isOf(latest, life, shape, hazard)) return latest
  for (let at = 0; at < kept; at++) {
    if (isOf(at, life, shape, hazard)) {
      latest = at
      return at
    }
  }
  if (kept < CURVES) kept += 1
  const curve = oldest
  latest = curve
  oldest = curve + 1 === CURVES ? 0 : curve + 1
  lives[curve] = life
  shapes[curve] = shape
  hazards[curve] = hazard
  const scale = weibullScale(life, shape)
  scales[curve] = scale
  for (let age = 0; age <= LAST_AGE; age++) survivalAtAges[curve * AGES + age] = survivalAtScale(age, scale, shape, hazard)
  return curve
}

/**
 * Share of a vintage still in service at `age` years: wear-out of Weibull `shape` with mean `life` years, times a
 * constant `hazard` per year of early loss. survival(0) = 1 exactly; NaN for a negative age or life, or shape <= 0.
 */
export function survival(age: number, life: number, shape: number, hazard: number): number {
  const curve = curveOf(life, shape, hazard)
  return age >= 0 && age <= LAST_AGE && Math.floor(age) === age ? survivalAtAges[curve * AGES + age]! : survivalAtScale(age, scales[curve]!, shape, hazard)
}

/** Place in `survivalAtAges` of a curve's survival at age 0. */
export function survivalTable(life: number, shape: number, hazard: number): number {
  return curveOf(life, shape, hazard) * AGES
}
