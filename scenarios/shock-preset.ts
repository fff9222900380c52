import { z } from 'zod'
import { dimensions } from '../model/equations/dimensions.ts'
import { checkForm } from './check-form.ts'
import { closedObject } from './closed-object.ts'
import { settings } from './schema.ts'
import { kebabName, note, title } from './text-rules.ts'

const dated = z.string().regex(/^20[0-9]{2}(?:-[01][0-9](?:-[0-3][0-9])?)?$/, 'a date such as 2025-09-26')

/** What breaks, for how many days the cause lasts, and how much of what it can reach it takes at severity 1. */
const strike = closedObject({ disruption: z.enum(dimensions.disruption), days: z.number().min(0).max(3650), strength: z.number().positive().max(1) })

export const shockPresetSchema = closedObject({
  name: kebabName,
  title,
  summary: note,
  /** What happened, or was published, that the preset is drawn from. */
  event: closedObject({ what: note, date: dated, lasted: title, origin: kebabName }),
  /** What of it is ours. */
  assumptions: note,
  /** Years for which the ordinary parameters stay moved. */
  duration: z.number().positive().max(50),
  /** Through the hours and days after it, in its first year. */
  strikes: z.array(strike).min(1).optional(),
  /** Through ordinary parameters: those that differ by year are moved for the duration, the others for the whole run. */
  set: settings.optional(),
})
  .superRefine((value, context) => {
    if (value.strikes === undefined && value.set === undefined) context.addIssue({ code: 'custom', message: 'strikes, or a set of parameters', path: [], params: { code: 'missing_key' } })
  })

/** A named disturbance. */
export type ShockPreset = z.infer<typeof shockPresetSchema>

/** @throws ScenarioRefusal */
export function parseShockPreset(value: unknown): ShockPreset {
  return checkForm(shockPresetSchema, value)
}
