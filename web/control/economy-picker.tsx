/** Searchable list of economies: the combobox pattern with the list under the field, driven by keyboard or pointer. */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { WORLD } from '../../scenarios/world.ts'
import type { EconomyEntry } from '../state/catalogue.ts'
import { text } from '../text/text.ts'
import { fold } from './fold.ts'

interface EconomyPickerProps {
  readonly economies: readonly EconomyEntry[]
  readonly value: string
  readonly onPick: (iso3: string) => void
}

/** Economies whose name or code holds the words typed: those that begin with them first. */
export function searchEconomies(economies: readonly EconomyEntry[], query: string): readonly EconomyEntry[] {
  const wanted = fold(query.trim())
  if (wanted === '') return economies
  const rank = (entry: EconomyEntry): number => {
    const name = fold(entry.name)
    if (entry.iso3.toLowerCase() === wanted || name === wanted) return 0
    if (name.startsWith(wanted)) return 1
    if (name.split(/[^\p{L}]+/u).some((word) => word.startsWith(wanted))) return 2
    return name.includes(wanted) || entry.iso3.toLowerCase().startsWith(wanted) ? 3 : 4
  }
  return economies
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.entry)
}

const PAGE = 8

export function EconomyPicker({ economies, value, onPick }: EconomyPickerProps) {
  const words = text.value.frame
  const id = useId()
  const current = economies.find((entry) => entry.iso3 === value)
  // Undefined while the field shows the current economy and nothing is being searched.
  const [query, setQuery] = useState<string | undefined>(undefined)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const found = useMemo(() => searchEconomies(economies, query ?? ''), [economies, query])

  useEffect(() => {
    if (open) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [open, active, found])

  function show(): void {
    if (open) return
    setOpen(true)
    setActive(economies.findIndex((entry) => entry.iso3 === value))
  }

  function close(): void {
    setOpen(false)
    setQuery(undefined)
    setActive(-1)
  }

  function pick(entry: EconomyEntry | undefined): void {
    if (entry !== undefined && entry.iso3 !== value) onPick(entry.iso3)
    close()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = found.length - 1
    const move = (to: number): void => {
      event.preventDefault()
      if (open) setActive(Math.max(0, Math.min(last, to)))
      else show()
    }
    switch (event.key) {
      case 'ArrowDown': return move(active + 1)
      case 'ArrowUp': return move(active <= 0 && open ? last : active - 1)
      case 'PageDown': return move(active + PAGE)
      case 'PageUp': return move(active - PAGE)
      case 'Enter':
        if (open) {
          event.preventDefault()
          pick(found[active] ?? ((query ?? '').trim() === '' ? undefined : found[0]))
        } else show()
        return
      case 'Escape':
        if (open) {
          event.preventDefault()
          close()
        }
        return
      case 'Tab':
        close()
    }
  }

  return (
    <div class="field economy-picker">
      <label class="field-label" for={`${id}-field`}>{words.economy}</label>
      <div class="combobox">
        <input
          ref={field}
          id={`${id}-field`}
          class="box"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && active >= 0 && found[active] !== undefined ? `${id}-${found[active]?.iso3}` : undefined}
          value={query ?? current?.name ?? (value === WORLD ? text.value.frame.world : value)}
          onFocus={() => field.current?.select()}
          onClick={show}
          onInput={(event) => {
            setQuery(event.currentTarget.value)
            setOpen(true)
            setActive(event.currentTarget.value.trim() === '' ? -1 : 0)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <ul ref={list} id={`${id}-list`} class="options" role="listbox" aria-label={words.economies} hidden={!open}>
          {open &&
            found.map((entry, index) => (
              <li
                key={entry.iso3}
                id={`${id}-${entry.iso3}`}
                class="option"
                role="option"
                aria-selected={index === active}
                // The field keeps the focus, or its blur would close the list before the click.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(entry)}
              >
                <span class="option-name">{entry.name}</span>
                {entry.indicative && <span class="mark">{words.indicative}</span>}
                <span class="option-code">{entry.iso3}</span>
              </li>
            ))}
        </ul>
        {open && found.length === 0 && <p class="options options-empty">{words.noEconomy(query ?? '')}</p>}
      </div>
      <p class="unseen" role="status">
        {open && query !== undefined ? words.economiesFound(found.length) : ''}
      </p>
    </div>
  )
}
