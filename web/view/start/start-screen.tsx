/** Where readers come in: a country, three doors, the paths of world investment, questions to open, pages to go on with. */
import { useState } from 'preact/hooks'
import { WORLD } from '../../../scenarios/world.ts'
import { EconomyPicker } from '../../control/economy-picker.tsx'
import { localPages } from '../../state/keep-local-work.ts'
import type { Engine } from '../../state/engine.ts'
import { defaultState, withEconomy, withWork, workOf } from '../../state/page-state.ts'
import { catalogue, choose, engine, page } from '../../state/store.ts'
import { scenarioTitle } from '../../state/work-title.ts'
import { startText } from '../../text/start-text.ts'
import { text } from '../../text/text.ts'
import { Doors } from './doors.tsx'
import { EconomyMap } from './economy-map.tsx'
import { GrowthPathsFigure } from './growth-paths-figure.tsx'
import { LocalPages } from './local-pages.tsx'
import { QuestionList } from './question-list.tsx'

export function StartScreen() {
  const words = startText.value
  // Who comes back goes on from where they left; to a newcomer the empty list is the last thing to show. It stays where it is.
  const [worked] = useState(() => localPages.value.length > 0)
  const found = catalogue.value
  const model = engine.value
  if (found === undefined || model === undefined) return <></>
  const { economy } = page.value
  const nameOf = (iso3: string): string => iso3 === WORLD ? text.value.frame.world : found.economies.find((entry) => entry.iso3 === iso3)?.name ?? iso3
  const pick = (iso3: string): void => choose(withEconomy(page.value, iso3), text.value.frame.did.economy(nameOf(iso3)))
  const pages = <LocalPages engine={model} nameOf={nameOf} />
  return (
    <div class="start">
      <div class="start-opening">
        <div class="start-way">
          <h2>{words.title}</h2>
          <p class="start-intro">{words.intro}</p>
          <EconomyPicker economies={found.economies} value={economy} onPick={pick} />
          <Doors country={nameOf(economy)} />
          <Standing engine={model} country={nameOf(economy)} />
        </div>
        <EconomyMap facts={model.facts} picked={economy} nameOf={nameOf} onPick={pick} />
      </div>
      {worked && pages}
      <GrowthPathsFigure engine={model} />
      <QuestionList engine={model} country={nameOf(economy)} nameOf={nameOf} />
      {!worked && pages}
    </div>
  )
}

/** Says what a door would take along besides the country, and offers to leave it behind. */
function Standing({ engine, country }: { readonly engine: Engine; readonly country: string }) {
  const words = startText.value
  const state = page.value
  const moved = Object.keys(state.levers).length
  if (state.base === undefined && moved === 0) return null
  const what = [...(state.base === undefined ? [] : [scenarioTitle(state, engine.library) ?? words.file]), ...(moved === 0 ? [] : [words.moved(moved)])].join(', ')
  const economy = state.economy === WORLD ? defaultState.economy : state.economy
  /** What was pressed goes, so the country takes the focus. */
  function afresh(): void {
    choose(withWork(page.value, { ...workOf(defaultState), economy }), words.didAfresh(country))
    document.querySelector<HTMLElement>('.start [role="combobox"]')?.focus()
  }
  return (
    <p class="standing">
      {words.standing(what)}{' '}
      <button type="button" class="link" onClick={afresh}>{words.afresh}</button>
    </p>
  )
}
