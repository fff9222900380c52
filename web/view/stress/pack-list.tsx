/** The stress packs: each can be applied, from a year on, at a strength; they stack. */
import { useComputed } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { StressPack } from '../../../scenarios/stress-pack.ts'
import { formatPercent, formatYear } from '../../chart/number-format.ts'
import { Choice } from '../../control/choice.tsx'
import { Dial } from '../../control/dial.tsx'
import type { Engine } from '../../state/engine.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { Stress } from '../../state/page-state.ts'
import { strikeYear } from '../../state/resilience.ts'
import { mergedBaseOf } from '../../state/scenario.ts'
import { choose, page, slide } from '../../state/store.ts'
import { withStress } from '../../state/with-stress.ts'
import { stressText } from '../../text/stress-text.ts'
import { ScreenPart } from '../frame/screen-part.tsx'

interface PackListProps {
  readonly engine: Engine
  readonly result: Outcome
}

export function PackList({ engine, result }: PackListProps) {
  const words = stressText.value.packs
  const stresses = useComputed(() => page.value.stresses).value
  const base = useComputed(() => page.value.base).value
  const own = mergedBaseOf(base === undefined ? {} : { base }, engine.library)
  const struck = (own?.shocks?.length ?? 0) + (own?.stresses?.length ?? 0) > 0
  return (
    <ScreenPart id="stress-packs" title={words.title} scope={<>{words.scope}{struck && ` ${words.own}`}</>} source={<a href="/api/stress-packs">{words.list}</a>}>
      <ul class="packs" aria-label={words.region}>
        {[...engine.library.stressPacks.values()].map((pack) => <Pack key={pack.name} pack={pack} engine={engine} result={result} stress={stresses?.find(({ use }) => use === pack.name)} />)}
      </ul>
    </ScreenPart>
  )
}

interface PackProps extends PackListProps {
  readonly pack: StressPack
  /** Where it is applied. */
  readonly stress: Stress | undefined
}

// In per cent.
const STEP = 5
const STRIDE = 25

function Pack({ pack, engine, result, stress }: PackProps) {
  const words = stressText.value.packs
  const id = useId()
  const last = result.years[result.years.length - 1] ?? result.decisionYear
  const years = Array.from({ length: last - lastsAfter(pack) - result.decisionYear + 1 }, (_, place) => formatYear(result.decisionYear + place))
  const set = (next: Omit<Stress, 'use'>): [ReturnType<typeof withStress>, string] => [withStress(page.value, pack.name, next), words.did(pack.title, next.year, formatPercent(next.strength))]
  const percent = Math.round((stress?.strength ?? 1) * 100)

  function dial(next: number): void {
    if (stress === undefined) return
    slide(...set({ year: stress.year, strength: next / 100 }), `stress-${pack.name}`)
  }

  return (
    <li class={stress === undefined ? 'pack' : 'pack pack-applied'}>
      <div class="pack-head">
        <input
          id={`${id}-on`} type="checkbox" role="switch" checked={stress !== undefined} aria-describedby={`${id}-what`} disabled={years.length === 0}
          onChange={(event) => {
            if (!event.currentTarget.checked) return choose(withStress(page.value, pack.name, undefined), words.undid(pack.title))
            choose(...set({ year: Math.min(strikeYear(result, undefined), last - lastsAfter(pack)), strength: 1 }))
          }}
        />
        <label for={`${id}-on`}>{pack.title}</label>
      </div>
      <p id={`${id}-what`} class="pack-what">{pack.summary}</p>
      <ul class="pack-shocks" aria-label={words.shocks}>
        {pack.shocks.map(({ use, after = 0, severity }) => {
          const said = words.after(engine.library.shocks.get(use)?.title ?? use, after)
          return <li key={use} class="count">{severity === undefined || severity === 1 ? said : words.part(said, formatPercent(severity))}</li>
        })}
      </ul>
      <p class="pack-assumes">{pack.assumptions}</p>
      {stress !== undefined && (
        <div class="pack-dials">
          <Choice label={words.yearOf(pack.title)} value={formatYear(stress.year)} options={years.map((year) => ({ value: year, title: year }))} onPick={(year) => choose(...set({ year: Number(year), strength: stress.strength }))} />
          <div class="field">
            <label class="field-label" for={`${id}-strength`}>{words.strengthOf(pack.title)}</label>
            <div class="pack-dial">
              <Dial id={`${id}-strength`} maximum={100} step={STEP} stride={STRIDE} value={percent} spoken={formatPercent(percent / 100)} onMove={dial} />
              <output class="year-now count" for={`${id}-strength`}>{formatPercent(percent / 100)}</output>
            </div>
          </div>
        </div>
      )}
    </li>
  )
}

/** Years after its first shock in which its last begins. */
function lastsAfter({ shocks }: StressPack): number {
  return Math.max(0, ...shocks.map(({ after = 0 }) => after))
}
