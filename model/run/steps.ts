/** Long work as small steps, so that whoever drives it may stop, or let others in, between any two. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Takes every step without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
