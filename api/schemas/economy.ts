import { z } from '@hono/zod-openapi'

const StandIn = z.strictObject({ rule: z.string(), from: z.string() }).openapi('StandIn')

const Fact = z.strictObject({
  value: z.number(),
  year: z.int(),
  unit: z.string(),
  origin: z.string(),
  low: z.number().optional(),
  high: z.number().optional(),
  note: z.string().optional(),
  published: z.strictObject({ value: z.number(), unit: z.string() }).optional().openapi({ description: 'Before it was restated in dollars of 2025.' }),
  stand_in: StandIn.optional(),
}).openapi('Fact')

export const EconomyEntry = z.strictObject({
  iso3: z.string().length(3),
  iso2: z.string().length(2),
  name: z.string(),
  region: z.string(),
  income_group: z.string().optional(),
  status: z.enum(['sovereign', 'territory']),
  indicative: z.boolean().openapi({ description: 'More than 40 % of the facts are stand-ins: orders of magnitude only.' }),
  stand_ins: z.int().openapi({ description: 'How many facts are stand-ins.' }),
}).openapi('EconomyEntry')
export type EconomyEntry = z.infer<typeof EconomyEntry>

export const EconomyList = z.array(EconomyEntry)

export const EconomyDetail = z.strictObject({
  iso3: z.string().length(3),
  iso2: z.string().length(2),
  numeric: z.string(),
  name: z.string(),
  region: z.string(),
  subregion: z.string(),
  income_group: z.string().optional(),
  income_group_stand_in: StandIn.optional(),
  capital: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  currency: z.string().optional(),
  landlocked: z.boolean(),
  status: z.enum(['sovereign', 'territory']),
  sovereign: z.string().optional(),
  origins: z.array(z.string()),
  facts: z.record(z.string(), Fact),
  generation_mix: z.strictObject({
    shares: z.record(z.string(), z.number()),
    year: z.int(),
    unit: z.string(),
    origin: z.string(),
    note: z.string().optional(),
    stand_in: StandIn.optional(),
  }).optional(),
  stand_ins: z.strictObject({ names: z.array(z.string()), of: z.int(), share: z.number(), indicative: z.boolean() }).optional(),
}).openapi('Economy')
export type EconomyDetail = z.infer<typeof EconomyDetail>
