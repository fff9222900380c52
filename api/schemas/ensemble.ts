import { z } from '@hono/zod-openapi'
import { closedObject } from '../../scenarios/closed-object.ts'
import { ModelIdentity, RunWarning } from './run.ts'

/** Members of one ensemble. */
export const MOST_MEMBERS = 1_000_000
const MOST_OUTCOMES = 200
const MOST_THRESHOLDS = 100
const MOST_CORRELATIONS = 2000
const MOST_CORRELATED = 200
const LONGEST_NAME = 80

const name = z.string().min(1).max(LONGEST_NAME)
const index = z.record(z.string().min(1).max(LONGEST_NAME), name)

const Outcome = closedObject({
  variable: name,
  index: index.optional().openapi({ description: 'Member by dimension; the total over what it leaves out.' }),
}).openapi('EnsembleOutcome')

const Threshold = closedObject({
  variable: name.openapi({ description: 'One of the outcomes.' }),
  index: index.optional(),
  above: z.number().openapi({ description: 'In the unit of the variable; equal is not above.' }),
  year: z.int().optional().openapi({ description: 'Every reported year by default.' }),
  strategy: name.optional().openapi({ description: 'Every strategy by default.' }),
}).openapi('Threshold')

const Pair = closedObject({
  first: name,
  second: name,
  rank: z.number().gt(-1).lt(1).openapi({ description: 'Spearman\'s rank correlation; 0 undoes a pair of the model.' }),
}).openapi('Correlation')

const Matrix = closedObject({
  names: z.array(name).min(2).max(MOST_CORRELATED),
  rows: z.array(z.array(z.number().min(-1).max(1)).max(MOST_CORRELATED)).max(MOST_CORRELATED),
}).openapi('CorrelationMatrix')

export const samplers = ['sobol', 'latin_hypercube', 'random'] as const

export const EnsembleRequest = closedObject({
  scenario: z.unknown().openapi({ description: 'A scenario, as for /api/runs. Its `uncertainties` stand in the place of cited ranges.', type: 'object' }),
  members: z.int().min(1).max(MOST_MEMBERS),
  seed: z.int().min(0).optional().openapi({ description: 'Up to 2^53 - 1; 1 by default. The same seed gives the same numbers.' }),
  sampler: z.enum(samplers).optional().openapi({ description: 'Scrambled Sobol points by default.' }),
  outcomes: z.array(Outcome).min(1).max(MOST_OUTCOMES).optional().openapi({ description: 'The headlines by default.' }),
  thresholds: z.array(Threshold).max(MOST_THRESHOLDS).optional().openapi({ description: 'The chance to be above each is told.' }),
  correlations: z.union([z.array(Pair).max(MOST_CORRELATIONS), Matrix]).optional().openapi({
    description: 'Pairs, or a matrix, of beliefs that move together. Each stands in the place of the model\'s own of the same pair; the model\'s others stay.',
  }),
}).openapi('EnsembleRequest')
export type EnsembleRequest = z.infer<typeof EnsembleRequest>

const Distribution = z.looseObject({ kind: z.enum(['fixed', 'uniform', 'triangular', 'pert', 'beta', 'normal', 'lognormal', 'loguniform', 'truncated_normal', 'weibull', 'discrete', 'cited_range']) }).openapi('Distribution', {
  description: 'Its kind and parameters in the unit of the belief; of a lognormal, mean and deviation of the logarithm; of a truncated normal, those of the whole normal, with the ends at which it is cut off; of a Weibull, its shape without a unit; of a discrete one, `values` that do not fall and their `probabilities`.',
})

const Sampled = z.strictObject({
  name: z.string(),
  label: z.string(),
  unit: z.string(),
  basis: z.enum(['expert', 'statistical', 'stated']).openapi({ description: '`statistical`: ends read off published figures. `expert`: what its author holds possible. `stated`: written in the scenario.' }),
  grade: z.string().optional(),
  origin: z.string().openapi({ description: 'Id of a row of the origins, or the scenario.' }),
  distributions: z.array(z.strictObject({ index, distribution: Distribution })).openapi({ description: 'One for all elements, or one for each; one draw moves them together.' }),
  kept_in: z.array(z.string()).openapi({ description: 'Strategies that have set it for themselves, and keep that.' }),
  changed: z.boolean().openapi({ description: 'The scenario, a strategy or a shock multiplies it or adds to it: so it does with what is drawn.' }),
}).openapi('SampledBelief')

