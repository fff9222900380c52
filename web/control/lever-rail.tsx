/** The two rails of levers, a tab each: what is ours to choose, and what the world decides. */
import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { memberLabel, type LeverEntry } from '../state/catalogue.ts'
import { withLever, withView, type PageState } from '../state/page-state.ts'
import { groupsOf, movedCount, openSide, pointedLever, railLevers, sides, type Side } from '../state/rail.ts'
import { choose, holdLever, page, saveLevers, settleSlide, showAs, slide } from '../state/store.ts'
import { capital } from '../text/capital.ts'
import { text } from '../text/text.ts'
import { focusNext } from './focus-next.ts'
import { holdsWords } from './fold.ts'
import { leverSaid } from './lever-display.ts'
import { Lever } from './lever.tsx'
import { ResetButtons } from './reset-buttons.tsx'

// A rail this long is searched rather than read.
const MANY = 8

/** `end` stands at the end of the line of tabs. */
export function LeverRail({ end }: { readonly end: ComponentChildren }) {
  const words = text.value.frame.lever
  const id = useId()
  const [query, setQuery] = useState('')
  const levers = railLevers.value
  const side = openSide.value
  const pointed = pointedLever.value?.name
  // What is pointed to must not be hidden by an old search.
  useEffect(() => setQuery(''), [pointed])
  const found = query.trim() === '' ? levers : levers.filter((lever) => holdsWords([lever.label, lever.doc, lever.group, lever.unit], query))
  const ofSide = (wanted: Side): readonly LeverEntry[] => found.filter((lever) => lever.side === wanted)
  const other: Side = side === 'choice' ? 'world' : 'choice'
  return (
    <div class="levers">
      <div class="rail-head">
        <Tabs id={id} side={side} counts={{ choice: ofSide('choice').length, world: ofSide('world').length }} />
        {end}
      </div>
      {levers.length > MANY && (
        <input class="box lever-filter" type="search" placeholder={words.filter} aria-label={words.filter} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      )}
      <AllLevers />
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${side}`} class="lever-panel">
        {groupsOf(ofSide(side)).map((group) => (
          <section key={group.name} class="lever-group">
            <div class="lever-group-head">
              <h2>{groupTitle(group.name)}</h2>
              {group.levers.length > 1 && <ResetButtons names={group.levers.map((lever) => lever.name)} what={groupTitle(group.name)} />}
            </div>
            {group.levers.map((lever) => <PageLever key={lever.name} lever={lever} />)}
          </section>
        ))}
        {ofSide(side).length === 0 && (
          <p class="lever-none">
            {words.none}{' '}
            {ofSide(other).length > 0 && <button type="button" class="link" onClick={() => openTab(other)}>{words.elsewhere(ofSide(other).length, words.sides[other])}</button>}
          </p>
        )}
      </div>
      <RailKey />
    </div>
  )
}

function groupTitle(name: string): string {
  return capital(memberLabel(name))
}

/** A tab opened by hand, or one whose lever has been moved, lets go of the lever that was pointed to. */
function unpointed(side: Side): Readonly<Record<string, string | undefined>> {
  return { rail: side === 'choice' ? undefined : side, lever: undefined }
}

function openTab(side: Side): void {
  showAs(unpointed(side))
}

interface TabsProps {
  readonly id: string
  readonly side: Side
  readonly counts: Readonly<Record<Side, number>>
}

function Tabs({ id, side, counts }: TabsProps) {
  const words = text.value.frame.lever
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    const end = event.key === 'Home' ? 0 : event.key === 'End' ? sides.length - 1 : undefined
    const next = event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? (sides.indexOf(side) + 1) % sides.length : end
    const wanted = next === undefined ? undefined : sides[next]
    if (wanted === undefined) return
    event.preventDefault()
    openTab(wanted)
    list.current?.querySelector<HTMLElement>(`[data-side="${wanted}"]`)?.focus()
  }

  return (
    <div ref={list} class="rail-tabs" role="tablist" aria-label={words.sidesLabel} onKeyDown={onKeyDown}>
      {sides.map((name) => (
        <button
          key={name}
          id={`${id}-${name}`}
          type="button"
          role="tab"
          class="rail-tab"
          data-side={name}
          aria-selected={name === side}
          aria-controls={name === side ? `${id}-panel` : undefined}
          tabIndex={name === side ? 0 : -1}
          onClick={() => openTab(name)}
        >
          {words.sides[name]} <span class="count">{counts[name]}</span>
        </button>
      ))}
    </div>
  )
}

/** A lever as it stands on the page; drawn anew only when something of its own changes. */
function PageLever({ lever }: { readonly lever: LeverEntry }) {
  const { name } = lever
  const value = useComputed(() => page.value.levers[name]).value
  const saved = useComputed(() => page.value.saved[name]).value
  const pointed = useComputed(() => page.value.view['lever'] === name).value
  const moved = (next: number | undefined): PageState => {
    const state = withLever(page.value, name, next)
    return state.view['lever'] === undefined ? state : withView(state, unpointed(lever.side))
  }
  const label = (next: number | undefined): string => text.value.frame.did.lever(lever.label, leverSaid(lever, next ?? lever.standard))
  return (
    <Lever
      lever={lever}
      value={value}
      saved={saved}
      pointed={pointed}
      onSlide={(next) => slide(moved(next), label(next), name)}
      onSet={(next) => choose(moved(next), label(next), name)}
      onHold={holdLever}
      onCommit={settleSlide}
    />
  )
}

/** What can be done to all levers at once. */
function AllLevers() {
  const words = text.value.frame
  const moved = movedCount.value
  const names = useComputed(() => [...new Set([...Object.keys(page.value.levers), ...Object.keys(page.value.saved)])].sort().join(' ')).value
  const unsaved = useComputed(() => JSON.stringify(Object.entries(page.value.levers).sort()) !== JSON.stringify(Object.entries(page.value.saved).sort())).value
  if (names === '') return <p class="rail-all" />

  function save(): void {
    saveLevers(words.did.saved)
    focusNext(() => document.querySelector('.rail-tab[aria-selected="true"]'))
  }

  return (
    <p class="rail-all">
      <span>{words.lever.all}{moved > 0 && <span class="count"> {words.lever.moved(moved)}</span>}</span>
      <ResetButtons names={names.split(' ')} what={words.did.allLevers} />
      {unsaved && <button type="button" class="reset" onClick={save}>{words.lever.keep}</button>}
    </p>
  )
}

/** What the marks on the rails are. */
function RailKey() {
  const words = text.value.frame.lever.key
  return (
    <p class="rail-key" aria-hidden="true">
      <span class="key-cited" /> {words.cited} <span class="key-default" /> {words.default} <span class="key-saved" /> {words.saved}
    </p>
  )
}
