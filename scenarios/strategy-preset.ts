import { z } from 'zod'
import { checkForm } from './check-form.ts'
import { closedObject } from './closed-object.ts'
import { PLACE_RULES } from './place-rules.ts'
import { backup, placement, settings } from './schema.ts'
import { kebabName, note, title } from './text-rules.ts'

export const strategyPresetSchema = closedObject({
  name: kebabName,
  title,
  summary: note,
  question: note.optional(),
  /** 'country' or 'world': a preset of countries is refused for the world, and the other way round. */
  scope: z.enum(['country', 'world']).optional(),
  placement,
  /** What stands behind each workload when its own arrangement fails. */
  backup: backup.optional(),
  /** Rule by which a place is chosen where the scenario names none. */
  places: closedObject({
    embassy: z.literal(PLACE_RULES.embassy).optional(),
    partnership: z.literal(PLACE_RULES.partnership).optional(),
    pool: z.literal(PLACE_RULES.pool).optional(),
    sovereign_cloud: z.literal(PLACE_RULES.sovereign_cloud).optional(),
    foreign_cloud: z.literal(PLACE_RULES.foreign_cloud).optional(),
  }).optional(),
  set: settings.optional(),
})

export type StrategyPreset = z.infer<typeof strategyPresetSchema>

/** @throws ScenarioRefusal */
export function parseStrategyPreset(value: unknown): StrategyPreset {
  return checkForm(strategyPresetSchema, value)
}
