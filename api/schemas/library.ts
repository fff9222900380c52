import { z } from '@hono/zod-openapi'

// Entries of the library carry the form in which they are written; the schemas of scenarios/ hold it in full.
const entry = { name: z.string(), title: z.string() }

export const StrategyEntry = z.looseObject({ ...entry, summary: z.string() }).openapi('Strategy')
export const StrategyList = z.array(StrategyEntry)

export const GrowthPathEntry = z.looseObject({
  ...entry,
  publisher: z.string(),
  publication: z.string(),
  published: z.string(),
  boundary: z.string(),
  points: z.record(z.string(), z.number()).openapi({ description: 'Annual investment by year, billion US dollars.' }),
}).openapi('GrowthPath')
export const GrowthPathList = z.array(GrowthPathEntry)

export const ShockEntry = z.looseObject({
  ...entry,
  summary: z.string(),
  event: z.strictObject({ what: z.string(), date: z.string(), lasted: z.string(), origin: z.string() }).openapi({ description: 'What the shock is drawn from.' }),
  assumptions: z.string(),
}).openapi('Shock')
export const ShockList = z.array(ShockEntry)

export const StressPackEntry = z.looseObject({
  ...entry,
  summary: z.string(),
  assumptions: z.string(),
  shocks: z.array(z.strictObject({ use: z.string(), after: z.int().optional(), severity: z.number().optional() })).openapi({ description: 'Of the library, each so many years after the pack\'s own.' }),
}).openapi('StressPack')
export const StressPackList = z.array(StressPackEntry)

export const ScenarioEntry = z.strictObject({
  name: z.string(), title: z.string(), question: z.string().optional(), economy: z.string().optional(),
}).openapi('ScenarioEntry')
export const ScenarioList = z.array(ScenarioEntry)
