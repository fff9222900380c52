import { z } from '@hono/zod-openapi'
import { Origin } from './origin.ts'
import { ModelIdentity } from './run.ts'

export const TraceSource = z.strictObject({
  layer: z.string().openapi({ description: 'What set the value: parameter, fact, growth-path, preset, parent, scenario, strategy, shock or world.' }),
  origin: z.string().openapi({ description: 'Key of `origins`, or the name of the preset, scenario or strategy.' }),
  grade: z.string().optional(),
  stand_in: z.strictObject({ rule: z.string(), from: z.string() }).optional(),
  detail: z.string().optional(),
}).openapi('TraceSource')

export const TraceNode = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['record', 'parameter']),
  label: z.string(),
  unit: z.string(),
  doc: z.string(),
  year: z.int().optional(),
  index: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  reason: z.string().optional(),
  member: z.string().optional().openapi({ description: 'Of a category: the member that the value numbers.' }),
  equation: z.string().optional(),
  mathml: z.string().optional(),
  inputs: z.array(z.string()).openapi({ description: 'Ids of the nodes this value is computed from.' }),
  sources: z.array(TraceSource),
  cite: z.array(z.string()),
}).openapi('TraceNode')
export type TraceNode = z.infer<typeof TraceNode>

export const Trace = z.strictObject({
  hash: z.string(),
  model: ModelIdentity,
  root: z.string().openapi({ description: 'Id of the node asked for.' }),
  nodes: z.array(TraceNode),
  origins: z.record(z.string(), Origin),
}).openapi('Trace')
export type Trace = z.infer<typeof Trace>

export const TraceRequest = z.strictObject({
  scenario: z.unknown().openapi({ description: 'As for a run.' }),
  strategy: z.string().min(1).max(200),
  variable: z.string().min(1).max(200),
  year: z.int().optional().openapi({ description: 'Left out for figures of the whole run.' }),
  index: z.record(z.string().max(100), z.string().max(200)).optional(),
}).openapi('TraceRequest')
