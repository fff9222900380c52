import type { Distribution } from '../model/ensemble/distribution.ts'
import { log } from '../model/numeric/logarithm.ts'
import type { Uncertainty } from './schema.ts'

/**
 * The distribution that a scenario states, in the parameter's own unit.
 *
 * @param factor from the unit it is written in
 */
export function statedDistribution({ triangular, pert, uniform, normal, lognormal, fixed }: Uncertainty, factor: number): Distribution {
  if (triangular !== undefined) return { kind: 'triangular', low: triangular[0] * factor, mode: triangular[1] * factor, high: triangular[2] * factor }
  if (pert !== undefined) return { kind: 'pert', low: pert[0] * factor, mode: pert[1] * factor, high: pert[2] * factor }
  if (uniform !== undefined) return { kind: 'uniform', low: uniform[0] * factor, high: uniform[1] * factor }
  if (normal !== undefined) return { kind: 'normal', mean: normal[0] * factor, deviation: normal[1] * factor }
  // Its numbers are those of the logarithm, in which a unit is a shift.
  if (lognormal !== undefined) return { kind: 'lognormal', mean: factor === 1 ? lognormal[0] : lognormal[0] + log(factor), deviation: lognormal[1] }
  if (fixed !== undefined) return { kind: 'fixed', value: fixed * factor }
  throw new Error('An uncertainty states no distribution: its form was not checked.')
}
