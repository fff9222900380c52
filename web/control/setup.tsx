/** Country, growth path, perimeter, perspective and last year: the ground every figure stands on. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { formatYear } from '../chart/number-format.ts'
import type { Engine } from '../state/engine.ts'
import { perimeters, perspectives, untilYears, withEconomy, withoutBase, withUntil } from '../state/page-state.ts'
import { baseOf, ownLastYear } from '../state/scenario.ts'
import { catalogue, choose, engine, page } from '../state/store.ts'
import { text } from '../text/text.ts'
import { lazyView } from '../view/frame/lazy-view.tsx'
import { Choice } from './choice.tsx'
import { EconomyPicker } from './economy-picker.tsx'
import { focusNext } from './focus-next.ts'

const StressNote = lazyView(() => import('../view/stress/stress-note.tsx'), ({ StressNote }) => StressNote, () => <p class="setup-base" />)

export function Setup() {
  const words = text.value.frame
  const found = catalogue.value
  const economy = useComputed(() => page.value.economy).value
  const growthPath = useComputed(() => page.value.growthPath).value
  const perimeter = useComputed(() => page.value.perimeter).value
  const perspective = useComputed(() => page.value.perspective).value
  const stressed = useComputed(() => page.value.stresses !== undefined).value
  if (found === undefined) return null
  const path = found.growthPaths.find((entry) => entry.name === growthPath)
  const nameOf = (iso3: string): string => found.economies.find((entry) => entry.iso3 === iso3)?.name ?? iso3
  return (
    <section class="setup" aria-label={words.setup}>
      <EconomyPicker economies={found.economies} value={economy} onPick={(iso3) => choose(withEconomy(page.value, iso3), words.did.economy(nameOf(iso3)))} />
      <Choice
        label={words.path}
        value={growthPath}
        options={found.growthPaths.map((entry) => ({ value: entry.name, title: entry.title }))}
        onPick={(next) => choose({ ...page.value, growthPath: next }, words.did.path(found.growthPaths.find((entry) => entry.name === next)?.title ?? next))}
      />
      <Choice
        label={words.served}
        value={perimeter}
        options={perimeters.map((value) => ({ value, title: words.perimeter[value] }))}
        onPick={(next) => choose({ ...page.value, perimeter: next }, words.did.perimeter(words.perimeter[next]))}
      />
      <Choice
        label={words.seenBy}
        value={perspective}
        options={perspectives.map((value) => ({ value, title: words.perspective[value] }))}
        onPick={(next) => choose({ ...page.value, perspective: next }, words.did.perspective(words.perspective[next]))}
      />
      <Until />
      {path !== undefined && (
        <p class="setup-note">
          {path.publisher}, {path.publication}.{path.points.length > 0 && ` ${words.published(path.points[0] ?? 0, path.points[path.points.length - 1] ?? 0)}`}{' '}
          {path.url !== undefined && <a href={path.url} target="_blank" rel="noreferrer">{words.source}</a>}
        </p>
      )}
      <BaseNote />
      {stressed && <StressNote.View />}
    </section>
  )
}

/** The last year of all figures. */
function Until() {
  const words = text.value.frame
  const model = engine.value
  const asked = useComputed(() => page.value.until).value
  const base = useComputed(() => page.value.base).value
  const own = useMemo(() => (model === undefined ? undefined : ownLastYear(base === undefined ? {} : { base }, model.library)), [model, base])
  if (own === undefined) return null
  const offered = Array.from({ length: untilYears.last - untilYears.first + 1 }, (_, place) => untilYears.first + place)
  const years = [...new Set([...offered, own, asked ?? own])].sort((a, b) => a - b)
  return (
    <Choice
      label={words.until}
      value={formatYear(asked ?? own)}
      options={years.map((year) => ({ value: formatYear(year), title: formatYear(year) }))}
      onPick={(year) => choose(withUntil(page.value, Number(year) === own ? undefined : Number(year)), words.did.until(Number(year)))}
    />
  )
}

/** The scenario the page stands on, and the way off it. */
function BaseNote() {
  const words = text.value.frame
  const model = engine.value
  const base = useComputed(() => page.value.base).value
  const scenario = model === undefined || base === undefined ? undefined : baseOf({ base }, model.library)
  if (model === undefined || scenario === undefined) return null
  const title = String(scenario.title ?? scenario.name)
  function leave(left: Engine): void {
    choose(withoutBase(page.value, left.catalogue.strategies.map((entry) => entry.name)), words.did.left(title))
    focusNext(() => document.querySelector('.setup [role="combobox"]'))
  }
  return (
    <p class="setup-base">
      {words.standsOn(title)}{' '}
      <button type="button" class="link" onClick={() => leave(model)}>{words.leaveScenario}</button>
    </p>
  )
}
