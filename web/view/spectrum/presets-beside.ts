/** The presets that are not on the page, run beside it once the levers rest. */
import { useEffect, useState } from 'preact/hooks'
import { SLOTS } from '../../chart/palette.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { keyOf, type StrategyChoice } from '../../state/page-state.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { catalogue, engine, held, page } from '../../state/store.ts'
import { spectrumText } from '../../text/spectrum-text.ts'

// Long enough that a slide or a held arrow key does not run them at every stop.
const REST = 300

export interface PresetOutcome {
  readonly outcome: StrategyOutcome
  /** Only what is on the page can be proved there. */
  readonly onPage: boolean
}

interface Beside {
  /** What was run, to tell whether it is still what the page asks for. */
  readonly of: string
  readonly strategies: readonly StrategyOutcome[]
  readonly problem?: Problem
}

/** All presets for an economy at the page's levers; `presets` is absent while they are not known. */
export function usePresets(result: Outcome, economy: string): { readonly presets?: readonly PresetOutcome[]; readonly problem?: Problem } {
  const [beside, setBeside] = useState<Beside>()
  const elsewhere = economy === result.economy ? undefined : economy
  const wanted = (catalogue.value?.strategies ?? []).map(({ name }) => ({ name, key: keyOf(name, elsewhere) }))
  const onPage = result.strategies.filter(({ key }) => wanted.some((preset) => preset.key === key))
  const absent = wanted.filter(({ key }) => !onPage.some((strategy) => strategy.key === key))
  const of = [result.hash, ...absent.map(({ key }) => key)].join(' ')
  const dragging = held.value !== undefined
  const known = beside?.of === of

  useEffect(() => {
    if (dragging || known) return
    const timer = setTimeout(() => setBeside({ of, ...run(absent.map(({ name, key }) => ({ name, key, ...(elsewhere === undefined ? {} : { economy: elsewhere }) }))) }), REST)
    return () => clearTimeout(timer)
  }, [of, dragging, known])

  if (!known || beside === undefined) return {}
  if (beside.problem !== undefined) return { problem: beside.problem }
  const inOrder = wanted.flatMap(({ key }): PresetOutcome[] => {
    const shown = onPage.find((strategy) => strategy.key === key)
    const outcome = shown ?? beside.strategies.find((strategy) => strategy.key === key)
    return outcome === undefined ? [] : [{ outcome, onPage: shown !== undefined }]
  })
  return { presets: inOrder }
}

/** As many at a time as a page may have. */
function run(choices: readonly Omit<StrategyChoice, 'slot'>[]): Omit<Beside, 'of'> {
  const strategies: StrategyOutcome[] = []
  try {
    for (let from = 0; from < choices.length; from += SLOTS) {
      const part = choices.slice(from, from + SLOTS).map((choice, slot) => ({ ...choice, slot }))
      strategies.push(...(engine.value?.runBeside({ ...page.value, strategies: part, selected: '' }).strategies ?? []))
    }
    return { strategies }
  } catch (error) {
    return { strategies, problem: problemFrom(error, spectrumText.value.step.failed) }
  }
}
