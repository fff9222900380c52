/** What a thread does for a decision: works one question out, looking up between its steps. */
import type { Steps } from '../../model/run/steps.ts'
import type { DecisionParts } from '../../scenarios/decide/decision-parts.ts'
import type { Engine } from '../engine.ts'
import { refusalOf, type ProblemParts } from '../problem-details.ts'
import type { TaskRunner, ThreadParts } from '../threads/work.ts'
import { ANSWERS, type DecisionVerb } from './answers.ts'

export interface DecisionTask {
  readonly verb: DecisionVerb
  /** Of the form of its question. */
  readonly request: unknown
}

/** The answer as it is sent, or why there is none. */
export type DecisionAnswer = { readonly text: string } | { readonly refused: ProblemParts }

export function decisionWork({ engine, lanes }: ThreadParts): TaskRunner {
  const parts: Engine & DecisionParts = { ...engine, lanes }
  return (given, stopped) => {
    const { verb, request } = given as DecisionTask
    const steps = (ANSWERS[verb] as (engine: Engine, request: unknown) => Steps<unknown>)(parts, request)
    try {
      while (!stopped()) {
        const { done, value } = steps.next()
        if (done === true) return { answer: { text: JSON.stringify(value) } satisfies DecisionAnswer }
      }
      return undefined
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === undefined) throw error
      return { answer: { refused: refusal.parts } satisfies DecisionAnswer }
    }
  }
}
