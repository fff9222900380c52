/** Published amounts in units of the model: dollars of any year become dollars of 2025. */
import type { Amount } from '../../data/reality.ts'
import type { Facts } from '../../data/facts.ts'
import { dollarFactor, PRICE_YEAR } from '../../data/price-base.ts'
import { parseUnit } from '../../model/units/parse-unit.ts'
import { convertFactor } from '../../model/units/unit.ts'

const DOLLARS = /^USD(\d{4})/

/** @throws RangeError where dollars of the year cannot be restated */
export function restated({ value, unit }: Amount, { dollarInflation }: Facts): Amount {
  const [dollars, year] = DOLLARS.exec(unit) ?? []
  if (dollars === undefined || Number(year) === PRICE_YEAR) return { value, unit }
  const inflation = new Map(Object.entries(dollarInflation).map(([of, fact]) => [Number(of), fact.value]))
  return { value: value * dollarFactor(Number(year), inflation), unit: unit.replace(dollars, `USD${PRICE_YEAR}`) }
}

// Two thousand members ask for the same few dozen factors, whose arithmetic is exact and slow.
const factors = new Map<string, number>()

/** @throws UnitError where the dimensions differ */
export function inUnit({ value, unit }: Amount, wanted: string): number {
  const key = `${unit} ${wanted}`
  let factor = factors.get(key)
  if (factor === undefined) factors.set(key, (factor = convertFactor(parseUnit(unit), parseUnit(wanted))))
  return value * factor
}
