import { type Distribution, DistributionError, checkDistribution, discreteOf } from '../model/ensemble/distribution.ts'
import { log } from '../model/numeric/logarithm.ts'
import { ScenarioRefusal } from './refusal.ts'
import type { Uncertainty } from './schema.ts'

/**
 * The distribution that a scenario states, in the parameter's own unit.
 *
 * @param factor from the unit it is written in
 * @param pointer JSON pointer of the uncertainty
 * @throws ScenarioRefusal where its numbers are those of no distribution: ends too far apart or too far out
 */
export function statedDistribution(uncertainty: Uncertainty, factor: number, pointer: string): Distribution {
  const distribution = distributionOf(uncertainty, factor)
  try {
    checkDistribution(distribution)
  } catch (error) {
    if (!(error instanceof DistributionError)) throw error
    const { kind, field, wanted } = error
    throw new ScenarioRefusal({ code: 'out_of_range', pointer, found: `a distribution that is none: ${kind}`, wanted: `${field}: ${wanted}` })
  }
  return distribution
}

function distributionOf({ triangular, pert, uniform, normal, lognormal, loguniform, truncated_normal: truncated, weibull, discrete, fixed }: Uncertainty, factor: number): Distribution {
  if (triangular !== undefined) return { kind: 'triangular', low: triangular[0] * factor, mode: triangular[1] * factor, high: triangular[2] * factor }
  if (pert !== undefined) return { kind: 'pert', low: pert[0] * factor, mode: pert[1] * factor, high: pert[2] * factor }
  if (uniform !== undefined) return { kind: 'uniform', low: uniform[0] * factor, high: uniform[1] * factor }
  if (normal !== undefined) return { kind: 'normal', mean: normal[0] * factor, deviation: normal[1] * factor }
  // Its numbers are those of the logarithm, in which a unit is a shift.
  if (lognormal !== undefined) return { kind: 'lognormal', mean: factor === 1 ? lognormal[0] : lognormal[0] + log(factor), deviation: lognormal[1] }
  if (loguniform !== undefined) return { kind: 'loguniform', low: loguniform[0] * factor, high: loguniform[1] * factor }
  if (truncated !== undefined) return { kind: 'truncated_normal', mean: truncated[0] * factor, deviation: truncated[1] * factor, low: truncated[2] * factor, high: truncated[3] * factor }
  // Its shape has no unit.
  if (weibull !== undefined) return { kind: 'weibull', shape: weibull[0], scale: weibull[1] * factor }
  if (discrete !== undefined) return discreteOf(discrete.values.map((value) => value * factor), discrete.probabilities)
  if (fixed !== undefined) return { kind: 'fixed', value: fixed * factor }
  throw new Error('An uncertainty states no distribution: its form was not checked.')
}
