/** A box in the space of the inputs, and how well it holds the draws that are of interest. */

export interface BoxInput {
  readonly name: string
  /** By draw. */
  readonly values: Float64Array
}

/** Draws within both ends, ends included; an end that is absent restricts nothing. */
export interface BoxEdge {
  readonly name: string
  readonly from?: number
  readonly to?: number
}

export interface BoxMeasures {
  readonly inBox: number
  readonly interestInBox: number
  /** Part of all draws of interest that lie in the box. */
  readonly coverage: number
  /** Part of the draws in the box that are of interest. */
  readonly density: number
  /** Part of all draws that lie in the box. */
  readonly mass: number
}

/** Measures of a box (Friedman and Fisher 1999, doi:10.1023/A:1008894516817; Bryant and Lempert 2010, doi:10.1016/j.techfore.2009.08.002). */
export function measureBox(inputs: readonly BoxInput[], interest: Uint8Array, edges: readonly BoxEdge[]): BoxMeasures {
  const restricted = edges.map(({ name, from = -Infinity, to = Infinity }) => {
    const input = inputs.find((one) => one.name === name)
    if (input === undefined) throw new Error(`The box restricts '${name}', which is no input.`)
    return { values: input.values, from, to }
  })
  let [inBox, interestInBox, all] = [0, 0, 0]
  for (let draw = 0; draw < interest.length; draw++) {
    all += interest[draw] as number
    if (!restricted.every(({ values, from, to }) => (values[draw] as number) >= from && (values[draw] as number) <= to)) continue
    inBox++
    interestInBox += interest[draw] as number
  }
  return { inBox, interestInBox, coverage: all === 0 ? 0 : interestInBox / all, density: inBox === 0 ? 0 : interestInBox / inBox, mass: inBox / interest.length }
}
