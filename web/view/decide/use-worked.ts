/** One part of the Decide screen: worked out once a button or a link asks for it, with the page that the answer speaks of. */
import type { Steps } from '../../../model/run/steps.ts'
import type { DecisionParts } from '../../../scenarios/decide/decision-parts.ts'
import { DECIDE, workedParts, type DecisionPart } from '../../state/decide.ts'
import { loadChunk } from '../../state/load-chunk.ts'
import type { Problem } from '../../state/problem.ts'
import { page, showAs } from '../../state/store.ts'
import { decideText } from '../../text/decide-text.ts'
import { useWorked as useWorkedSteps } from '../frame/use-worked.ts'
import { useDecision, type DecisionInPage } from './decision-context.ts'

type Module = typeof import('../../state/decide-work.ts')

interface Answered<Answer> {
  readonly answer: Answer
  readonly question: string
  readonly context: DecisionInPage
}

export interface Worked<Answer> {
  readonly answer: Answer | undefined
  /** False while `answer` is still of another question. */
  readonly current: boolean
  /** The question that `answer` answers, as the body of a call. */
  readonly question: string
  /** The page that `answer` speaks of: as it was, where the answer is not current. */
  readonly context: DecisionInPage
  /** Steps done, while it is being worked out. */
  readonly done: number | undefined
  readonly problem: Problem | undefined
  begin(): void
  cancel(): void
  /** Where trying once more may help. */
  readonly again: (() => void) | undefined
}

/**
 * @param request what is asked; undefined where there is nothing to ask
 * @param work given what decisions are worked out with
 */
export function useWorked<Request, Answer>(part: DecisionPart, request: Request | undefined, work: (module: Module, parts: DecisionParts, request: Request) => Steps<Answer>): Worked<Answer> {
  const context = useDecision()
  const key = request === undefined ? '' : JSON.stringify(request)
  const wanted = request !== undefined && workedParts(page.value.view).includes(part)
  const { value, current, taken, problem, again } = useWorkedSteps<Answered<Answer>>({ part: `decide ${part}`, key, wanted, title: decideText.value.failed }, async () => {
    const module = await loadChunk(() => import('../../state/decide-work.ts'))
    return answered(work(module, context.parts, request as Request), key, context)
  })
  const ask = (also: boolean): void => {
    const others = workedParts(page.value.view).filter((each) => each !== part)
    showAs({ [DECIDE.worked]: [...others, ...(also ? [part] : [])].join('~') })
  }
  return {
    answer: value?.answer, current, question: value?.question ?? key, context: current ? context : (value?.context ?? context), done: current ? undefined : taken, problem, again,
    begin: () => ask(true),
    cancel: () => ask(false),
  }
}

function* answered<Answer>(steps: Steps<Answer>, question: string, context: DecisionInPage): Steps<Answered<Answer>> {
  return { answer: yield* steps, question, context }
}
