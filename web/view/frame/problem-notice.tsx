/** Something went wrong: what happened, which input, and one thing to do about it. */
import type { Problem } from '../../state/problem.ts'

interface ProblemNoticeProps {
  readonly problem: Problem
  readonly action?: { readonly title: string; readonly run: () => void }
}

export function ProblemNotice({ problem, action }: ProblemNoticeProps) {
  return (
    <section class="problem" role="alert">
      <h2>{problem.title}</h2>
      <p class="problem-detail">{problem.detail}</p>
      {action !== undefined && <button type="button" class="button" onClick={action.run}>{action.title}</button>}
    </section>
  )
}
