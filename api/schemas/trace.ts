import { z } from '@hono/zod-openapi'
import { Origin } from './origin.ts'
import { ModelIdentity } from './run.ts'

const sourceFields = {
  layer: z.string().openapi({ description: 'What set the value: parameter, fact, growth-path, preset, parent, scenario, strategy, shock or world.' }),
  origin: z.string().openapi({ description: 'Key of `origins`, or the name of the preset, scenario or strategy.' }),
  grade: z.string().optional(),
  stand_in: z.strictObject({ rule: z.string(), from: z.string() }).optional(),
  detail: z.string().optional(),
}

export const TraceSource = z.strictObject({
  ...sourceFields,
  modifies: z.strictObject(sourceFields).optional().openapi({ description: 'What a change by `plus` or `times` started from.' }),
}).openapi('TraceSource')
export type TraceSource = z.infer<typeof TraceSource>

const equationText = z.union([z.string(), z.record(z.string(), z.string())])

export const TraceRecord = z.strictObject({
  label: z.string(),
  kind: z.enum(['record', 'flow', 'parameter']),
  unit: z.string(),
  doc: z.string(),
  cite: z.array(z.string()),
  over: z.array(z.string()),
  yearly: z.boolean().openapi({ description: 'Whether its values differ by year.' }),
  equation: equationText.optional().openapi({ description: 'As written; by member where the texts differ.' }),
  computed: equationText.optional().openapi({ description: 'As computed, conversion factors included.' }),
  by: z.string().optional().openapi({ description: 'Dimension whose members tell the texts apart.' }),
  initial: z.string().optional().openapi({ description: 'Computed text of the level before the first year.' }),
  history: z.string().optional().openapi({ description: 'Computed text of the years before the first.' }),
  mathml: z.string().optional(),
  categories: z.string().optional().openapi({ description: 'Dimension whose members the value numbers.' }),
  sources: z.array(TraceSource).optional().openapi({ description: 'Of a parameter: one for each element, or one for all.' }),
}).openapi('TraceRecord')
export type TraceRecord = z.infer<typeof TraceRecord>

export const TraceNode = z.strictObject({
  id: z.string(),
  variable: z.string().openapi({ description: 'Key of `records`.' }),
  year: z.int().optional(),
  index: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  reason: z.string().optional().openapi({ description: 'Why there is no value.' }),
  inputs: z.array(z.string()).openapi({ description: 'Ids of the nodes this value is computed from; what is multiplied by zero or not chosen is left out.' }),
  rule: z.enum(['initial', 'history', 'total']).optional().openapi({ description: 'Which text of the record gives the value; the one for each year by default.' }),
  element: z.int().optional().openapi({ description: 'Which of the `sources` of its record, where there are several.' }),
  world: z.strictObject({ variable: z.string(), year: z.int() }).optional().openapi({ description: 'The value of the calibration run it repeats; strategy `world` traces it.' }),
  cut: z.literal(true).optional().openapi({ description: 'The graph was cut here: ask for this variable, year and index to see what is behind.' }),
}).openapi('TraceNode')
export type TraceNode = z.infer<typeof TraceNode>

export const Trace = z.strictObject({
  hash: z.string().openapi({ description: 'Of the run the number belongs to.' }),
  model: ModelIdentity,
  root: z.string().openapi({ description: 'Id of the node asked for.' }),
  strategy: z.string(),
  years: z.strictObject({ first: z.int(), last: z.int(), decision: z.int(), axis: z.tuple([z.int(), z.int()]) }),
  dimensions: z.record(z.string(), z.array(z.string())),
  records: z.record(z.string(), TraceRecord),
  nodes: z.array(TraceNode).openapi({ description: 'Each record, year and index once, nearest to the root first.' }),
  origins: z.record(z.string(), Origin),
}).openapi('Trace')
export type Trace = z.infer<typeof Trace>

export const TraceRequest = z.strictObject({
  scenario: z.unknown().openapi({ description: 'As for a run.' }),
  strategy: z.string().min(1).max(200).openapi({ description: 'One of the scenario\'s, or `world` for its calibration run.' }),
  variable: z.string().min(1).max(200),
  year: z.int().optional().openapi({ description: 'Left out for figures of the whole run.' }),
  index: z.record(z.string().max(100), z.string().max(200)).optional().openapi({ description: 'Left out for the total.' }),
}).openapi('TraceRequest')
