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

const EquationText = z.union([z.string(), z.record(z.string(), z.string())])

export const TraceRecord = z.strictObject({
  label: z.string(),
  kind: z.enum(['record', 'flow', 'parameter']).openapi({ description: '`flow`: a part of a record that is reckoned by itself.' }),
  unit: z.string().openapi({ description: 'Empty for categories.' }),
  doc: z.string(),
  cite: z.array(z.string()).openapi({ description: 'Keys of `origins`.' }),
  over: z.array(z.string()).openapi({ description: 'Its dimensions.' }),
  yearly: z.boolean(),
  equation: EquationText.optional().openapi({ description: 'As written; one text, or one for each member of the dimension `by`. None for parameters.' }),
  computed: EquationText.optional().openapi({ description: 'As computed, conversion factors included; where it differs from the equation.' }),
  by: z.string().optional(),
  initial: z.string().optional().openapi({ description: 'As computed, for the level before the first year.' }),
  history: z.string().optional().openapi({ description: 'As computed, for the years before the first.' }),
  categories: z.string().optional().openapi({ description: 'The dimension whose members its values number.' }),
  mathml: z.string().optional(),
}).openapi('TraceRecord')
export type TraceRecord = z.infer<typeof TraceRecord>

export const TraceNode = z.strictObject({
  id: z.string().openapi({ description: '`variable[year][members]`, each bracket only where there is one.' }),
  variable: z.string().openapi({ description: 'Key of `records`.' }),
  year: z.int().optional(),
  index: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  reason: z.string().optional().openapi({ description: 'Why there is no value.' }),
  member: z.string().optional().openapi({ description: 'Of a category: the member that the value numbers.' }),
  inputs: z.array(z.string()).openapi({ description: 'Ids of the nodes this value is computed from; what is multiplied by zero or not chosen is left out.' }),
  source: z.int().optional().openapi({ description: 'Of a parameter: position in `sources`, from 0.' }),
  rule: z.enum(['initial', 'history', 'total']).optional().openapi({ description: 'Where the value is none of the ordinary years: the level before the first, a year before it, or a total over members.' }),
  world: z.strictObject({ variable: z.string(), year: z.int() }).optional().openapi({ description: 'The value of the calibration run it repeats; strategy `world` traces it.' }),
  cut: z.literal(true).optional().openapi({ description: 'The graph was cut here: ask for this variable, year and index to see what is behind.' }),
}).openapi('TraceNode')
export type TraceNode = z.infer<typeof TraceNode>

export const Trace = z.strictObject({
  hash: z.string().openapi({ description: 'Of the run the number belongs to.' }),
  model: ModelIdentity,
  root: z.string().openapi({ description: 'Id of the node asked for.' }),
  strategy: z.string(),
  years: z.strictObject({ first: z.int(), last: z.int(), decision: z.int(), axis: z.tuple([z.int(), z.int()]) })
    .openapi({ description: 'Reported years, the year from which figures of the whole run count, and the first and last year computed.' }),
  dimensions: z.record(z.string(), z.array(z.string())).openapi({ description: 'Members of the dimensions that the records have, in the order of their numbers.' }),
  records: z.record(z.string(), TraceRecord).openapi({ description: 'What is the same for all nodes of a variable.' }),
  sources: z.array(TraceSource),
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
