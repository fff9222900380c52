import { exp } from './exponential.ts'
import { gamma } from './gamma.ts'
import { pow } from './power.ts'

// A kernel asks for one scale at every age: the last one is kept.
let lastLife = NaN
let lastShape = NaN
let lastScale = NaN

/** Weibull scale in years whose mean life is `life` years: life / gamma(1 + 1/shape). NaN for shape <= 0. */
export function survivalScale(life: number, shape: number): number {
  if (life !== lastLife || shape !== lastShape) {
    lastScale = shape > 0 ? life / gamma(1 + 1 / shape) : NaN
    lastLife = life
    lastShape = shape
  }
  return lastScale
}

/** Share in service at `age` years for a known Weibull scale: e^(-hazard age - (age/scale)^shape); 1 at age 0. */
export function survivalAtScale(age: number, scale: number, shape: number, hazard: number): number {
  if (age === 0) return 1
  if (!(age > 0 && scale >= 0)) return NaN
  return exp(-(hazard * age) - pow(age / scale, shape))
}

/**
 * Share of a vintage still in service at `age` years: wear-out of Weibull `shape` with mean `life` years, times a
 * constant `hazard` per year of early loss. survival(0) = 1 exactly; NaN for a negative age or life, or shape <= 0.
 */
export function survival(age: number, life: number, shape: number, hazard: number): number {
  return survivalAtScale(age, survivalScale(life, shape), shape, hazard)
}
