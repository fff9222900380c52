/** Where a number comes from: who published it, where, when, and under which licence. */
import type { Origin } from '../../../data/facts.ts'
import { placeIn } from '../../state/locator.ts'
import { engine } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'

export function OriginCard({ id }: { readonly id: string }) {
  const words = evidenceText.value
  const origin: Origin | undefined = engine.value?.facts.origins[id]
  if (origin === undefined) return <p class="quiet">{words.noOrigin(id)}</p>
  return (
    <div class="source">
      <p class="source-citation">{origin.citation}</p>
      <dl class="pairs">
        <dt>{words.publisher}</dt><dd>{origin.producer}</dd>
        <dt>{words.published}</dt><dd>{origin.published}</dd>
        <dt>{words.place}</dt><dd>{placeIn(origin, words.placeOf)}</dd>
        <dt>{words.licence}</dt><dd>{origin.licence}</dd>
        <dt>{words.retrieved}</dt><dd>{origin.retrieved}</dd>
      </dl>
      {origin.note !== undefined && <p>{origin.note}</p>}
      <SourceLink url={origin.url} />
    </div>
  )
}

/** Only addresses that a browser may safely open. */
export function SourceLink({ url }: { readonly url: string | undefined }) {
  if (url === undefined || !/^https?:\/\//.test(url)) return null
  return <p><a class="source-link" href={url} target="_blank" rel="noreferrer">{evidenceText.value.open} <bdi>({new URL(url).host})</bdi></a></p>
}

/** Grade of an origin, for rows of figures that each have one. */
export function gradeOf(id: string): string | undefined {
  const grade = engine.value?.facts.origins[id]?.grade
  return grade === undefined ? undefined : evidenceText.value.grade[grade]
}
