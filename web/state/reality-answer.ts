/** The comparison with published figures, asked of the server once for all who read it. */
import { signal } from '@preact/signals'
import type { RealityAnswer } from '../../api/schemas/reality.ts'
import { fetchReality } from '../client.ts'
import { realityText } from '../text/reality-text.ts'
import { problemFrom, type Problem } from './problem.ts'

export const realityAnswer = signal<RealityAnswer | undefined>(undefined)
/** Why it could not be had. */
export const realityProblem = signal<Problem | undefined>(undefined)
let asked: Promise<void> | undefined

/** Fetches it once; after a failure, again. */
export function loadReality(): Promise<void> {
  realityProblem.value = undefined
  asked ??= fetchReality(realityText.value.what).then(
    (found) => {
      realityAnswer.value = found
    },
    (error: unknown) => {
      asked = undefined
      realityProblem.value = problemFrom(error, realityText.value.failed)
    },
  )
  return asked
}
