/** Country, growth path, perimeter and perspective: the ground every figure stands on. */
import { perimeters, perspectives, withEconomy } from '../state/page-state.ts'
import { catalogue, choose, page } from '../state/store.ts'
import { text } from '../text/text.ts'
import { Choice } from './choice.tsx'
import { EconomyPicker } from './economy-picker.tsx'

export function Setup() {
  const words = text.value.frame
  const found = catalogue.value
  const state = page.value
  if (found === undefined) return null
  const path = found.growthPaths.find((entry) => entry.name === state.growthPath)
  const nameOf = (iso3: string): string => found.economies.find((entry) => entry.iso3 === iso3)?.name ?? iso3
  return (
    <section class="setup" aria-label={words.setup}>
      <EconomyPicker economies={found.economies} value={state.economy} onPick={(iso3) => choose(withEconomy(page.value, iso3), words.did.economy(nameOf(iso3)))} />
      <Choice
        label={words.path}
        value={state.growthPath}
        options={found.growthPaths.map((entry) => ({ value: entry.name, title: entry.title }))}
        onPick={(growthPath) => choose({ ...page.value, growthPath }, words.did.path(found.growthPaths.find((entry) => entry.name === growthPath)?.title ?? growthPath))}
      />
      <Choice
        label={words.served}
        value={state.perimeter}
        options={perimeters.map((value) => ({ value, title: words.perimeter[value] }))}
        onPick={(perimeter) => choose({ ...page.value, perimeter }, words.did.perimeter(words.perimeter[perimeter]))}
      />
      <Choice
        label={words.seenBy}
        value={state.perspective}
        options={perspectives.map((value) => ({ value, title: words.perspective[value] }))}
        onPick={(perspective) => choose({ ...page.value, perspective }, words.did.perspective(words.perspective[perspective]))}
      />
      {path !== undefined && (
        <p class="setup-note">
          {path.publisher}, {path.publication}.{path.points.length > 0 && ` ${words.published(path.points[0] ?? 0, path.points[path.points.length - 1] ?? 0)}`}{' '}
          {path.url !== undefined && <a href={path.url} target="_blank" rel="noreferrer">{words.source}</a>}
        </p>
      )}
    </section>
  )
}
