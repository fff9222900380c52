/** Undo, redo, and the list of what was done: pressing an entry brings that state back. */
import { history, redo, redoable, travel, undo, undoable } from '../state/store.ts'
import { text } from '../text/text.ts'

export function HistoryMenu() {
  const words = text.value.frame
  const { entries, at } = history.value
  return (
    <span class="history">
      <button type="button" class="button" disabled={!undoable.value} onClick={undo}>{words.undo}</button>
      <button type="button" class="button" disabled={!redoable.value} onClick={redo}>{words.redo}</button>
      <details class="history-list">
        <summary class="button">{words.history}</summary>
        <ol>
          {entries.map((entry, place) => (
            <li key={place}>
              <button type="button" class="link" aria-current={place === at ? 'step' : undefined} onClick={() => travel(place)}>{entry.label === '' ? words.historyStart : entry.label}</button>
            </li>
          )).reverse()}
        </ol>
      </details>
    </span>
  )
}
