/** What an outcome hangs on, and what to choose under uncertainty: questions that take many runs. */
import { OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Steps } from '../../model/run/steps.ts'
import { checkForm } from '../../scenarios/check-form.ts'
import { negotiate } from '../accept.ts'
import { answerAttribution } from '../decisions/attribution.ts'
import { answerBreakEven } from '../decisions/break-even.ts'
import { answerDisagreement } from '../decisions/disagreement.ts'
import { answerDiscovery } from '../decisions/discovery.ts'
import { answerFrontier } from '../decisions/frontier.ts'
import { answerRegret } from '../decisions/regret.ts'
import { answerReverseStress } from '../decisions/reverse-stress.ts'
import { answerSensitivity } from '../decisions/sensitivity.ts'
import type { Engine } from '../engine.ts'
import { inTurns } from '../in-turns.ts'
import { readJson } from '../request-body.ts'
import { AttributionAnswer, AttributionRequest } from '../schemas/decisions/attribution.ts'
import { BreakEvenAnswer, BreakEvenRequest } from '../schemas/decisions/break-even.ts'
import { DisagreementAnswer, DisagreementRequest } from '../schemas/decisions/disagreement.ts'
import { DiscoveryAnswer, DiscoveryRequest } from '../schemas/decisions/discovery.ts'
import { FrontierAnswer, FrontierRequest } from '../schemas/decisions/frontier.ts'
import { RegretAnswer, RegretRequest } from '../schemas/decisions/regret.ts'
import { ReverseStressAnswer, ReverseStressRequest } from '../schemas/decisions/reverse-stress.ts'
import { SensitivityAnswer, SensitivityRequest } from '../schemas/decisions/sensitivity.ts'
import { sendJson } from '../text-answer.ts'
import { BODY_PROBLEMS, json, problem } from './describe.ts'

export interface Question<Request extends z.ZodType, Answer extends z.ZodType> {
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly request: Request
  readonly answer: Answer
  readonly steps: (engine: Engine, request: z.output<Request>) => Steps<z.output<Answer>>
}

function question<Request extends z.ZodType, Answer extends z.ZodType>(asked: Question<Request, Answer>) {
  const { request, steps } = asked
  return { ...asked, work: (engine: Engine, body: unknown): Steps<z.output<Answer>> => steps(engine, checkForm(request, body)) }
}

/** By the verb of the command line. */
export const QUESTIONS = {
  sensitivity: question({
    path: '/api/sensitivities', summary: 'What an outcome hangs on', request: SensitivityRequest, answer: SensitivityAnswer, steps: answerSensitivity,
    description: 'Beliefs ranked by what they do to one outcome of one strategy: tornado on cited ranges, Morris, Sobol indices with intervals, or regional sensitivity.',
  }),
  regret: question({
    path: '/api/decisions/regret', summary: 'Regret between strategies', request: RegretRequest, answer: RegretAnswer, steps: answerRegret,
    description: 'How much each strategy of a scenario can be regretted on common draws, whose largest regret is least, and in how many draws one is better than another.',
  }),
  'break-even': question({
    path: '/api/decisions/break-even', summary: 'Break-even of any input', request: BreakEvenRequest, answer: BreakEvenAnswer, steps: answerBreakEven,
    description: 'All values of an input, within a range, at which two strategies tie or an outcome reaches a target; with a second input the frontier between the two.',
  }),
  'reverse-stress': question({
    path: '/api/decisions/reverse-stress', summary: 'The smallest shock that breaks a limit', request: ReverseStressRequest, answer: ReverseStressAnswer, steps: answerReverseStress,
    description: 'The shortest move of up to four inputs within their ranges that breaks one of the limits given, and which.',
  }),
  discovery: question({
    path: '/api/decisions/discovery', summary: 'When a strategy fails', request: DiscoveryRequest, answer: DiscoveryAnswer, steps: answerDiscovery,
    description: 'The few conditions on beliefs under which an outcome passes a threshold, or a strategy loses against another, as one sentence with coverage and density.',
  }),
  frontier: question({
    path: '/api/decisions/frontier', summary: 'Mixes of arrangements', request: FrontierRequest, answer: FrontierAnswer, steps: answerFrontier,
    description: 'The cheapest mix of arrangements that passes its gates and survives its worst shocks, what binds it and the runner-up; and the frontier of cost, control and resilience with the price of one more point.',
  }),
  attribution: question({
    path: '/api/decisions/attribution', summary: 'World, choice and both', request: AttributionRequest, answer: AttributionAnswer, steps: answerAttribution,
    description: 'What of the change between two scenarios is the world\'s, what ours, and what of both together; the parts sum to the whole.',
  }),
  disagreement: question({
    path: '/api/decisions/disagreement', summary: 'Why two results differ', request: DisagreementRequest, answer: DisagreementAnswer, steps: answerDisagreement,
    description: 'The few differences between two scenarios that explain why their results differ; contributions sum to the gap.',
  }),
} as const

export function decisions(engine: Engine): OpenAPIHono {
  const routes = new OpenAPIHono()
  for (const { path, summary, description, request, answer, work } of Object.values(QUESTIONS)) {
    routes.openAPIRegistry.registerPath({
      method: 'post', path, summary, tags: ['Decisions'],
      description: `${description} Pure: nothing is stored. At most some fifteen hundred runs; what would take more is refused.`,
      request: { body: { required: true, content: { 'application/json': { schema: request } } } },
      responses: { 200: json('The answer, in numbers and in words.', answer), ...BODY_PROBLEMS, 503: problem('As many of these are being worked out as may be at once.') },
    })
    routes.post(path, async (c) => {
      negotiate(c.req.header('accept'), ['application/json'])
      const body = await readJson(c.req)
      return sendJson(c, await inTurns<unknown>(work(engine, body), c.req.raw.signal), { 'Cache-Control': 'no-store' })
    })
  }
  return routes
}
