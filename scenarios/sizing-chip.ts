/** An accelerator as the model's parameters: the chip named is the chip bought, whatever the year. */
import { YARDSTICK } from '../data/facts.ts'
import type { Chip, ChipFigure, Facts } from '../data/facts.ts'
import { nearestName } from '../model/compile/nearest-name.ts'
import { ScenarioRefusal, quote } from './refusal.ts'
import type { Settings } from './schema.ts'

const W_A_KW = 1000
/** The parameter that has the price of an accelerator. */
export const CHIP_PRICE = 'accelerator_price_base'

export type ChipValues = Readonly<Record<ChipFigure, number>>

/** @throws ScenarioRefusal with the nearest name */
export function chipOf(id: string, { chips }: Facts): Chip {
  if (Object.hasOwn(chips, id)) return chips[id]!
  const known = Object.keys(chips)
  const suggestion = nearestName(id.toLowerCase(), known)
  throw new ScenarioRefusal({ code: 'unknown_name', pointer: '/chip', found: quote(id), wanted: `one of ${known.join(', ')}`, ...(suggestion === undefined ? {} : { suggestion }) })
}

export function chipValues({ figures }: Chip): ChipValues {
  return Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value])) as ChipValues
}

/** What a price buys: the accelerator in its server or rack, as the model counts it, or the accelerator alone. */
export type Bought = 'in_server' | 'alone'

function priceOf(values: ChipValues, basis: Chip['priceBasis'], bought: Bought): number {
  if (bought === 'alone') return basis === 'alone' ? values.price : values.price / values.server_price
  return basis === 'alone' ? values.price * values.server_price : values.price
}

/** The chip's numbers on the parameters that describe the accelerator of 2025. */
export function chipSettings(values: ChipValues, { priceBasis }: Chip, { chips }: Facts, bought: Bought): Settings {
  return {
    accelerator_compute_base: values.dense_fp16 / chips[YARDSTICK]!.figures.dense_fp16.value,
    accelerator_design_power: values.design_power / W_A_KW,
    server_overhead: values.server_overhead,
    [CHIP_PRICE]: priceOf(values, priceBasis, bought),
  }
}
