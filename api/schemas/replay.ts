import { z } from '@hono/zod-openapi'

export const ReplayFigure = z.strictObject({
  what: z.string(),
  published: z.number().optional().openapi({ description: 'As printed; absent where only a range or a bound is.' }),
  low: z.number().openapi({ description: 'Ends of what agrees: as printed, or as `reads` says.' }),
  high: z.number(),
  unit: z.string(),
  origin: z.string().openapi({ description: 'Of the published outcome, in `/api/origins`.' }),
  reads: z.string(),
  basis: z.enum(['given', 'fitted', 'free']).openapi({ description: 'Whether the shock was given the figure, a parameter was fitted to it, or neither.' }),
  strategy: z.string(),
  variable: z.string(),
  index: z.record(z.string(), z.string()).optional(),
  year: z.int().optional(),
  rise: z.literal(true).optional().openapi({ description: 'The model\'s figure is its rise over the same run without the shock.' }),
  model: z.number(),
  inside: z.boolean(),
}).openapi('ReplayFigure')

export const Replay = z.strictObject({
  name: z.string(),
  title: z.string(),
  stands: z.string().openapi({ description: 'What of the scenario stands for the event.' }),
  shock: z.string().openapi({ description: 'In `/api/shocks`.' }),
  date: z.string(),
  scenario: z.unknown().openapi({ description: 'As for a run.' }),
  figures: z.array(ReplayFigure),
}).openapi('Replay')

export const ReplayList = z.array(Replay)
export type ReplayAnswer = z.infer<typeof ReplayList>
