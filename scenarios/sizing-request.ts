/** The form of a question for a sizing: what is bought, where, when, and what is to be counted. */
import { z } from 'zod'
import { closedObject } from './closed-object.ts'
import { country } from './schema.ts'
import { bases, FIRST_SIZED_YEAR, LAST_SIZED_YEAR } from './sizing-limits.ts'

const MOST_ACCELERATORS = 1e9
const MOST_MEGAWATTS = 1e7
// A kilowatt: less than one accelerator in its server.
const LEAST_MEGAWATTS = 1e-3

export const sizingRequest = closedObject({
  economy: country,
  year: z.int().min(FIRST_SIZED_YEAR).max(LAST_SIZED_YEAR),
  chip: z.string().min(1).max(80),
  accelerators: z.number().min(1).max(MOST_ACCELERATORS).optional(),
  it_power_mw: z.number().min(LEAST_MEGAWATTS).max(MOST_MEGAWATTS).optional(),
  basis: z.enum(bases).optional(),
}).superRefine(({ accelerators, it_power_mw }, context) => {
  const given = [accelerators, it_power_mw].filter((size) => size !== undefined).length
  if (given === 1) return
  context.addIssue({ code: 'custom', message: 'one of accelerators and it_power_mw', path: [], params: { code: given === 0 ? 'missing_key' : 'conflict' } })
})
export type SizingRequest = z.infer<typeof sizingRequest>
