/** What works out each question of sensitivity and decision, by the verb of the command line. */
import { answerBreakEven } from '../../scenarios/decide/answers/break-even.ts'
import { answerDiscovery } from '../../scenarios/decide/answers/discovery.ts'
import { answerFrontier } from '../../scenarios/decide/answers/frontier.ts'
import { answerRegret } from '../../scenarios/decide/answers/regret.ts'
import { answerAttribution } from './attribution.ts'
import { answerDisagreement } from './disagreement.ts'
import { answerPoolShare } from './pool-share.ts'
import { answerReverseStress } from './reverse-stress.ts'
import { answerSensitivity } from './sensitivity.ts'

export const ANSWERS = {
  sensitivity: answerSensitivity, regret: answerRegret, 'break-even': answerBreakEven, 'reverse-stress': answerReverseStress,
  discovery: answerDiscovery, frontier: answerFrontier, attribution: answerAttribution, disagreement: answerDisagreement, 'pool-share': answerPoolShare,
} as const

export type DecisionVerb = keyof typeof ANSWERS
