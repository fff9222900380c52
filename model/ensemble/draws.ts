/** The values that the inputs take in a member. */
import { Copula, type Correlation } from './copula.ts'
import { checkDistribution, valueAt } from './distribution.ts'
import type { SampledInput } from './sampled-input.ts'
import { type Sampler, type SamplerName, makeSampler } from './sampler.ts'

export interface Design {
  readonly inputs: readonly SampledInput[]
  readonly members: number
  readonly seed: number
  readonly sampler: SamplerName
  /** Pairs of which either input is not drawn are passed over. */
  readonly correlations?: readonly Correlation[]
}

/** Draws of a design, of whichever members, in whichever order. Throws as samplers, distributions and correlations do. */
export class Draws {
  readonly design: Design
  readonly #sampler: Sampler
  readonly #copula: Copula
  /** Column of each of the copula's names. */
  readonly #coupled: readonly number[]
  readonly #together: Float64Array
  readonly #probabilities: Float64Array
  /** Elements of all inputs. */
  readonly #count: number

  constructor(design: Design) {
    const names = design.inputs.map(({ name }) => name)
    for (const { distributions } of design.inputs) distributions.forEach(checkDistribution)
    this.design = design
    this.#sampler = makeSampler(design.sampler, names, design.members, design.seed)
    this.#copula = new Copula((design.correlations ?? []).filter(({ first, second }) => names.includes(first) && names.includes(second)))
    this.#coupled = this.#copula.names.map((name) => names.indexOf(name))
    this.#together = new Float64Array(this.#coupled.length)
    this.#probabilities = new Float64Array(design.inputs.length)
    this.#count = design.inputs.reduce((count, { distributions }) => count + distributions.length, 0)
  }

  /** Writes the probability of every input in a member, in the order of the inputs, dependence included. */
  probabilities(member: number, into: Float64Array): Float64Array {
    for (let column = 0; column < this.design.inputs.length; column++) into[column] = this.#sampler(member, column)
    for (const [at, column] of this.#coupled.entries()) this.#together[at] = into[column] as number
    this.#copula.couple(this.#together)
    for (const [at, column] of this.#coupled.entries()) into[column] = this.#together[at] as number
    return into
  }

  /** Elements of every input in a member, one input after another. */
  elements(member: number): Float64Array {
    this.probabilities(member, this.#probabilities)
    const elements = new Float64Array(this.#count)
    let at = 0
    for (const [column, { distributions }] of this.design.inputs.entries()) {
      const probability = this.#probabilities[column] as number
      for (const distribution of distributions) elements[at++] = valueAt(distribution, probability)
    }
    return elements
  }

  /** The same, input by input. */
  values(member: number): Float64Array[] {
    const elements = this.elements(member)
    let from = 0
    return this.design.inputs.map(({ distributions: { length } }) => elements.subarray(from, (from += length)))
  }
}
