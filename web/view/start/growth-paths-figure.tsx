/** Three growth paths side by side against what was reported: published figures, so each says who published it. */
import { useCallback, useId, useMemo } from 'preact/hooks'
import { growthPathsChart, type GrowthPathsData } from '../../chart/growth-paths-chart.ts'
import { formatQuantity, PER_CENT } from '../../chart/number-format.ts'
import { Choice } from '../../control/choice.tsx'
import type { Engine } from '../../state/engine.ts'
import { pathRules } from '../../state/evidence-paths.ts'
import { pathPanel, PUBLISHED_UNIT } from '../../state/growth-path-panels.ts'
import { withChosenPath, chosenPaths } from '../../state/chosen-paths.ts'
import { page, showAs } from '../../state/store.ts'
import { startText } from '../../text/start-text.ts'
import { Picture, type Surroundings } from '../chart/picture.tsx'
import { GrowthPathNotes } from './growth-path-notes.tsx'
import { GrowthPathTables } from './growth-path-tables.tsx'

// From the first year that was reported to five years after most paths end: enough to see how they are continued.
const YEARS = { first: 2024, last: 2035 }
/** The year that most publishers speak of. */
const SUMMARY_YEAR = 2030
const BILLION = 1e9

export function GrowthPathsFigure({ engine }: { readonly engine: Engine }) {
  const id = useId()
  const words = startText.value.paths
  const { view, levers } = page.value
  const asTable = view['paths-as'] === 'table'
  const names = chosenPaths(view['paths'], engine.library)
  const rules = useMemo(() => pathRules(engine.model, levers), [engine, levers])
  const paths = useMemo(() => names.flatMap((name) => engine.library.growthPaths.get(name) ?? []), [engine, names.join(' ')])
  const panels = useMemo(() => paths.map((path) => pathPanel(path, rules, YEARS)), [paths, rules])
  const reported = paths[0]?.actuals ?? []
  const data = useMemo((): GrowthPathsData => {
    const ends = panels.flatMap(({ points }) => points.filter(({ year }) => year === SUMMARY_YEAR).map(({ value }) => value))
    const say = (value: number): string => formatQuantity(value, PUBLISHED_UNIT)
    return {
      title: words.title,
      summary: words.summary(String(SUMMARY_YEAR), say(Math.min(...ends)), say(Math.max(...ends))),
      unitLabel: words.unit,
      panels,
      reported: reported.map(({ year, value, boundary, kind }) => ({ year, boundary, value: value * BILLION, expected: kind !== 'actual' })),
      years: YEARS,
      words: { stated: words.stated, derived: words.derived, between: words.between, continued: words.continued, expected: words.expected, boundary: words.boundary },
      source: words.source(percent(rules.growth), percent(rules.inflation)),
    }
  }, [panels, reported, words, rules])

  const draw = useCallback((surroundings: Surroundings) => growthPathsChart(data, surroundings), [data])

  return (
    <figure class="start-section paths-figure published" aria-labelledby={`${id}-title`}>
      <header class="start-head">
        <h2 id={`${id}-title`}>{data.title}</h2>
        <p>{words.scope} {data.summary}</p>
      </header>
      <div class="path-choices">
        {names.map((name, place) => (
          <Choice
            key={place}
            label={words.path(place)}
            value={name}
            options={[...engine.library.growthPaths.values()].filter((path) => path.name === name || !names.includes(path.name)).map((path) => ({ value: path.name, title: path.title }))}
            onPick={(next) => showAs({ paths: withChosenPath(names, place, next) })}
          />
        ))}
      </div>
      <div class="paths-stage">{asTable ? <GrowthPathTables paths={paths} panels={panels} reported={reported} years={YEARS} /> : <Picture class="paths-picture" draw={draw} />}</div>
      <GrowthPathNotes paths={paths} panels={panels} />
      <figcaption class="chart-foot">
        <span class="chart-source">{data.source}</span>
        <span class="chart-actions"><button type="button" class="link" onClick={() => showAs({ 'paths-as': asTable ? undefined : 'table' })}>{asTable ? words.chart : words.table}</button></span>
      </figcaption>
    </figure>
  )
}

function percent(rate: number): string {
  return formatQuantity(rate, PER_CENT, { digits: 2 })
}
