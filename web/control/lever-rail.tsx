/** The two groups of levers: what is ours to choose, and what the world decides. */
import type { LeverEntry } from '../state/catalogue.ts'
import { withLever } from '../state/page-state.ts'
import { catalogue, holdLever, outcome, page, resetLevers, slide } from '../state/store.ts'
import { text } from '../text/text.ts'
import { leverWritten } from './lever-display.ts'
import { Lever } from './lever.tsx'

export function LeverRail() {
  const words = text.value.frame
  const standards = outcome.value?.standards ?? {}
  const levers = (catalogue.value?.levers ?? []).map((lever) => ({ ...lever, standard: standards[lever.name] ?? lever.standard }))
  const { levers: values } = page.value
  const moved = Object.keys(values).length
  const move = (lever: LeverEntry, value: number | undefined): void =>
    slide(withLever(page.value, lever.name, value), words.did.lever(lever.label, leverWritten(lever, value ?? lever.standard)), lever.name)
  const group = (side: LeverEntry['side'], title: string) => {
    const members = levers.filter((lever) => lever.side === side)
    return members.length === 0 ? null : (
      <section class="lever-group">
        <h2>{title}</h2>
        {[...new Set(members.map((lever) => lever.group))].map((name) => (
          <div key={name} class="lever-topic">
            <h3>{name}</h3>
            {members.filter((lever) => lever.group === name).map((lever) => (
              <Lever key={lever.name} lever={lever} value={values[lever.name]} onChange={(value) => move(lever, value)} onHold={holdLever} />
            ))}
          </div>
        ))}
      </section>
    )
  }
  return (
    <div class="levers">
      {group('choice', 'Our choices')}
      {group('world', 'The world')}
      <p class="levers-foot">
        <span class="key-cited" aria-hidden="true" /> cited range <span class="key-default" aria-hidden="true" /> default
        {moved > 0 && (
          <button type="button" class="link" onClick={() => resetLevers('default', words.did.reset(words.did.allLevers))}>Default for all ({moved})</button>
        )}
      </p>
    </div>
  )
}
