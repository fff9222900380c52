/** Brings a preset that was run beside the page onto it, where its figures can be proved. */
import { useComputed } from '@preact/signals'
import { SLOTS } from '../../chart/palette.ts'
import type { StrategyOutcome } from '../../state/outcome.ts'
import { withoutStrategy, withStrategy } from '../../state/page-state.ts'
import { catalogue, choose, outcome, page } from '../../state/store.ts'
import { spectrumText } from '../../text/spectrum-text.ts'

/** Heading of the table the preset is brought from. */
export const STEP_TITLE = 'spectrum-step'

export function BringPreset({ preset }: { readonly preset: StrategyOutcome }) {
  const words = spectrumText.value.step
  const strategies = useComputed(() => page.value.strategies).value
  const selected = useComputed(() => page.value.selected).value
  // A full page gives up its last strategy, never the one looked at nor the baseline.
  const last = strategies.length < SLOTS ? undefined : strategies.slice(1).findLast((choice) => choice.key !== selected)
  const gone = outcome.value?.strategies.find((strategy) => strategy.key === last?.key)?.short ?? ''

  function bring(): void {
    const name = catalogue.value?.strategies.find((entry) => preset.key === entry.name || preset.key.startsWith(`${entry.name}--`))?.name
    if (name === undefined) return
    const room = last === undefined ? page.value : withoutStrategy(page.value, last.key)
    choose({ ...withStrategy(room, name, preset.economy), selected }, last === undefined ? words.did(preset.title) : words.didSwap(preset.title, gone))
    // The table is out of reach until it is worked out anew.
    document.getElementById(STEP_TITLE)?.focus({ preventScroll: true })
  }

  return (
    <button type="button" class="link spectrum-bring" aria-label={last === undefined ? words.add(preset.title) : words.swap(preset.title, gone)} onClick={bring}>
      {last === undefined ? words.addShort : words.swapShort(gone)}
    </button>
  )
}
