/** Economies and settings for properties: any economy, any handful of levers anywhere in their ranges. */
import fc from 'fast-check'
import type { Scenario, Settings } from '../../scenarios/schema.ts'
import { economies, program } from './engine.ts'

/** Parameters with one number and a range that a scenario may move. */
export const moveable = program.parameters.filter(({ over, yearly, definition: { role, low, high } }) =>
  (role === 'lever' || role === 'uncertainty') && over.length === 0 && !yearly && typeof low === 'number' && typeof high === 'number')

/** Any economy of the facts tables. */
export const anyEconomy: fc.Arbitrary<NonNullable<Scenario['economy']>> = fc.constantFrom(...economies)

/** Up to a dozen levers, each somewhere in its range, corners included. `keep` names levers that stay as they are. */
export function anySettings(keep: readonly string[] = []): fc.Arbitrary<Settings> {
  // Whether limits hold at all is a switch with tests of its own.
  const free = moveable.filter(({ name }) => name !== 'enforce_limits' && !keep.includes(name))
  // Nobody sets a lever to 1e-320: there, products of figures lose their digits or vanish.
  const inside = fc.double({ min: 0, max: 1, noNaN: true }).map((at) => (at < 1e-12 ? 0 : at))
  const position = fc.oneof({ weight: 4, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(0, 1) })
  return fc.uniqueArray(fc.tuple(fc.constantFrom(...free), position), { maxLength: 12, selector: ([parameter]) => parameter.name })
    .map((drawn) => Object.fromEntries(drawn.map(([{ name, definition }, at]) => {
      const low = definition.low as number
      const high = definition.high as number
      return [name, Math.min(high, low + at * (high - low))]
    })))
}
