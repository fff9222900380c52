/** What an outcome hangs on, and what to choose under uncertainty: the questions, their forms, and what works them out. */
import type { z } from '@hono/zod-openapi'
import type { Steps } from '../../model/run/steps.ts'
import { checkForm } from '../../scenarios/check-form.ts'
import type { Engine } from '../engine.ts'
import { AttributionAnswer, AttributionRequest } from '../schemas/decisions/attribution.ts'
import { BreakEvenAnswer, BreakEvenRequest } from '../schemas/decisions/break-even.ts'
import { DisagreementAnswer, DisagreementRequest } from '../schemas/decisions/disagreement.ts'
import { DiscoveryAnswer, DiscoveryRequest } from '../schemas/decisions/discovery.ts'
import { FrontierAnswer, FrontierRequest } from '../schemas/decisions/frontier.ts'
import { PoolShareAnswer, PoolShareRequest } from '../schemas/decisions/pool-share.ts'
import { RegretAnswer, RegretRequest } from '../schemas/decisions/regret.ts'
import { ReverseStressAnswer, ReverseStressRequest } from '../schemas/decisions/reverse-stress.ts'
import { SensitivityAnswer, SensitivityRequest } from '../schemas/decisions/sensitivity.ts'
import { ANSWERS, type DecisionVerb } from './answers.ts'

type Work<Request extends z.ZodType, Answer extends z.ZodType> = (engine: Engine, request: z.output<Request>) => Steps<z.output<Answer>>

/** A question with the forms of what is asked and answered; `work` refuses what is not of its form. */
function question<Request extends z.ZodType, Answer extends z.ZodType>(path: string, [request, answer]: readonly [Request, Answer], steps: Work<Request, Answer>, summary: string, description: string) {
  const form = (body: unknown): z.output<Request> => checkForm(request, body)
  return { path, request, answer, summary, description, form, work: (engine: Engine, body: unknown): Steps<z.output<Answer>> => steps(engine, form(body)) }
}

/** By the verb of the command line. */
export const QUESTIONS = {
  sensitivity: question('/api/sensitivities', [SensitivityRequest, SensitivityAnswer], ANSWERS.sensitivity, 'What an outcome hangs on',
    'Beliefs ranked by what they do to one outcome of one strategy: tornado on cited ranges, Morris, Sobol indices with intervals, or regional sensitivity.'),
  regret: question('/api/decisions/regret', [RegretRequest, RegretAnswer], ANSWERS.regret, 'Regret between strategies',
    'How much each strategy of a scenario can be regretted on common draws, whose largest regret is least, and in how many draws one is better than another.'),
  'break-even': question('/api/decisions/break-even', [BreakEvenRequest, BreakEvenAnswer], ANSWERS['break-even'], 'Break-even of any input',
    'All values of an input, within a range, at which two strategies tie or an outcome reaches a target; with a second input the frontier between the two.'),
  'reverse-stress': question('/api/decisions/reverse-stress', [ReverseStressRequest, ReverseStressAnswer], ANSWERS['reverse-stress'], 'The smallest shock that breaks a limit',
    'The shortest move of up to four inputs within their ranges that breaks one of the limits given, and which.'),
  discovery: question('/api/decisions/discovery', [DiscoveryRequest, DiscoveryAnswer], ANSWERS.discovery, 'When a strategy fails',
    'The few conditions on beliefs under which an outcome passes a threshold, or a strategy loses against another, as one sentence with coverage and density.'),
  frontier: question('/api/decisions/frontier', [FrontierRequest, FrontierAnswer], ANSWERS.frontier, 'Mixes of arrangements',
    'The cheapest mix of arrangements that passes its gates and survives its worst shocks, what binds it and the runner-up; and the frontier of cost, control and resilience with the price of one more point.'),
  attribution: question('/api/decisions/attribution', [AttributionRequest, AttributionAnswer], ANSWERS.attribution, 'World, choice and both',
    'What of the change between two scenarios is the world\'s, what ours, and what of both together; the parts sum to the whole.'),
  'pool-share': question('/api/decisions/pool-share', [PoolShareRequest, PoolShareAnswer], ANSWERS['pool-share'], 'Break-even share of a pool',
    'At which shares of the cost of its pool a strategy stops or begins to be cheaper than another, for the same service.'),
  disagreement: question('/api/decisions/disagreement', [DisagreementRequest, DisagreementAnswer], ANSWERS.disagreement, 'Why two results differ',
    'The few differences between two scenarios that explain why their results differ; contributions sum to the gap.'),
} as const satisfies Readonly<Record<DecisionVerb, unknown>>
