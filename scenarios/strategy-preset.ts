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
  /** 'country' or 'world': a preset of countries is refused for the world, and the other way round. 'overlay': added to a strategy of a country, it serves none of its own workloads. */
  scope: z.enum(['country', 'world', 'overlay']).optional(),
  placement: placement.optional(),
  /** Of an overlay that hosts: part of its perimeter that a guest places with the host, where the scenario names none. */
  guest_share: z.number().positive().max(1).optional(),
  /** What stands behind each workload when its own arrangement fails. */
  backup: backup.optional(),
  /** Rule by which a place is chosen where the scenario names none. */
  places: closedObject({
    embassy: z.literal(PLACE_RULES.embassy).optional(),
    partnership: z.literal(PLACE_RULES.partnership).optional(),
    pool: z.literal(PLACE_RULES.pool).optional(),
    sovereign_cloud: z.literal(PLACE_RULES.sovereign_cloud).optional(),
    foreign_cloud: z.literal(PLACE_RULES.foreign_cloud).optional(),
    hosting: z.literal(PLACE_RULES.hosting).optional(),
  }).optional(),
  set: settings.optional(),
})
  .superRefine(({ scope, placement: own, guest_share: share }, context) => {
    const overlay = scope === 'overlay'
    const refuse = (key: string, message: string, code: string) => context.addIssue({ code: 'custom', path: [key], message, params: { code } })
    if (overlay !== (own === undefined)) refuse('placement', overlay ? 'no placement: an overlay serves no workload' : 'shares over arrangements', overlay ? 'conflict' : 'missing_key')
    if (overlay !== (share !== undefined)) refuse('guest_share', overlay ? 'part of its perimeter that a guest places here' : 'no share of guests: this is no overlay', overlay ? 'missing_key' : 'conflict')
  })

export type StrategyPreset = z.infer<typeof strategyPresetSchema>

/** @throws ScenarioRefusal */
export function parseStrategyPreset(value: unknown): StrategyPreset {
  return checkForm(strategyPresetSchema, value)
}
