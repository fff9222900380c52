/** The strategies on the page, each with its line and marker; press one to read its figures, add or remove others. */
import { useComputed } from '@preact/signals'
import { useCallback, useMemo, useRef } from 'preact/hooks'
import { SLOTS } from '../chart/palette.ts'
import { shortTitle, type StrategyEntry } from '../state/catalogue.ts'
import { nameOf } from '../state/chart-data.ts'
import type { Engine } from '../state/engine.ts'
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
  const model = engine.value
  return model === undefined ? null : <Chips model={model} />
}

function Chips({ model }: { readonly model: Engine }) {
  const words = text.value.frame
  const result = outcome.value
  const choices = useComputed(() => page.value.strategies).value
  const selected = useComputed(() => page.value.selected).value
  const base = useComputed(() => page.value.base).value
  const list = useRef<HTMLUListElement>(null)
  const offers = useMemo(() => strategyOffers(base === undefined ? {} : { base }, model.catalogue, model.library), [base, model])
  const known = [...offers.own, ...offers.presets]
  const entryOf = (name: string): StrategyEntry | undefined => known.find((entry) => entry.name === name)
  const chips = choices.map((choice): ChipOf => {
    const strategy = result === undefined ? undefined : strategyOf(result, choice.key)
    const title = result !== undefined && strategy !== undefined ? nameOf(result, strategy) : (entryOf(choice.name)?.title ?? choice.name)
    return { choice, title, short: strategy?.short ?? shortTitle(choice.name, title), fallsShort: strategy !== undefined && shortfall(strategy) !== undefined }
  })
  const chosen = chips.find(({ choice }) => choice.key === selected)
  const summary = chosen === undefined ? undefined : entryOf(chosen.choice.name)

  const focusOn = useCallback((part: string): void => focusNext(() => list.current?.querySelector(part)), [])
  const add = useCallback((name: string): void => {
    choose(withStrategy(page.value, name), words.did.added([...offers.own, ...offers.presets].find((entry) => entry.name === name)?.title ?? name))
    focusOn(`[data-key="${keyOf(name)}"] .chip-name`)
  }, [offers, words])
  function makeBaseline({ choice, title }: ChipOf): void {
    choose(withBaseline(page.value, choice.key), words.did.baseline(title))
    focusOn(`[data-key="${choice.key}"] .chip-name`)
  }

  return (
    <section class="strategies" aria-label={words.strategies}>
      <ul ref={list} class={chips.map(({ title }) => title).join('').length < LINE ? 'chips' : 'chips chips-many'}>
        {chips.map((chip, place) => (
          <Chip key={chip.choice.key} {...chip} selected={chip.choice.key === selected} baseline={place === 0} beside={(choices[place + 1] ?? choices[place - 1])?.key} focusOn={focusOn} />
        ))}
        <AddStrategy offers={offers} taken={choices} full={choices.length >= SLOTS} onAdd={add} />
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

interface ChipOf {
  readonly choice: StrategyChoice
  readonly title: string
  readonly short: string
  readonly fallsShort: boolean
}

interface ChipProps extends ChipOf {
  readonly selected: boolean
  readonly baseline: boolean
  /** The strategy at which the focus goes on when this one is removed. */
  readonly beside: string | undefined
  /** The same function at every turn, or the chip is drawn anew. */
  readonly focusOn: (part: string) => void
}

function Chip({ choice, title, short, fallsShort, selected, baseline, beside, focusOn }: ChipProps) {
  const words = text.value.frame
  function remove(): void {
    choose(withoutStrategy(page.value, choice.key), words.did.removed(title))
    focusOn(beside === undefined ? '.chip-add select' : `[data-key="${beside}"] .chip-remove`)
  }
  return (
    <li data-key={choice.key} class={selected ? 'chip chip-selected' : 'chip'}>
      <button type="button" class="chip-name" aria-pressed={selected} onClick={() => choose({ ...page.value, selected: choice.key }, words.did.selected(title))}>
        <Swatch slot={choice.slot} />
        <span class="chip-long">{title}</span>
        <span class="chip-short" title={title}>{short}</span>
        {baseline && <span class="mark">{words.baseline}</span>}
        {fallsShort && (
          <span class="mark mark-warning" title={words.notSame}>
            <span aria-hidden="true">≠</span>
            <span class="unseen">{words.notSame}</span>
          </span>
        )}
      </button>
      <button type="button" class="chip-remove" aria-label={words.remove(title)} onClick={remove}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
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
