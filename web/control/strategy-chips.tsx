/** The strategies on the page, each with its line and marker; press one to read its figures, add or remove others. */
import { useComputed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { SLOTS } from '../chart/palette.ts'
import { shortTitle, type StrategyEntry } from '../state/catalogue.ts'
import { nameOf } from '../state/chart-data.ts'
import { shortfall, strategyOf } from '../state/outcome.ts'
import { keyOf, withBaseline, withoutStrategy, withStrategy, type StrategyChoice } from '../state/page-state.ts'
import { choose, engine, outcome, page } from '../state/store.ts'
import { strategyOffers } from '../state/strategy-offers.ts'
import { text } from '../text/text.ts'
import { focusNext } from './focus-next.ts'
import { Swatch } from './swatch.tsx'

// About as many letters of names as one line holds on a wide screen, marks and buttons beside them.
const LINE = 90

export function StrategyChips() {
  const words = text.value.frame
  const model = engine.value
  const result = outcome.value
  const choices = useComputed(() => page.value.strategies).value
  const selected = useComputed(() => page.value.selected).value
  const base = useComputed(() => page.value.base).value
  const list = useRef<HTMLUListElement>(null)
  if (model === undefined) return null

  const offers = strategyOffers(base === undefined ? {} : { base }, model.catalogue, model.library)
  const known = [...offers.own, ...offers.presets]
  const entryOf = (name: string): StrategyEntry | undefined => known.find((entry) => entry.name === name)
  const title = (choice: StrategyChoice): string => {
    const strategy = result === undefined ? undefined : strategyOf(result, choice.key)
    return result !== undefined && strategy !== undefined ? nameOf(result, strategy) : (entryOf(choice.name)?.title ?? choice.name)
  }
  const short = (choice: StrategyChoice): string => (result === undefined ? undefined : strategyOf(result, choice.key))?.short ?? shortTitle(choice.name, title(choice))
  const fallsShort = (choice: StrategyChoice): boolean => {
    const strategy = result === undefined ? undefined : strategyOf(result, choice.key)
    return strategy !== undefined && shortfall(strategy) !== undefined
  }
  const chosen = choices.find((choice) => choice.key === selected)
  const summary = chosen === undefined ? undefined : entryOf(chosen.name)
  const full = choices.length >= SLOTS

  function focusOn(part: string): void {
    focusNext(() => list.current?.querySelector(part))
  }
  function remove(choice: StrategyChoice, place: number): void {
    const next = choices[place + 1] ?? choices[place - 1]
    choose(withoutStrategy(page.value, choice.key), words.did.removed(title(choice)))
    focusOn(next === undefined ? '.chip-add select' : `[data-key="${next.key}"] .chip-remove`)
  }
  function add(name: string): void {
    choose(withStrategy(page.value, name), words.did.added(entryOf(name)?.title ?? name))
    focusOn(`[data-key="${keyOf(name)}"] .chip-name`)
  }
  function makeBaseline(choice: StrategyChoice): void {
    choose(withBaseline(page.value, choice.key), words.did.baseline(title(choice)))
    focusOn(`[data-key="${choice.key}"] .chip-name`)
  }

  return (
    <section class="strategies" aria-label={words.strategies}>
      <ul ref={list} class={choices.map(title).join('').length < LINE ? 'chips' : 'chips chips-many'}>
        {choices.map((choice, place) => (
          <li key={choice.key} data-key={choice.key} class={choice.key === selected ? 'chip chip-selected' : 'chip'}>
            <button type="button" class="chip-name" aria-pressed={choice.key === selected} onClick={() => choose({ ...page.value, selected: choice.key }, words.did.selected(title(choice)))}>
              <Swatch slot={choice.slot} />
              <span class="chip-long">{title(choice)}</span>
              <span class="chip-short" title={title(choice)}>{short(choice)}</span>
              {place === 0 && <span class="mark">{words.baseline}</span>}
              {fallsShort(choice) && (
                <span class="mark mark-warning" title={words.notSame}>
                  <span aria-hidden="true">≠</span>
                  <span class="unseen">{words.notSame}</span>
                </span>
              )}
            </button>
            <button type="button" class="chip-remove" aria-label={words.remove(title(choice))} onClick={() => remove(choice, place)}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        <AddStrategy offers={offers} taken={choices} full={full} onAdd={add} />
      </ul>
      {chosen !== undefined && summary !== undefined && (
        <p class="strategy-summary">
          <strong>{summary.title}.</strong> {summary.summary}{' '}
          {choices[0]?.key !== selected && (
            <button type="button" class="link" onClick={() => makeBaseline(chosen)}>{words.makeBaseline}</button>
          )}
        </p>
      )}
    </section>
  )
}

interface AddStrategyProps {
  readonly offers: ReturnType<typeof strategyOffers>
  readonly taken: readonly StrategyChoice[]
  readonly full: boolean
  readonly onAdd: (name: string) => void
}

function AddStrategy({ offers, taken, full, onAdd }: AddStrategyProps) {
  const words = text.value.frame
  const absent = (entries: readonly StrategyEntry[]) => entries.filter((entry) => !taken.some((choice) => choice.key === entry.name))
  const presets = absent(offers.presets)
  const own = absent(offers.own)
  if (presets.length + own.length === 0) return null
  const options = (entries: readonly StrategyEntry[]) => entries.map((entry) => <option key={entry.name} value={entry.name}>{entry.title}</option>)
  return (
    <li class="chip-add">
      <select
        class="box"
        aria-label={full ? words.addFull : words.addStrategy}
        disabled={full}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget
          event.currentTarget.value = ''
          if (value !== '') onAdd(value)
        }}
      >
        <option value="">{full ? words.sixAtMost : words.addStrategy}</option>
        {own.length === 0 ? options(presets) : (
          <>
            <optgroup label={words.ofScenario(offers.base ?? '')}>{options(own)}</optgroup>
            {presets.length > 0 && <optgroup label={words.presets}>{options(presets)}</optgroup>}
          </>
        )}
      </select>
    </li>
  )
}
