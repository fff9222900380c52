/** The strategies on the page, each with its line and marker; press one to read its figures, add or remove others. */
import { SLOTS } from '../chart/palette.ts'
import { shortTitle } from '../state/catalogue.ts'
import { nameOf } from '../state/chart-data.ts'
import { shortfall, strategyOf } from '../state/outcome.ts'
import { withBaseline, withoutStrategy, withStrategy } from '../state/page-state.ts'
import { catalogue, choose, outcome, page } from '../state/store.ts'
import { text } from '../text/text.ts'
import { Swatch } from './swatch.tsx'

export function StrategyChips() {
  const words = text.value.frame
  const library = catalogue.value?.strategies ?? []
  const result = outcome.value
  const { strategies: choices, selected } = page.value
  const chosen = choices.find((choice) => choice.key === selected)
  const title = (key: string): string => {
    const strategy = result === undefined ? undefined : strategyOf(result, key)
    if (result !== undefined && strategy !== undefined) return nameOf(result, strategy)
    const name = choices.find((choice) => choice.key === key)?.name ?? key
    return library.find((entry) => entry.name === name)?.title ?? name
  }
  const short = (key: string): string => (result === undefined ? undefined : strategyOf(result, key))?.short ?? shortTitle(key, title(key))
  const shortOf = new Set(result?.strategies.filter((strategy) => shortfall(strategy) !== undefined).map((strategy) => strategy.key))
  const absent = library.filter((entry) => !choices.some((choice) => choice.key === entry.name))
  const entry = library.find((candidate) => candidate.name === chosen?.name)
  const isBaseline = choices[0]?.key === selected
  const onSelect = (key: string): void => choose({ ...page.value, selected: key }, words.did.selected(title(key)))
  const onAdd = (name: string): void => choose(withStrategy(page.value, name), words.did.added(library.find((entry) => entry.name === name)?.title ?? name))
  const onRemove = (key: string): void => choose(withoutStrategy(page.value, key), words.did.removed(title(key)))
  const onBaseline = (key: string): void => choose(withBaseline(page.value, key), words.did.baseline(title(key)))
  return (
    <section class="strategies" aria-label="Strategies">
      <ul class="chips">
        {choices.map((choice, index) => (
          <li key={choice.key} class={choice.key === selected ? 'chip chip-selected' : 'chip'}>
            <button type="button" class="chip-name" aria-pressed={choice.key === selected} onClick={() => onSelect(choice.key)}>
              <Swatch slot={choice.slot} />
              <span class="chip-long">{title(choice.key)}</span>
              <span class="chip-short">{short(choice.key)}</span>
              {index === 0 && <span class="mark">baseline</span>}
              {shortOf.has(choice.key) && (
                <span class="mark mark-warning" title="Not the same service">
                  <span aria-hidden="true">≠</span>
                  <span class="unseen">not the same service</span>
                </span>
              )}
            </button>
            <button type="button" class="chip-remove" aria-label={`Remove ${title(choice.key)}`} onClick={() => onRemove(choice.key)}>
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
