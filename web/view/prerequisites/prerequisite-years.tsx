/** One prerequisite over the years, and the levers that close its gap. */
import { useComputed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { toLever } from '../../control/to-lever.ts'
import { memberLabel } from '../../state/catalogue.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { CLOSING_LEVERS, prerequisiteYears, yearsRecord } from '../../state/prerequisites.ts'
import { catalogue, page, showAs } from '../../state/store.ts'
import { prerequisitesText } from '../../text/prerequisites-text.ts'
import { ChartCard } from '../chart/chart-card.tsx'

interface PrerequisiteYearsProps {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly prerequisite: string
  readonly blocks: readonly string[]
}

const TABLE = 'table'

export function PrerequisiteYears({ result, strategy, prerequisite, blocks }: PrerequisiteYearsProps) {
  const words = prerequisitesText.value
  const form = useComputed(() => page.value.view['form']).value
  const data = useMemo(
    () => prerequisiteYears(result, strategy, prerequisite, blocks, { title: words.years.title(words.name[prerequisite] ?? memberLabel(prerequisite)), need: words.years.need, has: words.years.has }),
    [result, strategy, prerequisite, words],
  )
  return (
    <>
      {data === undefined ? <p class="quiet">{words.years.none}</p> : (
        <ChartCard
          data={data} result={result} variable={yearsRecord(prerequisite)} scope={words.years.scope} selected="need"
          asTable={form === TABLE} onTable={(asTable) => showAs({ form: asTable ? TABLE : undefined })}
        />
      )}
      <ClosingLevers prerequisite={prerequisite} />
    </>
  )
}

/** Each leads to its place on the rail. */
function ClosingLevers({ prerequisite }: { readonly prerequisite: string }) {
  const words = prerequisitesText.value.levers
  const levers = catalogue.value?.levers ?? []
  return (
    <section class="prerequisite-levers" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {(CLOSING_LEVERS[prerequisite] ?? []).map(({ lever, raise, by }) => (
          <li key={lever}>
            <button type="button" class="link" onClick={() => toLever(lever)}>{words.does(levers.find(({ name }) => name === lever)?.label ?? memberLabel(lever), raise)}</button>{' '}
            <span class="quiet">{words.by[by]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
