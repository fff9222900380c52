/** The strategies on the page, each with its line and marker; press one to read its figures, add or remove others. */
import { SLOTS } from '../chart/palette.ts'
import { shortTitle, type StrategyEntry } from '../state/catalogue.ts'
import type { StrategyChoice } from '../state/page-state.ts'
import { Swatch } from './swatch.tsx'

interface StrategyChipsProps {
  readonly choices: readonly StrategyChoice[]
  readonly selected: string
  readonly library: readonly StrategyEntry[]
  /** Strategies that do not deliver the same service. */
  readonly shortOf: ReadonlySet<string>
  readonly onSelect: (name: string) => void
  readonly onAdd: (name: string) => void
  readonly onRemove: (name: string) => void
  readonly onBaseline: (name: string) => void
}

export function StrategyChips({ choices, selected, library, shortOf, onSelect, onAdd, onRemove, onBaseline }: StrategyChipsProps) {
  const title = (name: string): string => library.find((entry) => entry.name === name)?.title ?? name
  const absent = library.filter((entry) => !choices.some((choice) => choice.name === entry.name))
  const entry = library.find((candidate) => candidate.name === selected)
  const isBaseline = choices[0]?.name === selected
  return (
    <section class="strategies" aria-label="Strategies">
      <ul class="chips">
        {choices.map((choice, index) => (
          <li key={choice.name} class={choice.name === selected ? 'chip chip-selected' : 'chip'}>
            <button type="button" class="chip-name" aria-pressed={choice.name === selected} onClick={() => onSelect(choice.name)}>
              <Swatch slot={choice.slot} />
              <span class="chip-long">{title(choice.name)}</span>
              <span class="chip-short">{shortTitle(choice.name, title(choice.name))}</span>
              {index === 0 && <span class="mark">baseline</span>}
              {shortOf.has(choice.name) && (
                <span class="mark mark-warning" title="Not the same service">
                  <span aria-hidden="true">≠</span>
                  <span class="unseen">not the same service</span>
                </span>
              )}
            </button>
            <button type="button" class="chip-remove" aria-label={`Remove ${title(choice.name)}`} onClick={() => onRemove(choice.name)}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {absent.length > 0 && (
          <li class="chip-add">
            <select
              class="box"
              aria-label={choices.length < SLOTS ? 'Add a strategy' : 'Add a strategy: remove one first, six is the most'}
              disabled={choices.length >= SLOTS}
              value=""
              onChange={(event) => {
                if (event.currentTarget.value !== '') onAdd(event.currentTarget.value)
                event.currentTarget.value = ''
              }}
            >
              <option value="">{choices.length < SLOTS ? 'Add a strategy' : 'Six at most'}</option>
              {absent.map((candidate) => (
                <option key={candidate.name} value={candidate.name}>{candidate.title}</option>
              ))}
            </select>
          </li>
        )}
      </ul>
      {entry !== undefined && (
        <p class="strategy-summary">
          <strong>{entry.title}.</strong> {entry.summary}{' '}
          {!isBaseline && (
            <button type="button" class="link" onClick={() => onBaseline(selected)}>Compare the others with it</button>
          )}
        </p>
      )}
    </section>
  )
}
