/** The values that the inputs take in a member. */
import { Copula, type Correlation } from './copula.ts'
import { checkDistribution, type Distribution, valueAt } from './distribution.ts'
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

  constructor(design: Design) {
    const names = design.inputs.map(({ name }) => name)
    for (const { distributions } of design.inputs) distributions.forEach(checkDistribution)
    this.design = design
    this.#sampler = makeSampler(design.sampler, names, design.members, design.seed)
    this.#copula = new Copula((design.correlations ?? []).filter(({ first, second }) => names.includes(first) && names.includes(second)))
    this.#coupled = this.#copula.names.map((name) => names.indexOf(name))
    this.#together = new Float64Array(this.#coupled.length)
  }

  /** Writes the probability of every input in a member, in the order of the inputs, dependence included. */
  probabilities(member: number, into: Float64Array): Float64Array {
    for (let column = 0; column < this.design.inputs.length; column++) into[column] = this.#sampler(member, column)
    for (const [at, column] of this.#coupled.entries()) this.#together[at] = into[column] as number
    this.#copula.couple(this.#together)
    for (const [at, column] of this.#coupled.entries()) into[column] = this.#together[at] as number
    return into
  }

  /** Elements of every input in a member, in the order of the inputs. */
  values(member: number): Float64Array[] {
    const probabilities = this.probabilities(member, new Float64Array(this.design.inputs.length))
    return this.design.inputs.map(({ distributions }, column) => {
      const elements = new Float64Array(distributions.length)
      for (let element = 0; element < elements.length; element++) elements[element] = valueAt(distributions[element] as Distribution, probabilities[column] as number)
      return elements
    })
  }
}
