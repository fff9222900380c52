import { log } from '../../model/numeric/logarithm.ts'

/**
 * Deviations from the mean of a standard normal at a probability, to about seven digits: AS 241, PPND7 (Wichura 1988,
 * Applied Statistics 37:477, doi:10.2307/2347330), for probabilities from 1e-10 to its complement.
 */
export function normalQuantile(probability: number): number {
  const fromMiddle = probability - 0.5
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle
    return (fromMiddle * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
  }
  const r = Math.sqrt(-log(Math.min(probability, 1 - probability))) - 1.6
  const size = (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1)
  return fromMiddle < 0 ? -size : size
}
