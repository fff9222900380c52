/** Under each path: who published it, how it stands to the actuals, and a way to compute with it. */
import { formatQuantity } from '../../chart/number-format.ts'
import type { PathPanel } from '../../chart/growth-paths-chart.ts'
import type { GrowthPath } from '../../../scenarios/growth-path.ts'
import { PUBLISHED_UNIT, verdictOf, type Verdict } from '../../state/growth-path-panels.ts'
import { choose, page } from '../../state/store.ts'
import { startText } from '../../text/start-text.ts'
import { text } from '../../text/text.ts'

interface GrowthPathNotesProps {
  readonly paths: readonly GrowthPath[]
  readonly panels: readonly PathPanel[]
}

export function GrowthPathNotes({ paths, panels }: GrowthPathNotesProps) {
  const words = startText.value.paths
  const inUse = page.value.growthPath
  return (
    <div class="path-notes">
      {paths.map((path, place) => {
        const panel = panels[place]
        const verdict: Verdict = panel === undefined ? { kind: 'unknown' } : verdictOf(panel, path.actuals)
        return (
          <div key={path.name} class="path-note">
            <h3 tabIndex={-1}>{path.title}</h3>
            <p class={`path-verdict path-${verdict.kind}`}>{sentenceOf(verdict)}</p>
            <p>{path.note}</p>
            <p class="path-source">
              {[path.publisher, path.publication, path.published, ...(path.page === undefined ? [] : [/^\d/.test(path.page) ? words.page(path.page) : path.page])].join(', ')}.{' '}
              {words.counting(words.counts[path.boundary])}{' '}
              {path.url !== undefined && <a href={path.url} target="_blank" rel="noreferrer">{words.open}</a>}
            </p>
            {path.derivation !== undefined && <p class="path-source">{path.derivation}</p>}
            {path.name === inUse ? <p class="path-using">{words.using}</p> : (
              <button type="button" class="button" aria-label={`${words.use}: ${path.title}`} onClick={(event) => use(path, event)}>{words.use}</button>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The button goes, so the name of the path takes the focus. */
function use({ name, title }: GrowthPath, { currentTarget }: MouseEvent): void {
  const note = currentTarget instanceof Element ? currentTarget.closest('.path-note') : null
  choose({ ...page.value, growthPath: name }, text.value.frame.did.path(title))
  note?.querySelector('h3')?.focus()
}

function sentenceOf(verdict: Verdict): string {
  const words = startText.value.paths
  const say = (value: number): string => formatQuantity(value, PUBLISHED_UNIT)
  if (verdict.kind === 'unknown') return words.unknown
  const { value, year, high } = verdict
  if (verdict.kind === 'falls') return words.falls(say(value), year, say(high.value), high.year, high.publisher)
  const { low } = verdict
  return words[verdict.kind](say(value), year, say(low.value), low.publisher, say(high.value), high.publisher)
}
