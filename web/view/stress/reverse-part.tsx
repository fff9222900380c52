/** The smallest move of a few inputs that breaks a limit: which inputs, which limits, and what was found. */
import { useId } from 'preact/hooks'
import { JUST_BELOW } from '../../../model/decide/reverse-stress.ts'
import { inputAt } from '../../../scenarios/decide/input-at.ts'
import type { LimitState, ReverseStressAnswer } from '../../../scenarios/decide/reverse-stresses.ts'
import { formatNumber, formatPercent, formatQuantity, formatYear, TIMES } from '../../chart/number-format.ts'
import { Choice } from '../../control/choice.tsx'
import type { Engine } from '../../state/engine.ts'
import { nameOf } from '../../state/chart-data.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import type { Move, ProofRequest } from '../../state/page-state.ts'
import type { SaidFigure, Sentence } from '../../state/sentence.ts'
import { showAs } from '../../state/store.ts'
import { limitKinds, limitNames, MOST_INPUTS, startingBound, writeInputs, writeLimits, type AskedLimit, type InputOption, type LimitName } from '../../state/stress.ts'
import { stressText } from '../../text/stress-text.ts'
import { text } from '../../text/text.ts'
import { EntryLink } from '../evidence/entry-link.tsx'
import { Figure, SentenceText } from '../frame/figure.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import type { Worked } from '../frame/use-worked.ts'

/** What was found, and of what. */
export interface ReverseOf {
  readonly answer: ReverseStressAnswer
  readonly limits: readonly AskedLimit[]
  /** Key of the strategy. */
  readonly strategy: string
}

interface ReversePartProps {
  readonly engine: Engine
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly options: readonly InputOption[]
  readonly inputs: readonly InputOption[]
  readonly limits: readonly AskedLimit[]
  /** Whether the link asks for the search. */
  readonly searching: boolean
  readonly worked: Worked<ReverseOf>
  /** Parameters with the widest bars of the tornado, once they are known. */
  readonly widest: readonly string[]
}

export function ReversePart({ engine, result, strategy, options, inputs, limits, searching, worked, widest }: ReversePartProps) {
  const words = stressText.value.reverse
  const { value, problem, current, taken, again } = worked
  const under = searching && !current && problem === undefined && limits.length > 0
  const broken = value === undefined ? [] : brokenIn(value, value.answer.asWritten)
  return (
    <ScreenPart id="stress-reverse" title={words.title} scope={words.scope(nameOf(result, strategy), strategy.economyName)} source={<span class="chart-source">{result.source}</span>}>
      <div class="reverse-form">
        <Inputs options={options} inputs={inputs} widest={widest} />
        <Limits engine={engine} limits={limits} />
      </div>
      <div class="stress-tools" aria-busy={under}>
        {under
          ? <button type="button" class="button" onClick={() => showAs({ search: undefined })}>{words.cancel}</button>
          : <button type="button" class="button" disabled={limits.length === 0 || searching} onClick={() => showAs({ search: 'on' })}>{words.find}</button>}
        <p class="stress-progress count" role="status">{limits.length === 0 ? words.noLimit : under ? words.progress(formatNumber(taken ?? 0)) : searching ? '' : words.idle}</p>
      </div>
      {problem !== undefined && <ProblemNotice problem={problem} {...(again === undefined ? {} : { action: { title: text.value.frame.retry, run: again } })} />}
      {value !== undefined && problem === undefined && (
        <div class={current ? 'reverse-found' : 'reverse-found stale'} {...(current ? {} : { inert: true })}>
          <p class="chart-summary moved-value"><SentenceText sentence={sentenceOf(value)} /></p>
          {broken.length > 0 && current && broken.length < limits.length && (
            <button type="button" class="link" onClick={() => showAs({ limits: writeLimits(limits.filter(({ name }) => !broken.includes(name))) })}>{words.without}</button>
          )}
          {value.answer.shock !== undefined && <ShockTable of={value} />}
          <LimitTable of={value} years={result.years} />
          <p class="spectrum-how count">{value.answer.size !== undefined && `${words.size(formatNumber(value.answer.size))} `}{words.runs(formatNumber(value.answer.runs))}</p>
        </div>
      )}
    </ScreenPart>
  )
}

