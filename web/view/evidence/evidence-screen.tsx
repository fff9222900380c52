/** Fetches the Evidence screen when it is first wanted: a page that opens on figures does not wait for it. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'

type Body = typeof import('./evidence-body.tsx')

const body = signal<Body | undefined>(undefined)
const problem = signal<Problem | undefined>(undefined)

async function load(): Promise<void> {
  problem.value = undefined
  try {
    body.value = await import('./evidence-body.tsx')
  } catch (error) {
    problem.value = problemFrom(error, text.value.evidence.screenFailed)
  }
}

export function EvidenceScreen() {
  const words = text.value.evidence
  useEffect(() => void (body.value === undefined && load()), [])
  if (body.value !== undefined) return <body.value.EvidenceBody />
  return (
    <div class="evidence">
      <h2>{words.title}</h2>
      {problem.value === undefined
        ? <p class="quiet" role="status">{words.screenLoading}</p>
        : <ProblemNotice problem={problem.value} action={{ title: words.retry, run: () => void load() }} />}
    </div>
  )
}
