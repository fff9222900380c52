/** The switch of the bands, and how far they are, in words. */
import { Segments } from '../../control/segments.tsx'
import { bandSet, bandsUnderWay, startBands } from '../../state/bands.ts'
import { engine, showAs } from '../../state/store.ts'
import { bandsText } from '../../text/bands-text.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { BANDS, BANDS_ON, bandsOn, type ShownBands } from './use-bands.ts'

const choices = ['off', 'on'] as const

/** @param also what else of the view changes with switching them on */
export function BandsSwitch({ also = {} }: { readonly also?: Readonly<Record<string, string>> }) {
  const words = bandsText.value
  return (
    <div class="bands-switch">
      <Segments label={words.label} value={bandsOn() ? 'on' : 'off'} options={choices.map((value) => ({ value, title: words[value] }))} onPick={(value) => showAs(value === 'on' ? { ...also, [BANDS]: BANDS_ON } : { [BANDS]: undefined })} />
    </div>
  )
}

/** Nothing while bands are switched off. */
export function BandsStatus({ asked }: Pick<ShownBands, 'asked'>) {
  const words = bandsText.value
  const found = bandSet.value
  const { key, progress, problem } = bandsUnderWay.value
  const model = engine.value
  if (asked === undefined || model === undefined) return null
  const current = found?.key === asked.key
  if (problem !== undefined && key === asked.key) {
    return <ProblemNotice problem={{ ...problem, title: words.failed }} action={{ title: text.value.frame.retry, run: () => startBands(model, asked) }} />
  }
  const mine = key === asked.key ? progress : undefined
  const running = mine !== undefined && mine.stage > 0 ? words.running(mine.done, mine.stage, asked.parts[0]?.request.members ?? mine.stage) : mine !== undefined ? words.fetching : current ? '' : words.waiting
  return (
    <div class="bands-status quiet">
      <p role="status">{current ? words.reached(found.members, found.of) : found !== undefined ? words.stale : ''}</p>
      <p>{running}</p>
    </div>
  )
}