function Inputs({ options, inputs, widest }: Pick<ReversePartProps, 'options' | 'inputs' | 'widest'>) {
  const words = stressText.value.reverse
  const NONE = ''
  const put = (place: number, parameter: string): void => {
    const next = Array.from({ length: MOST_INPUTS }, (_, at) => (at === place ? parameter : (inputs[at]?.parameter ?? NONE)))
    showAs({ inputs: writeInputs([...new Set(next)].filter((name) => name !== NONE).map((name) => ({ parameter: name }))) })
  }
  return (
    <fieldset class="reverse-inputs">
      <legend>{words.inputs}</legend>
      {Array.from({ length: MOST_INPUTS }, (_, place) => {
        const own = inputs[place]?.parameter ?? NONE
        const free = options.filter(({ parameter }) => parameter === own || !inputs.some((input) => input.parameter === parameter))
        // Two at least: one alone is a bar of the tornado.
        const none = place >= 2 || own === NONE ? [{ value: NONE, title: words.third }] : []
        return <Choice key={place} label={words.input(place + 1)} value={own} options={[...none, ...free.map(({ parameter, label }) => ({ value: parameter, title: label }))]} onPick={(parameter) => put(place, parameter)} />
      })}
      {widest.length >= 2 && <button type="button" class="link" onClick={() => showAs({ inputs: writeInputs(widest.map((parameter) => ({ parameter }))) })}>{words.widest}</button>}
    </fieldset>
  )
}

// As a reader types them: shares in per cent.
const factorOf = (name: LimitName): number => (name === 'cover' ? 1 : 100)

function Limits({ engine, limits }: Pick<ReversePartProps, 'engine' | 'limits'>) {
  const words = stressText.value.reverse
  const id = useId()
  const put = (name: LimitName, bound: number | undefined): void => {
    const others = limits.filter((limit) => limit.name !== name)
    const next = bound === undefined ? others : [...others, { name, bound }]
    showAs({ limits: writeLimits(limitNames.flatMap((known) => next.find((limit) => limit.name === known) ?? [])) })
  }
  return (
    <fieldset class="reverse-limits">
      <legend>{words.limits}</legend>
      {limitNames.map((name) => {
        const limit = limits.find((each) => each.name === name)
        const shown = String(Number(((limit?.bound ?? startingBound(engine, name)) * factorOf(name)).toPrecision(12)))
        const { from } = limitKinds[name]
        return (
          <div key={name} class="reverse-limit">
            <input id={`${id}-${name}`} type="checkbox" checked={limit !== undefined} onChange={(event) => put(name, event.currentTarget.checked ? startingBound(engine, name) : undefined)} />
            <label for={`${id}-${name}`}>{words.limit[name].title}</label>
            <span class="reverse-bound">
              <input
                class="box number-box" type="text" inputMode="decimal" value={shown} disabled={limit === undefined} aria-label={`${words.limit[name].title}, ${name === 'cover' ? words.multiple : words.percent}`} aria-describedby={`${id}-${name}-from`}
                onChange={(event) => {
                  const typed = event.currentTarget.value.trim() === '' ? NaN : Number(event.currentTarget.value.replace('\u2212', '-'))
                  if (Number.isFinite(typed)) put(name, typed / factorOf(name))
                  else event.currentTarget.value = shown
                }}
              /> {name === 'cover' ? words.multiple : words.percent}
            </span>
            <span id={`${id}-${name}-from`} class="spectrum-says count">{words.limit[name].from}: {saidBound(name, startingBound(engine, name))}{from !== undefined && <> (<EntryLink about="parameters" entry={from}>{engine.model.parameters.find((parameter) => parameter.name === from)?.definition.label ?? from}</EntryLink>)</>}</span>
          </div>
        )
      })}
    </fieldset>
  )
}

function saidBound(name: LimitName, bound: number): string {
  return name === 'cover' ? formatQuantity(bound, TIMES) : formatPercent(bound, 3)
}

function brokenIn({ limits }: ReverseOf, states: readonly LimitState[]): readonly LimitName[] {
  return limits.flatMap(({ name }, at) => (states[at]?.broken === true ? [name] : []))
}