const Figure = { strategy: z.string(), variable: z.string(), index, unit: z.string() }

export const EnsembleSeries = z.strictObject({
  ...Figure,
  counts: z.array(z.int()).openapi({ description: 'Members with a number, by year.' }),
  quantiles: z.array(z.array(z.number().nullable())).openapi({ description: 'A list by year for each of `probabilities`; null where no member has a number.' }),
}).openapi('EnsembleSeries')

export const EnsembleSummary = z.strictObject({
  ...Figure,
  count: z.int(),
  quantiles: z.array(z.number().nullable()),
}).openapi('EnsembleSummary')

const Exceedance = z.strictObject({
  ...Figure,
  year: z.int().optional(),
  above: z.number(),
  probability: z.number().nullable().openapi({ description: 'Null where no member has a number.' }),
  low: z.number().nullable().openapi({ description: 'Sampling error: Wilson\'s interval of 95 per cent, from `low` to `high`.' }),
  high: z.number().nullable(),
  count: z.int(),
}).openapi('Exceedance')

const ConvergenceStage = z.strictObject({
  members: z.int(),
  shift: z.number().nullable().openapi({ description: 'Largest shift of a quantile since the stage before, as a share of its band of 95 per cent; null at the first stage.' }),
  median_shift: z.number().nullable().openapi({ description: 'Half of the outcomes, years and strategies with a band have shifted by no more.' }),
  of: z.strictObject({ strategy: z.string(), variable: z.string(), year: z.int().optional() }).optional(),
}).openapi('ConvergenceStage')

export const Ensemble = z.strictObject({
  hash: z.string().nullable().openapi({ description: 'SHA-256 over the model, the scenario, the design and every number of every member; null while members are to come.' }),
  model: ModelIdentity,
  scenario: z.strictObject({ name: z.string(), title: z.string(), hash: z.string() }),
  years: z.array(z.int()),
  members: z.int().openapi({ description: 'Asked for.' }),
  counted: z.int().openapi({ description: 'Of these, the first that the figures are of.' }),
  seed: z.int(),
  sampler: z.enum(samplers),
  sampled: z.array(Sampled),
  held: z.array(z.strictObject({ name: z.string(), layer: z.string(), origin: z.string() })).openapi({ description: 'Beliefs that the scenario has set to a number in every strategy.' }),
  correlations: z.array(z.strictObject({ first: z.string(), second: z.string(), rank: z.number(), origin: z.string().optional().openapi({ description: 'Id of a row of the origins; none of what the ask states.' }) })),
  probabilities: z.array(z.number()),
  series: z.array(EnsembleSeries),
  summary: z.array(EnsembleSummary),
  exceedances: z.array(Exceedance),
  convergence: z.array(ConvergenceStage),
  failures: z.strictObject({
    runs: z.int().openapi({ description: 'In which an outcome has no number. The others keep theirs: an outcome is the same whatever else is asked for.' }),
    members: z.int(),
    first: z.array(z.strictObject({ member: z.int(), strategy: z.string().optional(), message: z.string() })).openapi({ description: 'The first hundred. Without a strategy, the member failed before any.' }),
  }),
  warnings: z.array(RunWarning),
}).openapi('Ensemble')
export type Ensemble = z.infer<typeof Ensemble>

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

export const EnsembleJob = z.strictObject({
  id: z.string(),
  state: z.enum(jobStates),
  members: z.int(),
  done: z.int().openapi({ description: 'Members that have run.' }),
  failed_runs: z.int(),
  reason: z.string().nullable().openapi({ description: 'Why it failed.' }),
  ensemble: Ensemble.nullable().openapi({ description: 'Of the last stage reached: 500, 2,000, 10,000 and all members.' }),
}).openapi('EnsembleJob')
export type EnsembleJob = z.infer<typeof EnsembleJob>

export const EnsembleQuery = z.object({
  format: z.enum(['json', 'csv', 'binary']).optional().openapi({ description: 'Wins over the Accept header.' }),
})
