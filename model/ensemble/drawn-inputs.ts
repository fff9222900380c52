/** What is drawn for a member, laid over the inputs of one run after another. */
import type { StrategyInputs } from '../run/inputs.ts'
import { OverlaidMap } from '../run/overlaid-map.ts'

const NONE: ReadonlySet<string> = new Set()

export class DrawnInputs {
  readonly #yearly: ReadonlySet<string>
  readonly #drawn: ReadonlyMap<string, Float64Array>
  /** By length of the axis, for runs that keep nothing of their own. */
  readonly #spread = new Map<number, ReadonlyMap<string, Float64Array>>()

  /**
   * @param yearly names of the inputs that have a value for each year
   * @param drawn one value for each element
   */
  constructor(yearly: ReadonlySet<string>, drawn: ReadonlyMap<string, Float64Array>) {
    this.#yearly = yearly
    this.#drawn = drawn
  }

  /** @param kept inputs that the run has set for itself */
  over(inputs: StrategyInputs, kept: ReadonlySet<string> = NONE): StrategyInputs {
    const { length } = inputs.axis
    let spread = this.#spread.get(length)
    if (spread === undefined) {
      const made = new Map<string, Float64Array>()
      for (const [name, elements] of this.#drawn) made.set(name, this.#yearly.has(name) ? overYears(elements, length) : elements)
      spread = made
      this.#spread.set(length, spread)
    }
    const values = kept.size === 0 ? spread : new Map([...spread].filter(([name]) => !kept.has(name)))
    const { name, title, axis } = inputs
    return { name, ...(title === undefined ? {} : { title }), axis, values: new OverlaidMap(inputs.values, values) }
  }
}

/** Values of elements, each in so many years. */
export function overYears(elements: Float64Array, years: number): Float64Array {
  const spread = new Float64Array(elements.length * years)
  for (let element = 0; element < elements.length; element++) spread.fill(elements[element] as number, element * years, (element + 1) * years)
  return spread
}
