import { z } from '@hono/zod-openapi'
import { closedObject } from '../../scenarios/closed-object.ts'
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

export const TraceNode = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['record', 'flow', 'parameter']),
  label: z.string(),
  unit: z.string(),
  doc: z.string(),
  year: z.int().optional(),
  index: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  reason: z.string().optional().openapi({ description: 'Why there is no value.' }),
  member: z.string().optional().openapi({ description: 'Of a category: the member that the value numbers.' }),
  equation: z.string().optional().openapi({ description: 'As written, for this member.' }),
  computed: z.string().optional().openapi({ description: 'As computed, conversion factors included; where it differs from the equation.' }),
  mathml: z.string().optional().openapi({ description: 'Of the record, on its node nearest to the root.' }),
  inputs: z.array(z.string()).openapi({ description: 'Ids of the nodes this value is computed from; what is multiplied by zero or not chosen is left out.' }),
  sources: z.array(TraceSource),
  cite: z.array(z.string()),
  rule: z.enum(['initial', 'history', 'total']).optional().openapi({ description: 'Where the value is none of the ordinary years: the level before the first, a year before it, or a total over members.' }),
  world: z.strictObject({ variable: z.string(), year: z.int() }).optional().openapi({ description: 'The value of the calibration run it repeats; strategy `world` traces it.' }),
  cut: z.literal(true).optional().openapi({ description: 'The graph was cut here: ask for this variable, year and index to see what is behind.' }),
}).openapi('TraceNode')
export type TraceNode = z.infer<typeof TraceNode>

export const Trace = z.strictObject({
  hash: z.string().openapi({ description: 'Of the run the number belongs to.' }),
  model: ModelIdentity,
  root: z.string().openapi({ description: 'Id of the node asked for.' }),
  nodes: z.array(TraceNode).openapi({ description: 'Each record, year and index once, nearest to the root first.' }),
  origins: z.record(z.string(), Origin),
}).openapi('Trace')
export type Trace = z.infer<typeof Trace>

export const TraceRequest = closedObject({
  scenario: z.unknown().openapi({ description: 'As for a run.' }),
  strategy: z.string().min(1).max(200).openapi({ description: 'One of the scenario\'s, or `world` for its calibration run.' }),
  variable: z.string().min(1).max(200),
  year: z.int().optional().openapi({ description: 'Left out for figures of the whole run.' }),
  index: z.record(z.string().max(100), z.string().max(200)).optional().openapi({ description: 'Left out for the total.' }),
}).openapi('TraceRequest')
