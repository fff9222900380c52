/** One growth path: its publication, its years with the kind of each, and reported spending beside it. */
import { useCallback, useMemo } from 'preact/hooks'
import type { GrowthPath } from '../../../scenarios/growth-path.ts'
import { growthPathChart } from '../../chart/growth-path-chart.ts'
import { formatNumber, formatYear } from '../../chart/number-format.ts'
import { GROWTH, INFLATION, pathRules, pathYears, reportedYears, type PathYear } from '../../state/evidence-paths.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { choose, engine, outcome, page } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { EntryFrame } from './entry-frame.tsx'
import { EntryLink } from './entry-link.tsx'
import { OriginCard, SourceLink } from './origin-card.tsx'
import { Picture } from './picture.tsx'
import { modelLabel } from './record-links.tsx'

// The model's own default; a longer run shows more years.
const LAST_YEAR = 2040
// What the model first makes of the path, in the calibration of the world.
const BUILT_ON = 'calibration_investment'

const billion = (value: number): string => formatNumber(value, { digits: 4 })
const percent = (rate: number): string => `${formatNumber(rate * 100, { digits: 3 })}\u202f%`

export function PathDetail({ path }: { readonly path: GrowthPath }) {
  const words = text.value.evidence
  const model = engine.value?.model
  const { levers, growthPath } = page.value
  const rules = useMemo(() => (model === undefined ? undefined : pathRules(model, levers)), [model, levers])
  const years = outcome.value?.years
  const last = Math.max(LAST_YEAR, years?.[years.length - 1] ?? LAST_YEAR)
  const computed = useMemo(() => (rules === undefined ? [] : pathYears(path, rules, last)), [path, rules, last])
  const reported = useMemo(() => (rules === undefined ? [] : reportedYears(path, rules)), [path, rules])
  const [begin] = computed
  const end = computed[computed.length - 1]
  const draw = useCallback((surroundings: Pick<Parameters<typeof growthPathChart>[1], 'document' | 'palette' | 'width'>) => growthPathChart(
    {
      summary: begin === undefined || end === undefined ? path.title : words.path.pictureSummary(path.title, begin.year, billion(begin.value), end.year, billion(end.value)),
      years: computed, reported: reported.map(({ reported: { year, publisher }, value }) => ({ year, value, label: `${publisher}, ${year}: ${billion(value)}` })),
    },
    { ...surroundings, words: { ...words.path.kinds, reported: words.path.reported, unit: words.path.perimeter } },
  ), [path, computed, reported, words])
  return (
    <EntryFrame about="paths" name={path.name} title={path.title} kicker={<>{path.publisher} · {path.published}</>}>
      <p class="entry-doc">{path.note}</p>
      <p>
        {path.name === growthPath
          ? <span class="quiet">{words.path.inUse}</span>
          : <button type="button" class="button" onClick={() => choose({ ...page.value, growthPath: path.name }, words.path.used(path.title))}>{words.path.use}</button>}
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

      <h4>{words.source}</h4>
      <p class="source-citation">{path.publisher}, {path.publication}</p>
      <dl class="pairs">
        <dt>{words.published}</dt><dd>{path.published}</dd>
        <dt>{words.page}</dt><dd>{path.page ?? words.noPage}</dd>
        <dt>{words.path.boundary}</dt><dd>{words.path.boundaries[path.boundary] ?? path.boundary}</dd>
        <dt>{words.path.priceBasis}</dt><dd>{words.path.basis[path.price_basis]}</dd>
        {path.derivation !== undefined && <><dt>{words.path.derivation}</dt><dd>{path.derivation}</dd></>}
      </dl>
      <SourceLink url={path.url} />
      <OriginCard id={path.origin} />

      <h4>{words.path.years}</h4>
      <YearTable title={path.title} years={computed} />
      {path.name === growthPath && begin !== undefined && years?.[0] !== undefined && (
        <p><button type="button" class="link" data-proof={encodeProof({ strategy: 'world', variable: BUILT_ON, year: Math.max(begin.year, years[0]) })}>{words.path.proof}</button></p>
      )}

      <h4>{words.path.actuals}</h4>
      <p class="quiet">{words.path.actualsNote}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={words.path.actuals}>
        <table class="facts">
          <thead>
            <tr><th scope="col">{words.path.year}</th><th scope="col">{words.publisher}</th><th scope="col">{words.path.asPublished}</th><th scope="col">{words.path.inModel}</th><th scope="col">{words.path.kind}</th></tr>
          </thead>
          <tbody>
            {reported.map(({ reported: one, value }) => (
              <tr key={`${one.year} ${one.origin}`}>
                <th scope="row">{formatYear(one.year)}</th>
                <td>{one.publisher}<p class="quiet">{words.path.boundaries[one.boundary] ?? one.boundary}. {one.note}.</p></td>
                <td class="fact-value">{billion(one.value)}</td>
                <td class="fact-value">{billion(value)}</td>
                <td>{words.path.actualKinds[one.kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </EntryFrame>
  )
}

function YearTable({ title, years }: { readonly title: string; readonly years: readonly PathYear[] }) {
  const words = text.value.evidence.path
  return (
    <table class="facts" aria-label={`${title}, ${words.years}`}>
      <thead>
        <tr><th scope="col">{words.year}</th><th scope="col">{words.kind}</th><th scope="col">{words.asPublished}</th><th scope="col">{words.inModel}</th></tr>
      </thead>
      <tbody>
        {years.map(({ year, kind, published, value }) => (
          <tr key={year}>
            <th scope="row">{formatYear(year)}</th>
            <td>{words.kinds[kind]} <span class="quiet">{words.kindMeans[kind]}</span></td>
            <td class="fact-value">{published === undefined ? '' : billion(published)}</td>
            <td class="fact-value">{billion(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
