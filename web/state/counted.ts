import type { Steps } from '../../model/run/steps.ts'

/** The same steps, each told of once it is taken. */
export function* counted<Result>(steps: Steps<Result>, onStep: (taken: number) => void): Steps<Result> {
  for (let taken = 0; ; taken++) {
    const { done, value } = steps.next()
    if (done === true) return value
    onStep(taken + 1)
    yield
  }
}
