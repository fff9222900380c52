/** Undo, redo, and the list of what was done: pressing an entry brings that state back and leads to the lever it moved. */
import { useComputed } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { withView } from '../state/page-state.ts'
import { railLevers } from '../state/rail.ts'
import { history, page, redo, redoable, show, travel, undo, undoable } from '../state/store.ts'
import { text } from '../text/text.ts'
import { Disclosure } from './disclosure.tsx'
import { Icon } from './icon.tsx'
import { walkList } from './walk-list.ts'

export function HistoryMenu() {
  const words = text.value.frame
  const undone = useComputed(() => history.value.entries[history.value.at]?.label ?? '').value
  const redone = useComputed(() => history.value.entries[history.value.at + 1]?.label ?? '').value
  return (
    <div class="history">
      <button type="button" class="tool" disabled={!undoable.value} title={undone === '' ? words.undo : words.undoOf(undone)} onClick={undo}><Icon name="undo" /><span class="tool-word">{words.undo}</span></button>
      <button type="button" class="tool" disabled={!redoable.value} title={redone === '' ? words.redo : words.redoOf(redone)} onClick={redo}><Icon name="redo" /><span class="tool-word">{words.redo}</span></button>
      <Disclosure title={words.history} icon="history" name="history">{(close) => <HistoryList onPick={close} />}</Disclosure>
    </div>
  )
}

/** Screens that have the rails. */
const WITH_LEVERS = ['explore', 'compare', 'spectrum', 'resources', 'prerequisites', 'finance', 'resilience', 'stress', 'hosting']

function HistoryList({ onPick }: { readonly onPick: () => void }) {
  const words = text.value.frame
  const list = useRef<HTMLOListElement>(null)
  const { entries, at } = history.value

  useLayoutEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), [])

  function pick(place: number, lever: string | undefined): void {
    travel(place)
    // A dial that slides is marked like a lever and stands on no rail.
    if (lever !== undefined && railLevers.value.some(({ name }) => name === lever)) {
      const { screen } = page.value
      show(withView({ ...page.value, screen: WITH_LEVERS.includes(screen) ? screen : 'explore' }, { lever }), 'replace')
    }
    onPick()
  }

  return (
    <ol ref={list} class="history-list" reversed onKeyDown={(event) => walkList(event, 'button')}>
      {entries.map((entry, place) => (
        <li key={place} class={place > at ? 'history-undone' : undefined}>
          <button type="button" class="history-entry" aria-current={place === at ? 'step' : undefined} onClick={() => pick(place, entry.lever)}>
            <span>{entry.label === '' ? words.historyStart : entry.label}</span>
            {place === at && <span class="mark">{words.historyNow}</span>}
          </button>
        </li>
      )).reverse()}
    </ol>
  )
}