/** Moves that lead to a part of the shock; the whole where none is given. */
function movesOf({ answer: { inputs, parts = [] } }: ReverseOf, part = 1): readonly Move[] {
  return inputs.map((input, at) => ({ parameter: input.parameter.name, to: inputAt(input, (parts[at] ?? 0) * part) }))
}

function sentenceOf(of: ReverseOf): Sentence {
  const words = stressText.value.reverse
  const { answer } = of
  const named = (names: readonly LimitName[]): string => names.map((name) => words.named[name]).join(words.and)
  const already = brokenIn(of, answer.asWritten)
  if (already.length > 0) return [words.already(named(already))]
  const { shock, atShock } = answer
  if (shock === undefined || atShock === undefined) return [words.none]
  const moves = answer.inputs.flatMap((input, at) => (shock[at] === input.asWritten ? [] : [[input.parameter.definition.label, { text: formatQuantity(input.asWritten, input.unit) }, { text: formatQuantity(shock[at]!, input.unit) }] as const]))
  return words.found<SaidFigure>(named(brokenIn(of, atShock)), moves)
}

function ShockTable({ of: { answer } }: { readonly of: ReverseOf }) {
  const words = stressText.value.reverse
  const { inputs, shock = [], parts = [] } = answer
  return (
    <TableRegion label={words.inputsTable}>
      <table class="figures reverse-shock">
        <thead><tr>{(['input', 'stands', 'shock', 'range', 'part'] as const).map((column) => <th key={column} scope="col">{words.columns[column]}</th>)}</tr></thead>
        <tbody>
          {inputs.map((input, at) => (
            <tr key={input.parameter.name}>
              <th scope="row"><EntryLink about="parameters" entry={input.parameter.name}>{input.parameter.definition.label}</EntryLink></th>
              <td class="moved-value">{formatQuantity(input.asWritten, input.unit)}</td>
              <td class="moved-value"><strong>{formatQuantity(shock[at] ?? NaN, input.unit)}</strong></td>
              <td class="moved-value">{words.range(formatQuantity(input.from, input.unit), formatQuantity(input.to, input.unit))}</td>
              <td class="moved-value">{formatPercent(Math.abs(parts[at] ?? 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function LimitTable({ of, years }: { readonly of: ReverseOf; readonly years: readonly number[] }) {
  const words = stressText.value.reverse
  const { answer: { asWritten, atShock, justBelow }, limits, strategy } = of
  const cell = (state: LimitState | undefined, name: LimitName, moved: readonly Move[]) => {
    if (state === undefined || !Number.isFinite(state.value)) return words.does
    const yearly = state.year !== undefined && years.includes(state.year)
    const proof: ProofRequest = { strategy, variable: state.outcome.variable, ...(yearly && state.year !== undefined ? { year: state.year } : {}), ...(moved.length === 0 ? {} : { moved }) }
    return (
      <>
        <Figure text={saidBound(name, state.value)} proof={proof} />
        <span class={state.broken ? 'spectrum-says reverse-broken' : 'spectrum-says'}>{state.broken ? words.broken : words.holds}{state.year !== undefined && ` ${words.in(formatYear(state.year))}`}</span>
      </>
    )
  }
  return (
    <TableRegion label={words.limitsTable}>
      <table class="figures reverse-limits-found">
        <thead>
          <tr>
            {(['limit', 'bound', 'written'] as const).map((column) => <th key={column} scope="col">{words.columns[column]}</th>)}
            {atShock !== undefined && (['at', 'below'] as const).map((column) => <th key={column} scope="col">{words.columns[column]}</th>)}
          </tr>
        </thead>
        <tbody>
          {limits.map(({ name, bound }, at) => (
            <tr key={name} class={atShock?.[at]?.broken === true ? 'reverse-breaks' : undefined}>
              <th scope="row">{words.limit[name].title}</th>
              <td class="moved-value">{saidBound(name, bound)}</td>
              <td>{cell(asWritten[at], name, [])}</td>
              {atShock !== undefined && <td>{cell(atShock[at], name, movesOf(of))}</td>}
              {justBelow !== undefined && <td>{cell(justBelow[at], name, movesOf(of, JUST_BELOW))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
