/** One growth path: its publication, its years with the kind of each, and reported spending beside it. */
import { useCallback, useMemo } from 'preact/hooks'
import type { GrowthPath } from '../../../scenarios/growth-path.ts'
import { growthPathsChart } from '../../chart/growth-paths-chart.ts'
import { formatNumber, formatQuantity, formatYear, PER_CENT } from '../../chart/number-format.ts'
import { GROWTH, INFLATION, pathRules, pathYears, reportedYears, type PathYear, type ReportedYear } from '../../state/evidence-paths.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { choose, engine, outcome, page } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { startText } from '../../text/start-text.ts'
import { EntryFrame } from './entry-frame.tsx'
import { EntryLink, focusEntry } from './entry-link.tsx'
import { SourceLink } from './origin-card.tsx'
import { Picture } from '../chart/picture.tsx'
import { modelLabel } from './record-links.tsx'

// The model's own default; a longer run shows more years.
const LAST_YEAR = 2040
// What the model first makes of the path, in the calibration of the world.
const BUILT_ON = 'calibration_investment'
const BILLION = 1e9

const billion = (value: number): string => formatNumber(value, { digits: 4 })
const percent = (rate: number): string => formatQuantity(rate, PER_CENT, { digits: 3 })

export function PathDetail({ path }: { readonly path: GrowthPath }) {
  const words = evidenceText.value
  const model = engine.value?.model
  const { levers, growthPath } = page.value
  const rules = useMemo(() => (model === undefined ? undefined : pathRules(model, levers)), [model, levers])
  const years = outcome.value?.years
  const last = Math.max(LAST_YEAR, years?.[years.length - 1] ?? LAST_YEAR)
  const computed = useMemo(() => (rules === undefined ? [] : pathYears(path, rules, last)), [path, rules, last])
  const reported = useMemo(() => (rules === undefined ? [] : reportedYears(path, rules)), [path, rules])
  const [begin] = computed
  const end = computed[computed.length - 1]
  const draw = useCallback((surroundings: Pick<Parameters<typeof growthPathsChart>[1], 'document' | 'palette' | 'width'>) => growthPathsChart(
    {
      title: words.path.picture,
      summary: begin === undefined || end === undefined ? path.title : words.path.pictureSummary(path.title, begin.year, billion(begin.value), end.year, billion(end.value)),
      unitLabel: words.path.perimeter,
      panels: [{ id: path.name, title: path.title, points: computed.map(({ year, kind, value }) => ({ year, kind, value: value * BILLION })) }],
      reported: reported.map(({ reported: { year, publisher, boundary, kind }, value }) => ({ year, boundary, value: value * BILLION, expected: kind !== 'actual', label: `${publisher}, ${year}: ${billion(value)}` })),
      years: { first: Math.min(begin?.year ?? last, ...reported.map(({ reported: { year } }) => year)), last },
      words: startText.value.paths,
      source: `${path.publisher}, ${path.publication}`,
    },
    surroundings,
  ), [path, computed, reported, last, words])
  return (
    <EntryFrame about="paths" name={path.name} title={path.title} kicker={<>{path.publisher} · {path.published}</>}>
      <p class="entry-doc">{path.note}</p>
      <p>
        {path.name === growthPath
          ? <span class="quiet">{words.path.inUse}</span>
          : <button type="button" class="button" onClick={() => { choose({ ...page.value, growthPath: path.name }, words.path.used(path.title)); focusEntry() }}>{words.path.use}</button>}
      </p>
      <figure class="path-figure">
        <figcaption><h4>{words.path.picture}</h4></figcaption>
        <Picture class="path-picture" draw={draw} />
      </figure>
      {rules !== undefined && (
        <p class="quiet">
          {words.path.rules} {percent(rules.growth)} {words.path.ruleGrowth} (<EntryLink about="parameters" entry={GROWTH}>{modelLabel(GROWTH)}</EntryLink>).{' '}
          {path.price_basis === 'nominal' && <>{words.path.ruleInflation} {percent(rules.inflation)} (<EntryLink about="parameters" entry={INFLATION}>{modelLabel(INFLATION)}</EntryLink>).</>}
        </p>
      )}

      <h4>{words.path.years}</h4>
      <YearTable title={path.title} years={computed} />
      {path.name === growthPath && begin !== undefined && years?.[0] !== undefined && (
        <p><button type="button" class="link" data-proof={encodeProof({ strategy: 'world', variable: BUILT_ON, year: Math.max(begin.year, years[0]) })}>{words.path.proof}</button></p>
      )}

      <h4>{words.path.actuals}</h4>
      <p class="quiet">{words.path.actualsNote}</p>
      <Reported rows={reported} />

      <h4>{words.source}</h4>
      <Publication path={path} />
    </EntryFrame>
  )
}

function YearTable({ title, years }: { readonly title: string; readonly years: readonly PathYear[] }) {
  const words = evidenceText.value.path
  const kinds = [...new Set(years.map(({ kind }) => kind))]
  return (
    <>
      <table class="years" aria-label={`${title}, ${words.years}`}>
        <thead>
          <tr><th scope="col">{words.year}</th><th scope="col">{words.asPublished}</th><th scope="col">{words.inModel}</th><th scope="col">{words.kind}</th></tr>
        </thead>
        <tbody>
          {years.map(({ year, kind, published, value }) => (
            <tr key={year}>
              <th scope="row">{formatYear(year)}</th>
              <td>{published === undefined ? '' : billion(published)}</td>
              <td>{billion(value)}</td>
              <td>{words.kinds[kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet kinds">{kinds.map((kind) => `${words.kinds[kind]}: ${words.kindMeans[kind]}`).join('; ')}.</p>
    </>
  )
}

/** Spending reported for single years, each with a boundary of its own. */
function Reported({ rows }: { readonly rows: readonly ReportedYear[] }) {
  const words = evidenceText.value
  return (
    <ul class="reported">
      {rows.map(({ reported: { year, origin, publisher, boundary, kind, note, value: published }, value }) => (
        <li key={`${year} ${origin}`}>
          <p><strong>{formatYear(year)}</strong> {publisher} <span class="mark">{words.path.actualKinds[kind]}</span></p>
          <p>{words.path.reportedAs(billion(published), billion(value))}</p>
          <p class="quiet">{words.path.boundaries[boundary] ?? boundary}. {note}.</p>
        </li>
      ))}
    </ul>
  )
}

function Publication({ path }: { readonly path: GrowthPath }) {
  const words = evidenceText.value
  const origin = engine.value?.facts.origins[path.origin]
  return (
    <div class="source">
      <p class="source-citation">{path.publisher}, {path.publication}</p>
      <dl class="pairs">
        <dt>{words.published}</dt><dd>{path.published}</dd>
        <dt>{words.place}</dt><dd>{path.page ?? words.placeOf.none}</dd>
        <dt>{words.path.boundary}</dt><dd>{words.path.boundaries[path.boundary] ?? path.boundary}</dd>
        <dt>{words.path.priceBasis}</dt><dd>{words.path.basis[path.price_basis]}</dd>
        {path.derivation !== undefined && <><dt>{words.path.derivation}</dt><dd>{path.derivation}</dd></>}
        {origin !== undefined && (
          <>
            <dt>{words.filter.grade}</dt><dd>{words.grade[origin.grade]}</dd>
            <dt>{words.licence}</dt><dd>{origin.licence}</dd>
            <dt>{words.retrieved}</dt><dd>{origin.retrieved}</dd>
          </>
        )}
      </dl>
      {origin?.note !== undefined && <p>{origin.note}</p>}
      <SourceLink url={path.url ?? origin?.url} />
    </div>
  )
}
