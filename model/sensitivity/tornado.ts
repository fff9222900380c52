/** One input at a time, from end to end of its range, the others at their central values. */
import { atOnce, type Steps } from '../run/steps.ts'

export interface TornadoInput {
  readonly name: string
  readonly low: number
  readonly central: number
  readonly high: number
}

export interface TornadoBar {
  readonly name: string
  /** Outcome at the input's low and at its high: the low input may give the high outcome. */
  readonly low: number
  readonly high: number
  readonly swing: number
  /** Least and greatest outcome, the central one included: both ends can lie on one side of it. */
  readonly least: number
  readonly greatest: number
}

export interface Tornado {
  readonly central: number
  /** Widest span first; ties in the order of the inputs. */
  readonly bars: readonly TornadoBar[]
}

export function tornado(inputs: readonly TornadoInput[], outcome: (values: Float64Array) => number): Tornado {
  return atOnce(tornadoInSteps(inputs, outcome))
}

/** The same, a run a step. */
export function* tornadoInSteps(inputs: readonly TornadoInput[], outcome: (values: Float64Array) => number): Steps<Tornado> {
  const values = Float64Array.from(inputs, ({ central }) => central)
  const central = outcome(values)
  const at = (number: number, value: number): number => {
    const moved = values.slice()
    moved[number] = value
    return outcome(moved)
  }
  const bars: TornadoBar[] = []
  for (const [number, input] of inputs.entries()) {
    const low = at(number, input.low)
    yield
    const high = at(number, input.high)
    yield
    bars.push({ name: input.name, low, high, swing: Math.abs(high - low), least: Math.min(low, high, central), greatest: Math.max(low, high, central) })
  }
  return { central, bars: bars.sort((left, right) => right.greatest - right.least - (left.greatest - left.least)) }
}
