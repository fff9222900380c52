/** Strategies side by side. */
import { linesOf, holdLines } from '../../state/chart-data.ts'
import { outcomeOf } from '../../state/catalogue.ts'
import { headlines, type Headline } from '../../state/headlines.ts'
import { leadSentence } from '../../state/lead-sentence.ts'
import { strategyOf, type Outcome } from '../../state/outcome.ts'
import { catalogue, held, page, showAs } from '../../state/store.ts'
import { ChartCard } from '../chart/chart-card.tsx'
import { HeadlineTiles } from '../explore/headline-tiles.tsx'
import { SentenceText } from '../frame/figure.tsx'
import { Assumptions, FeasibilityNotices } from '../frame/notices.tsx'
import { Workbench } from '../frame/workbench.tsx'

const shown = ['total_spend', 'facility_power', 'electricity_use', 'domestic_control']

export function CompareScreen() {
  return <Workbench>{(result) => <Comparison result={result} />}</Workbench>
}

function Comparison({ result }: { readonly result: Outcome }) {
  const { selected, view } = page.value
  const found = catalogue.value
  const tables = (view['tables'] ?? '').split('~')
  const figures: readonly Headline[] = headlines(result, selected)
  return (
    <>
      <div class="lead">
        <h2>{result.economyName}, {result.years[0]}–{result.years[result.years.length - 1]}</h2>
        <p class="lead-sentence"><SentenceText sentence={leadSentence(result)} /></p>
      </div>
      <HeadlineTiles headlines={figures} strategy={strategyOf(result, selected)?.title ?? selected} baseline={result.strategies[0]?.short ?? ''} />
      <FeasibilityNotices outcome={result} />
      <div class="charts">
        {shown.map((variable) => {
          const entry = found === undefined ? undefined : outcomeOf(found, variable)
          const before = held.value === undefined ? undefined : holdLines(held.value, shown)
          const data = entry === undefined ? undefined : linesOf(result, entry, before)
          return data === undefined || entry === undefined ? null : (
            <ChartCard
              key={variable}
              data={data}
              variable={variable}
              scope={entry.doc}
              selected={selected}
              asTable={tables.includes(variable)}
              onTable={(asTable) => showAs({ tables: (asTable ? [...tables, variable] : tables.filter((name) => name !== variable)).filter((name) => name !== '').join('~') || undefined })}
            />
          )
        })}
      </div>
      <Assumptions outcome={result} />
    </>
  )
}
