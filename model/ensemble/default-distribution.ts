import type { Grade, ParameterDefinition } from '../equations/definition.ts'
import { log } from '../numeric/logarithm.ts'
import { normalProbability } from '../numeric/normal-probability.ts'
import { type Distribution, RANGE_END } from './distribution.ts'

export interface Range {
  readonly low: number
  readonly central: number
  readonly high: number
}

/** What can be said of a range beside its three numbers. */
export interface RangeKind {
  readonly distribution?: ParameterDefinition['distribution']
  readonly grade?: Grade
  /** Least and greatest number it can mean. */
  readonly minimum?: number
  readonly maximum?: number
}

/** Ranges whose ends were read off published figures; of other grades they are somebody's opinion. */
const STATISTICAL: ReadonlySet<Grade> = new Set<Grade>(['found', 'derived'])
/** Whether a range of this grade was read off published figures. */
export function isStatistical(grade: Grade | undefined): boolean {
  return grade !== undefined && STATISTICAL.has(grade)
}

const END_PROBABILITY = 0.05

/**
 * The distribution of a cited range, by rule:
 * - equal ends, or a record that says fixed: the central value;
 * - uniform and triangular as the record says, between the ends; beta: PERT between them;
 * - normal and lognormal: median at the central value, ends at the 5th and 95th percentile. A statistical range (found,
 *   derived) is a sample of the world, which goes on beyond it, as far as the number has a meaning; an expert range
 *   (recalled, judgement, no grade) is what its author holds possible, and nothing is drawn outside it;
 * - where the record names none: PERT for an expert range, normal for a statistical one.
 * A lognormal that would reach 0 becomes triangular. Ends equal to the central value have no spread on that side.
 */
export function defaultDistribution({ low, central, high }: Range, { distribution, grade, minimum, maximum }: RangeKind = {}): Distribution {
  if (low === high || distribution === 'fixed') return { kind: 'fixed', value: central }
  const statistical = isStatistical(grade)
  if (distribution === 'uniform') return { kind: 'uniform', low, high }
  if (distribution === 'triangular' || (distribution === 'lognormal' && low <= 0)) return { kind: 'triangular', low, mode: central, high }
  if (distribution === 'beta' || (distribution === undefined && !statistical)) return { kind: 'pert', low, mode: central, high }
  const scale = distribution === 'lognormal' ? 'logarithmic' : 'linear'
  if (!statistical) return { kind: 'cited_range', scale, low, central, high, from: END_PROBABILITY, to: 1 - END_PROBABILITY }
  const least = minimum ?? (low >= 0 ? 0 : -Infinity)
  const from = normalProbability(-deviationsTo(least, central, low, scale))
  const to = normalProbability(deviationsTo(maximum ?? Infinity, central, high, scale))
  return { kind: 'cited_range', scale, low, central, high, from, to }
}

/** Standard deviations from the middle to a bound, at least as far as the end on its side; Infinity where there is none. */
function deviationsTo(bound: number, central: number, end: number, scale: 'linear' | 'logarithmic'): number {
  if (end === central || !Number.isFinite(bound) || (scale === 'logarithmic' && bound <= 0)) return Infinity
  const size = scale === 'logarithmic' ? log(bound / central) / log(end / central) : (bound - central) / (end - central)
  return Math.max(1, size) * RANGE_END
}
