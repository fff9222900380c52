/** Elementary effects (Morris 1991, doi:10.2307/1269043), with the mean of their sizes (Campolongo, Cariboni and Saltelli 2007, doi:10.1016/j.envsoft.2006.10.004). */
import { permutedPlace } from '../ensemble/latin-hypercube.ts'
import { streamOf, unitOf, wordsOf } from '../ensemble/stream.ts'
import { atOnce, type Steps } from '../run/steps.ts'

export interface MorrisMeasures {
  /** Mean effect of the input's whole range. */
  readonly mu: number
  /** Mean size of the effects: 0 where the input does nothing, also where effects of both signs cancel in `mu`. */
  readonly muStar: number
  /** Sample standard deviation of the effects: interaction or curvature. */
  readonly sigma: number
  /** Standard error of `muStar`. */
  readonly standardError: number
  readonly effects: number
}

/** Measures of the effects of one input. With a single effect there is no spread to be had: NaN. */
export function morrisMeasures(effects: readonly number[]): MorrisMeasures {
  const n = effects.length
  const mu = meanOf(effects)
  const sizes = effects.map(Math.abs)
  const muStar = meanOf(sizes)
  return { mu, muStar, sigma: deviationOf(effects, mu), standardError: deviationOf(sizes, muStar) / Math.sqrt(n), effects: n }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function deviationOf(values: readonly number[], mean: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1))
}

/** Change of the outcome for a step of one input of the unit cube, over the step. */
export function elementaryEffect(outcome: (point: Float64Array) => number, from: Float64Array, input: number, step: number): number {
  const to = from.slice()
  to[input] = (to[input] as number) + step
  return (outcome(to) - outcome(from)) / step
}

/**
 * Morris' measures of every input of a function on the unit cube, from trajectories that move each input once, in an order
 * of their own, on a grid of `levels` places. A trajectory costs one run more than there are inputs. Throws where the levels are odd or fewer than two.
 */
export function morris(outcome: (point: Float64Array) => number, inputs: number, trajectories: number, seed: number, levels = 4): MorrisMeasures[] {
  return atOnce(morrisInSteps(outcome, inputs, trajectories, seed, levels))
}

/** The same, a run a step. */
export function* morrisInSteps(outcome: (point: Float64Array) => number, inputs: number, trajectories: number, seed: number, levels = 4): Steps<MorrisMeasures[]> {
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0)) throw new Error(`Found ${levels} levels, wanted an even number from 2.`)
  const step = levels / (2 * (levels - 1))
  const half = levels / 2
  const stream = streamOf(seed, 'morris')
  const effects = Array.from({ length: inputs }, (): number[] => [])
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    // The lower half of the grid, from where a step up stays within; a coin says which end of the step comes first.
    const point = Float64Array.from({ length: inputs }, (_, input) => Math.floor(unitOf(stream, trajectory, 2 * input + 1) * half) / (levels - 1))
    const upwards = Array.from({ length: inputs }, (_, input) => unitOf(stream, trajectory, 2 * input + 2) < 0.5)
    for (let input = 0; input < inputs; input++) if (upwards[input] === false) point[input] = (point[input] as number) + step
    const key = wordsOf(stream, trajectory, 0)[0] as number
    let before = outcome(point)
    for (let turn = 0; turn < inputs; turn++) {
      const input = permutedPlace(turn, inputs, key)
      const move = upwards[input] === true ? step : -step
      point[input] = (point[input] as number) + move
      const after = outcome(point)
      ;(effects[input] as number[]).push((after - before) / move)
      before = after
      yield
    }
  }
  return effects.map(morrisMeasures)
}
