/** The large chart of one strategy, for whichever yearly outcome, whole or taken apart, with what holds building back under its years. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { Segments } from '../../control/segments.tsx'
import { withOnlySelected } from '../../state/saved-comparison.ts'
import { memberLabel, type Catalogue, type OutcomeEntry } from '../../state/catalogue.ts'
import type { PageState } from '../../state/page-state.ts'
import { strategyOf, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { stackOf, stackOr, stacksOf, wholeOf, WHOLE } from '../../state/stack-data.ts'
import { held, page, showAs } from '../../state/store.ts'
import { capital } from '../../text/capital.ts'
import { exploreText } from '../../text/explore-text.ts'
import { BANDS, BANDS_ON, BandsSwitch } from '../chart/bands-switch.tsx'
import { ChartCard } from '../chart/chart-card.tsx'
import { stack } from '../chart/stack-form.ts'
import { bandsStatus, useBands } from '../chart/use-bands.ts'
import { HomeAbroad } from './home-abroad.tsx'
import { LimitStrip } from './limit-strip.tsx'

interface MainChartProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly found: Catalogue
  readonly entry: OutcomeEntry
  /** The same strategy with the saved choices, where they have moved. */
  readonly saved: Outcome | undefined
}

const DEFAULT_OUTCOME = 'total_spend'
const TABLE = 'table'
const SHOWN_WHOLE = { stack: WHOLE }
// The height of a picture moves no year along its width.
const ANY_HEIGHT = 380

/** The outcome a link asks for, where the model has it. */
export function entryOf({ outcomes }: Catalogue, asked: string | undefined): OutcomeEntry | undefined {
  const yearly = outcomes.filter(({ kind }) => kind === 'yearly')
  return yearly.find(({ variable }) => variable === asked) ?? yearly.find(({ variable }) => variable === DEFAULT_OUTCOME) ?? yearly[0]
}

export function MainChart({ result, strategy, found, entry, saved }: MainChartProps) {
  const words = exploreText.value
  const view = useComputed(() => page.value.view).value
  const before = held.value ?? saved
  // Bands are of the whole: a link that asks for them and for no parts means that.
  const by = stackOr(entry, view['stack'] ?? (view[BANDS] === BANDS_ON ? WHOLE : undefined))
  const bands = useBands(result, [entry.variable], by === WHOLE ? onlySelected : undefined)
  const form = by === WHOLE ? bands.form : stack
  const plain = useMemo(() => {
    const values = before === undefined ? undefined : strategyOf(before, strategy.key)?.series(entry.variable)
    if (by === WHOLE) return wholeOf(result, strategy, entry, values)
    const member = (dimension: string, name: string): string => words.members[dimension]?.[name] ?? memberLabel(name === '' ? dimension : name)
    const made = stackOf(result, strategy, entry, by, found.dimensions, { member, other: words.other }, values)
    return made === undefined ? undefined : { ...made, title: words.stackTitle(entry.label, words.stackBy[by] ?? memberLabel(by)) }
  }, [result, strategy, entry, by, before, found, words])
  const data = useMemo(() => (plain === undefined ? undefined : bands.around(plain)), [plain, bands])
  return (
    <div class="explore-chart">
      <Controls found={found} entry={entry} stack={by} bands={bands.on} />
      {data === undefined ? <p class="quiet">{words.missing}</p> : (
        <ChartCard
          data={data}
          result={result}
          variable={entry.variable}
          scope={entry.doc}
          selected={strategy.key}
          form={form}
          asTable={view['form'] === TABLE}
          onTable={(asTable) => showAs({ form: asTable ? TABLE : undefined })}
        >
          {bands.on && <bandsStatus.View asked={bands.asked} without={by === WHOLE ? undefined : 'parts'} />}
          <p class="explore-ghost">{saved !== undefined && held.value === undefined && words.ghost[by === WHOLE ? 'lines' : 'stack']}</p>
          <LimitStrip result={result} strategy={strategy} axis={(width) => form.geometry(data, { width, height: ANY_HEIGHT }).x} />
        </ChartCard>
      )}
      <HomeAbroad result={result} strategy={strategy} entry={entry} />
    </div>
  )
}

function onlySelected(state: PageState): PageState {
  return withOnlySelected(state, state.levers)
}

/** Which outcome, by the groups of the records, and the ways its record can be taken apart. */
function Controls({ found, entry, stack, bands }: { readonly found: Catalogue; readonly entry: OutcomeEntry; readonly stack: string; readonly bands: boolean }) {
  const words = exploreText.value
  const yearly = found.outcomes.filter(({ kind }) => kind === 'yearly')
  const stacks = stacksOf(entry)
  return (
    <div class="explore-controls">
      <label class="explore-outcome">
        <span class="field-label">{words.outcome}</span>
        <select class="box" value={entry.variable} onChange={(event) => showAs({ outcome: event.currentTarget.value })}>
          {[...new Set(yearly.map(({ group }) => group))].map((group) => (
            <optgroup key={group} label={capital(group)}>
              {yearly.filter((candidate) => candidate.group === group).map(({ variable, label }) => <option key={variable} value={variable}>{label}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      {stacks.length > 1 && (
        <div class="explore-stack">
          <Segments label={words.stack} value={stack} options={stacks.map((value) => ({ value, title: words.stacks[value] ?? memberLabel(value) }))} onPick={(value) => showAs({ stack: value })} />
        </div>
      )}
      <BandsSwitch on={bands} also={SHOWN_WHOLE} />
    </div>
  )
}
