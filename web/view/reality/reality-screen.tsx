/** The model against published figures: what each group of them says of it, and every figure with its source. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { RealityAnswer } from '../../../api/schemas/reality.ts'
import { fetchReality } from '../../client.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { groupOf, overall } from '../../state/reality.ts'
import { page } from '../../state/store.ts'
import { realityText } from '../../text/reality-text.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { GroupList } from './group-list.tsx'
import { GroupSection } from './group-section.tsx'

const answer = signal<RealityAnswer | undefined>(undefined)
const problem = signal<Problem | undefined>(undefined)
let asked: Promise<void> | undefined

/** Fetches it once; after a failure, again. */
function load(): Promise<void> {
  problem.value = undefined
  asked ??= fetchReality(realityText.value.what).then(
    (found) => {
      answer.value = found
    },
    (error: unknown) => {
      asked = undefined
      problem.value = problemFrom(error, realityText.value.failed)
    },
  )
  return asked
}

export function RealityScreen() {
  const words = realityText.value
  useEffect(() => void load(), [])
  if (problem.value !== undefined) return <ProblemNotice problem={problem.value} action={{ title: text.value.frame.retry, run: () => void load() }} />
  const found = answer.value
  if (found === undefined) return <p class="opening" role="status">{words.waiting}</p>
  const group = groupOf(found, page.value.view['group'])
  const { met, groups, inside, scored } = overall(found)
  return (
    <div class="reality published">
      <header class="lead">
        <h2>{words.title}</h2>
        {group === undefined ? <p class="lead-sentence">{words.empty}</p> : (
          <>
            <p class="lead-sentence">{words.lead(met, groups, inside, scored)}</p>
            <p class="reality-how">{words.how}</p>
          </>
        )}
      </header>
      {group !== undefined && (
        <>
          <GroupList groups={found.groups} current={group.group} />
          <GroupSection key={group.group} answer={found} group={group} />
        </>
      )}
      <p class="chart-foot">
        <span>{words.source(found.method.model.version, found.method.members)}</span>{' '}
        <a class="link" href="/api/reality">{words.data}</a>
      </p>
    </div>
  )
}
