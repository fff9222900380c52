/** The comparison with published figures, asked of the server once for all who read it. */
import { signal } from '@preact/signals'
import type { RealityAnswer } from '../../api/schemas/reality.ts'
import { fetchReality, NotYetMade } from '../client.ts'
import { realityText } from '../text/reality-text.ts'
import { problemFrom, type Problem } from './problem.ts'

export const realityAnswer = signal<RealityAnswer | undefined>(undefined)
/** Part of the draws that the server has made, 0 to 1; undefined where it is not known to be drawing. */
export const realityDrawn = signal<number | undefined>(undefined)
/** Why it could not be had. */
export const realityProblem = signal<Problem | undefined>(undefined)
let asked: Promise<void> | undefined

/** Fetches it once, asking again for as long as the server draws it; after a failure, anew. */
export function loadReality(): Promise<void> {
  realityProblem.value = undefined
  asked ??= drawnReality().then(
    (found) => {
      realityAnswer.value = found
    },
    (error: unknown) => {
      asked = undefined
      realityDrawn.value = undefined
      realityProblem.value = problemFrom(error, realityText.value.failed)
    },
  )
  return asked
}

async function drawnReality(): Promise<RealityAnswer> {
  for (;;) {
    try {
      return await fetchReality(realityText.value.what)
    } catch (error) {
      if (!(error instanceof NotYetMade)) throw error
      realityDrawn.value = error.progress
      await new Promise((resolve) => setTimeout(resolve, error.retryAfter * 1000))
    }
  }
}
