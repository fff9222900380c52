/** Works out what the Decide screen asks, on the page's own engine, as the server does. */
import type { Steps } from '../../model/run/steps.ts'
import { answerBreakEven } from '../../scenarios/decide/answers/break-even.ts'
import { answerDiscovery } from '../../scenarios/decide/answers/discovery.ts'
import { frontierAnswer } from '../../scenarios/decide/answers/frontier.ts'
import { answerRegret } from '../../scenarios/decide/answers/regret.ts'
import type { DecisionParts } from '../../scenarios/decide/decision-parts.ts'
import { findPortfolios, type PortfolioOption, type PortfolioRequest } from '../../scenarios/decide/portfolios.ts'

export interface Portfolios {
  readonly answer: ReturnType<typeof frontierAnswer>
  /** Mixes that were tried and are bettered in everything. */
  readonly dominated: readonly PortfolioOption[]
}

/** The answer of the server, and beside it the mixes that it leaves out. */
export function* workPortfolio(parts: DecisionParts, request: PortfolioRequest): Steps<Portfolios> {
  const found = yield* findPortfolios(parts, request)
  const kept = new Set(found.frontier)
  return { answer: frontierAnswer(parts, found), dominated: found.search.tried.map((tried) => found.optionOf(tried)).filter((option) => !kept.has(option)) }
}

export { answerBreakEven, answerDiscovery, answerRegret }
export type RegretFound = Returned<typeof answerRegret>
export type BreakEvenFound = Returned<typeof answerBreakEven>
export type DiscoveryFound = Returned<typeof answerDiscovery>

type Returned<Work extends (...given: never[]) => Generator<unknown, unknown>> = ReturnType<Work> extends Generator<unknown, infer Answer> ? Answer : never
