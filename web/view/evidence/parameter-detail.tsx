/** One parameter: its range, what it moves, what reads it, and where it comes from. */
import { useCallback, useEffect } from 'preact/hooks'
import { isLogarithmic, parameterRange, rangeDomain } from '../../chart/parameter-range.ts'
import { loadEquations, written } from '../../state/evidence-equations.ts'
import type { ParameterEntry } from '../../state/evidence-parameters.ts'
import { inputAmount, inputQuantity, rangesOf, unitText, type ParameterRange } from '../../state/evidence-values.ts'
import { memberLabel } from '../../state/catalogue.ts'
import { withView } from '../../state/page-state.ts'
import { catalogue, engine, page, show } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { EntryFrame } from './entry-frame.tsx'
import { EntryLink } from './entry-link.tsx'
import { Waiting } from './equation-detail.tsx'
import { OriginCard } from './origin-card.tsx'
import { Picture } from '../chart/picture.tsx'
import { modelLabel, RecordLinks } from './record-links.tsx'

export function ParameterDetail({ entry: { parameter, name, label } }: { readonly entry: ParameterEntry }) {
  const words = evidenceText.value
  const { definition, unit, over, yearly } = parameter
  const { economy, levers } = page.value
  const economyName = engine.value?.facts.economies[economy]?.name ?? economy
  const lever = catalogue.value?.levers.some((candidate) => candidate.name === name) === true
  useEffect(() => void loadEquations(words.failed), [])
  const readers = written.value?.readers.get(name) ?? []
  return (
    <EntryFrame about="parameters" name={name} title={label} kicker={<>{words.group[parameter.group] ?? parameter.group} · {words.role[definition.role]}</>}>
      <p class="entry-doc">{definition.doc}</p>
      <p class="quiet">{words.roleMeans[definition.role]}</p>
      {lever && (
        <p><button type="button" class="button" aria-label={words.moveLabel(label)} onClick={() => show({ ...withView(page.value, { lever: name }), screen: 'explore' })}>{words.move}</button></p>
      )}

      <h4>{words.range.title}</h4>
      <Ranges ranges={rangesOf(parameter)} label={label} unit={unit} over={over} value={levers[name]} />

      <dl class="pairs">
        <dt>{words.unit}</dt><dd>{unitText(unit) ?? words.noUnit}</dd>
        <dt>{words.over}</dt><dd>{[...over.map(memberLabel), ...(yearly ? [words.yearly] : [])].join(', ') || words.same}</dd>
        {definition.distribution !== undefined && <><dt>{words.distribution}</dt><dd>{words.distributions[definition.distribution]}</dd></>}
        <dt>{words.valueOf}</dt><dd>{definition.year ?? words.notDated}</dd>
        <dt>{words.nameInModel}</dt><dd><code>{name}</code></dd>
      </dl>

      {definition.moves !== undefined && (
        <>
          <h4>{words.moves}</h4>
          <p>
            <span aria-hidden="true">{definition.moves.direction > 0 ? '↑ ' : '↓ '}</span>
            {definition.moves.direction > 0 ? words.movesUp : words.movesDown} <EntryLink about="equations" entry={definition.moves.outcome}>{modelLabel(definition.moves.outcome)}</EntryLink>.
          </p>
          <p class="quiet">{words.movesTested(engine.value?.facts.economies[definition.moves.economy]?.name ?? definition.moves.economy, engine.value?.library.strategies.get(definition.moves.strategy)?.title ?? definition.moves.strategy)}</p>
        </>
      )}

      <h4>{words.readBy}</h4>
      {written.value === undefined ? <Waiting /> : readers.length === 0 ? <p class="quiet">{words.readByNone}</p> : <RecordLinks names={readers} />}

      <h4>{words.source}{definition.grade !== undefined && <> <span class="mark">{words.grade[definition.grade]}</span></>}</h4>
      <p class="quiet">{words.gradeMeans[definition.grade ?? 'none']}</p>
      <OriginCard id={definition.origin} />
      {definition.role === 'fact' && <p><EntryLink about="economies" entry={economy}>{words.factsOf(economyName)}</EntryLink></p>}
    </EntryFrame>
  )
}

