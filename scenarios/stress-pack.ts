import { z } from 'zod'
import { checkForm } from './check-form.ts'
import { closedObject } from './closed-object.ts'
import { kebabName, note, title } from './text-rules.ts'

export const stressPackSchema = closedObject({
  name: kebabName,
  title,
  summary: note,
  /** What of it is ours: above all, that these come together. */
  assumptions: note,
  /** Shocks of the library: `after` so many years, 0 by default; `severity` of 1 by default. */
  shocks: z.array(closedObject({ use: kebabName, after: z.int().min(0).max(20).optional(), severity: z.number().positive().max(1).optional() })).min(1).max(12),
})

/** Shocks that come together. */
export type StressPack = z.infer<typeof stressPackSchema>

/** @throws ScenarioRefusal */
export function parseStressPack(value: unknown): StressPack {
  return checkForm(stressPackSchema, value)
}
