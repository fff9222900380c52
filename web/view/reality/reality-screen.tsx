/** The model against published figures: what each group of them says of it, and every figure with its source. */
import { useEffect } from 'preact/hooks'
import { loadReality, realityAnswer, realityDrawn, realityProblem } from '../../state/reality-answer.ts'
import { groupOf, overall } from '../../state/reality.ts'
import { page } from '../../state/store.ts'
import { realityText } from '../../text/reality-text.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { GroupList } from './group-list.tsx'
import { GroupSection } from './group-section.tsx'

export function RealityScreen() {
  const words = realityText.value
  useEffect(() => void loadReality(), [])
  if (realityProblem.value !== undefined) return <ProblemNotice problem={realityProblem.value} action={{ title: text.value.frame.retry, run: () => void loadReality() }} />
  const found = realityAnswer.value
  if (found === undefined) return <OnItsWay drawn={realityDrawn.value} />
  const group = groupOf(found, page.value.view['group'])
  const { met, groups, inside, scored } = overall(found)
  return (
    <div class="reality published">
      <header class="lead">
        <h2>{words.title}</h2>
        {group === undefined ? <p class="lead-sentence">{words.empty}</p> : (
          <>
            <p class="lead-sentence" data-worked="groups">{words.lead(met, groups, inside, scored)}</p>
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

/** @param drawn part of the draws made, where the server is still drawing */
function OnItsWay({ drawn }: { readonly drawn: number | undefined }) {
  const words = realityText.value
  return (
    <div class="opening">
      <p role="status">{drawn === undefined ? words.waiting : words.drawing}</p>
      {drawn !== undefined && <progress class="reality-drawn" value={drawn} aria-label={words.drawn} />}
    </div>
  )
}
