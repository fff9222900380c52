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
const value = z.number().nullable()
const byMembers = 'By members, in the order of `over` with commas between them; the key is empty without dimensions.'

export const TraceRecord = z.strictObject({
  label: z.string(),
  kind: z.enum(['record', 'flow', 'parameter']).openapi({ description: '`flow`: a part of a record that is reckoned by itself.' }),
  unit: z.string().openapi({ description: 'Empty for categories.' }),
  doc: z.string(),
  cite: z.array(z.string()).openapi({ description: 'Keys of `origins`.' }),
  over: z.array(z.string()).openapi({ description: 'Its dimensions.' }),
  yearly: z.boolean().openapi({ description: 'Whether its values differ by year.' }),
  equation: EquationText.optional().openapi({ description: 'As written; one text, or one for each member of the dimension `by`. None for parameters.' }),
  computed: EquationText.optional().openapi({ description: 'As computed, conversion factors included; where it differs from the equation.' }),
  by: z.string().optional(),
  since: z.int().optional().openapi({ description: 'First year that the equation gives, where it does not give all. Earlier years follow `history`; without one, the year before follows `initial`, and the others are 0.' }),
  until: z.int().optional().openapi({ description: 'Last year of a record that goes on after the reported years; a record that stops with them is 0 in the later years that are read.' }),
  initial: z.string().optional().openapi({ description: 'As computed, for the level in the year before `since`.' }),
  history: z.string().optional().openapi({ description: 'As computed, for the years before `since`.' }),
  categories: z.string().optional().openapi({ description: 'The dimension whose members its values number, from 0.' }),
  mathml: z.string().optional(),
  world: z.strictObject({ variable: z.string(), year: z.int().optional() }).optional()
    .openapi({ description: 'The values repeat those of this variable in the calibration run, in the same years or in the one named; strategy `world` traces them.' }),
  source: z.union([z.int(), z.record(z.string(), z.int())]).optional()
    .openapi({ description: `Of a parameter: position in \`sources\`, from 0, of where its values came from. ${byMembers} One number where it is the same for all.` }),
  values: z.record(z.string(), z.union([value, z.record(z.string(), z.array(value))])).openapi({
    description: `${byMembers} Without years the value; with years, by the first year of each unbroken run, the values of that year and the ones that follow. Null where there is no value.`,
    example: { 'domestic,home': { 2024: [0, 12.5, 31.25], 2030: [80] } },
  }),
  reasons: z.record(z.string(), z.record(z.string(), z.string())).optional()
    .openapi({ description: 'Why a value is null: by members, then by year; the inner key is empty without years.' }),
}).openapi('TraceRecord')
export type TraceRecord = z.infer<typeof TraceRecord>

export const TraceRoot = z.strictObject({
  id: z.string().openapi({ description: '`variable[year][members]`, each bracket only where there is one. So are all values named.' }),
  variable: z.string().openapi({ description: 'Key of `records`.' }),
  year: z.int().optional(),
  index: z.record(z.string(), z.string()),
  value,
  total: z.string().optional().openapi({ description: 'Where the index leaves dimensions out: how the record adds up over them, `sum`, or `weighted(name)` for a mean by that name. Gaps and what weighs nothing do not count.' }),
  reason: z.string().optional().openapi({ description: 'Why there is no value.' }),
}).openapi('TraceRoot')

export const Trace = z.strictObject({
  hash: z.string().openapi({ description: 'Of the run the number belongs to.' }),
  model: ModelIdentity,
  reading: z.string().openapi({ description: 'How to compute the number again from this answer.' }),
  root: TraceRoot.openapi({ description: 'The number asked for.' }),
  strategy: z.string(),
  years: z.strictObject({ first: z.int(), last: z.int(), decision: z.int(), axis: z.tuple([z.int(), z.int()]) })
    .openapi({ description: 'Reported years, the year from which figures of the whole run count, and the first and last year computed.' }),
  dimensions: z.record(z.string(), z.array(z.string())).openapi({ description: 'Members of the dimensions that the records have, in the order of their numbers.' }),
  records: z.record(z.string(), TraceRecord).openapi({ description: 'Everything the number is computed from, each record once, nearest to the root first; in it each value once.' }),
  functions: z.record(z.string(), z.string()).openapi({ description: 'What the functions that the equations call mean.' }),
  sources: z.array(TraceSource),
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
