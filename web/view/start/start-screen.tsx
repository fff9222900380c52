/** Where readers come in: a country, three doors, the paths of world investment, questions to open, pages to go on with. */
import { WORLD } from '../../../scenarios/world.ts'
import { EconomyPicker } from '../../control/economy-picker.tsx'
import { localPages } from '../../state/keep-local-work.ts'
import { withEconomy } from '../../state/page-state.ts'
import { catalogue, choose, engine, page } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { Doors } from './doors.tsx'
import { EconomyMap } from './economy-map.tsx'
import { GrowthPathsFigure } from './growth-paths-figure.tsx'
import { LocalPages } from './local-pages.tsx'
import { QuestionList } from './question-list.tsx'

export function StartScreen() {
  const words = text.value.start
  const found = catalogue.value
  const model = engine.value
  if (found === undefined || model === undefined) return <></>
  const { economy } = page.value
  const nameOf = (iso3: string): string => iso3 === WORLD ? words.world : found.economies.find((entry) => entry.iso3 === iso3)?.name ?? iso3
  const pick = (iso3: string): void => choose(withEconomy(page.value, iso3), text.value.frame.did.economy(nameOf(iso3)))
  // Who comes back goes on from where they left; to a newcomer the empty list is the last thing to show.
  const worked = localPages.value.length > 0
  const pages = <LocalPages engine={model} nameOf={nameOf} />
  return (
    <div class="start">
      <div class="start-opening">
        <div class="start-way">
          <h2>{words.title}</h2>
          <p class="start-intro">{words.intro}</p>
          <EconomyPicker economies={found.economies} value={economy} onPick={pick} />
          <Doors country={nameOf(economy)} />
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