interface RangesProps {
  readonly ranges: readonly ParameterRange[]
  readonly label: string
  readonly unit: string
  readonly over: readonly string[]
  readonly value: number | undefined
}

/** One range as a picture with its numbers; several as a table on one scale. */
function Ranges({ ranges, label, unit, over, value }: RangesProps) {
  const words = evidenceText.value.range
  const [first] = ranges
  if (first === undefined) return <p class="quiet">{words.none}</p>
  if (ranges.length === 1 && first.of.length === 0) {
    return first.low === undefined || first.high === undefined ? (
      <>
        <p class="entry-value">{inputQuantity(first.central ?? NaN, unit)}</p>
        <p class="quiet">{words.single}{value !== undefined && ` ${words.moved(inputQuantity(value, unit))}`}</p>
      </>
    ) : <OneRange range={first} label={label} unit={unit} value={value} />
  }
  return <RangeTable ranges={ranges} label={label} unit={unit} over={over} />
}

function OneRange({ range, label, unit, value }: { readonly range: ParameterRange; readonly label: string; readonly unit: string; readonly value: number | undefined }) {
  const words = evidenceText.value.range
  const draw = useCallback((surroundings: Parameters<typeof parameterRange>[1]) => {
    const write = (number: number): string => inputAmount(number, unit)
    const { low = NaN, central = NaN, high = NaN } = range
    return parameterRange({ ...range, summary: words.picture(label, write(low), write(central), write(high)), ...(value === undefined ? {} : { value }) }, {
      ...surroundings, words: { low: words.low, central: words.central, high: words.high, value: words.here, logarithmic: words.logarithmic, write },
    })
  }, [range.low, range.central, range.high, label, unit, value, words])
  return (
    <>
      <Picture class="entry-range" draw={draw} />
      <p class="unseen">{words.low}: {inputQuantity(range.low ?? NaN, unit)}; {words.central}: {inputQuantity(range.central ?? NaN, unit)}; {words.high}: {inputQuantity(range.high ?? NaN, unit)}</p>
    </>
  )
}

function RangeTable({ ranges, label, unit, over }: Omit<RangesProps, 'value'>) {
  const words = evidenceText.value.range
  const domain = rangeDomain(ranges)
  const ranged = ranges.some(({ low }) => low !== undefined)
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.table(label)}>
      <table class="figures">
        <caption>{unitText(unit) ?? evidenceText.value.noUnit}{ranged && isLogarithmic(domain) ? `, ${words.logarithmic}` : ''}</caption>
        <thead>
          <tr>
            <th scope="col">{over.map(memberLabel).join(', ')}</th>
            {ranged && <th scope="col">{words.low}</th>}
            <th scope="col">{words.central}</th>
            {ranged && <><th scope="col">{words.high}</th><td /></>}
          </tr>
        </thead>
        <tbody>
          {ranges.map((range) => {
            const written = (number: number | undefined): string => (number === undefined ? '' : inputAmount(number, unit))
            return (
              <tr key={range.of.join(' ')}>
                <th scope="row">{range.of.join(', ')}</th>
                {ranged && <td>{written(range.low)}</td>}
                <td>{written(range.central)}</td>
                {ranged && <><td>{written(range.high)}</td><td class="range-cell"><MemberRange range={range} domain={domain} label={range.of.join(', ')} /></td></>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function MemberRange({ range, domain: [low, high], label }: { readonly range: ParameterRange; readonly domain: readonly [number, number]; readonly label: string }) {
  const draw = useCallback((surroundings: Parameters<typeof parameterRange>[1]) => parameterRange({ ...range, summary: label }, { ...surroundings, domain: [low, high] }), [range, low, high, label])
  return <Picture class="row-range" draw={draw} width={120} />
}
