/** Every parameter with its range, its grade and its source. */
import { useCallback, useMemo } from 'preact/hooks'
import { parameterRange, type RangeData } from '../../chart/parameter-range.ts'
import { filterParameters, gradeCounts, gradeOrder, NO_GRADE, parameterEntries, type ParameterEntry } from '../../state/evidence-parameters.ts'
import { searchEntries } from '../../state/evidence-search.ts'
import { inputAmount, rangesOf, unitText } from '../../state/evidence-values.ts'
import { engine, page, showAs } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { EntryList } from './entry-list.tsx'
import { UnknownEntry } from './entry-frame.tsx'
import { ParameterDetail } from './parameter-detail.tsx'
import { Picture } from '../chart/picture.tsx'
import { useQuery } from './search-box.tsx'
import { SectionFrame } from './section-frame.tsx'

const ROLES = ['lever', 'uncertainty', 'fact', 'choice', 'world'] as const

export function ParametersSection({ entry }: { readonly entry: string | undefined }) {
  const words = evidenceText.value
  const model = engine.value
  const { view, levers } = page.value
  const [query, setQuery] = useQuery()
  const all = useMemo(() => (model === undefined ? [] : parameterEntries(model.model, model.facts)), [model])
  const { 'evidence-group': group, 'evidence-role': role, 'evidence-grade': grade, 'evidence-order': order } = view
  const filtered = useMemo(() => filterParameters(all, { group, role, grade, order }), [all, group, role, grade, order])
  const found = useMemo(() => searchEntries(filtered, query), [filtered, query])
  const groups = useMemo(() => [...new Set(all.map(({ parameter }) => parameter.group))], [all])
  const open = entry === undefined ? undefined : all.find(({ name }) => name === entry)
  const none = { value: '', title: words.all }
  return (
    <SectionFrame
      about="parameters" query={query} onQuery={setQuery} shown={found.length} all={all.length}
      filters={[
        { key: 'evidence-group', label: words.filter.group, options: [none, ...groups.map((value) => ({ value, title: words.group[value] ?? value }))] },
        { key: 'evidence-role', label: words.filter.role, options: [none, ...ROLES.map((value) => ({ value, title: words.role[value] }))] },
        { key: 'evidence-grade', label: words.filter.grade, options: [none, ...gradeOrder.map((value) => ({ value: value ?? NO_GRADE, title: value === undefined ? words.ungraded : words.grade[value] }))] },
        { key: 'evidence-order', label: words.filter.order, options: [{ value: 'label', title: words.order.label }, { value: 'grade', title: words.order.grade }, { value: 'model', title: words.order.model }] },
      ]}
      list={<EntryList about="parameters" entries={found} current={entry} changes={levers} under={(row) => <Under entry={row} />} beside={(row) => <RowRange entry={row} value={levers[row.name]} />} />}
    >
      {open !== undefined ? <ParameterDetail key={open.name} entry={open} /> : entry !== undefined ? <UnknownEntry about="parameters" name={entry} /> : <Guide entries={all} />}
    </SectionFrame>
  )
}

function Under({ entry: { parameter: { definition, unit } } }: { readonly entry: ParameterEntry }) {
  const words = evidenceText.value
  return <>{[words.role[definition.role], definition.grade === undefined ? undefined : words.grade[definition.grade], unitText(unit)].filter((part) => part !== undefined).join(' · ')}</>
}

/** The cited range, or the one value where there is none; parameters over members have as many and show them opened. */
function RowRange({ entry: { parameter, label }, value }: { readonly entry: ParameterEntry; readonly value: number | undefined }) {
  const words = evidenceText.value.range
  const ranges = useMemo(() => rangesOf(parameter), [parameter])
  const data = useMemo((): RangeData | undefined => {
    const [range] = ranges
    if (range?.central === undefined || ranges.length > 1) return undefined
    const write = (number: number): string => inputAmount(number, parameter.unit)
    const ranged = range.low !== undefined && range.high !== undefined
    return {
      ...range, ...(value === undefined ? {} : { value }),
      summary: ranged ? words.picture(label, write(range.low), write(range.central), write(range.high)) : words.point(label, write(range.central)),
    }
  }, [ranges, parameter, label, value, words])
  const draw = useCallback((surroundings: Parameters<typeof parameterRange>[1]) => parameterRange(data ?? { summary: '' }, surroundings), [data])
  if (data === undefined) return ranges.length === 0 ? null : <span class="row-value">{words.values(ranges.length)}</span>
  return data.low === undefined
    ? <span class="row-value">{inputAmount(data.central ?? NaN, parameter.unit)}</span>
    : <Picture class="row-range" draw={draw} width={120} />
}

/** How to read the list, with the parameters of each grade counted. */
function Guide({ entries }: { readonly entries: readonly ParameterEntry[] }) {
  const words = evidenceText.value
  const { guide } = words
  return (
    <div class="evidence-guide">
      <h3>{guide.title}</h3>
      <p>{guide.text}</p>
      <dl class="grades">
        {gradeCounts(entries).map(({ grade, count }) => (
          <div key={grade ?? NO_GRADE} class="grade">
            <dt>
              {grade === undefined ? words.ungraded : words.grade[grade]}
              <button type="button" class="link grade-count" onClick={() => showAs({ 'evidence-grade': grade ?? NO_GRADE })}>{guide.count(count)}</button>
            </dt>
            <dd>{words.gradeMeans[grade ?? NO_GRADE]}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{guide.chart}</p>
      <p class="quiet">{guide.conventions}</p>
    </div>
  )
}
