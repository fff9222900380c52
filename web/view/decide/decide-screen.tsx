/** Regret between strategies, how sure their order is, where it turns, when a choice fails, and which mix to take. */
import { useComputed } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { formatNumber } from '../../chart/number-format.ts'
import { Choice } from '../../control/choice.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { breakEvenRequest, DECIDE, decisionOf, decisionOutcomes, discoveryRequest, drawCountsOf, portfolioRequest, regretRequest, twoWayRequest, type Decision } from '../../state/decide.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome } from '../../state/outcome.ts'
import { engine, held, page, showAs, shownPage } from '../../state/store.ts'
import { decideText } from '../../text/decide-text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { Workbench } from '../frame/workbench.tsx'
import { AsWritten } from './as-written.tsx'
import { BreakEvenPart } from './break-even-part.tsx'
import { DecisionContext, useDecision, type DecisionInPage } from './decision-context.ts'
import { DiscoveryPart } from './discovery-part.tsx'
import { PartFrame } from './part-frame.tsx'
import { PortfolioPart } from './portfolio-part.tsx'
import { RankTables } from './rank-tables.tsx'
import { RegretTable } from './regret-table.tsx'
import { SeedField } from './seed-field.tsx'
import { TwoWayPart } from './two-way-part.tsx'
import { useWorked } from './use-worked.ts'

export function DecideScreen() {
  return <Workbench>{(result) => (engine.value === undefined ? null : <Decide result={result} model={engine.value} />)}</Workbench>
}

interface DecideProps {
  readonly result: Outcome
  readonly model: Engine
}

function Decide({ result, model }: DecideProps) {
  const words = decideText.value
  const view = useComputed(() => page.value.view).value
  const selected = useComputed(() => page.value.selected).value
  const moving = held.value !== undefined
  const last = useRef<Decision | undefined>(undefined)
  // What is asked is read once a lever rests: until then nothing is worked out.
  const decision = useMemo(() => (last.current = moving ? last.current : decisionOf(shownPage.peek(), model, result.years)), [result, model, moving, view, selected])
  if (decision === undefined) return <ProblemNotice problem={words.none} />
  return <Decided result={result} model={model} decision={decision} />
}

function Decided({ result, model, decision }: DecideProps & { readonly decision: Decision }) {
  const words = decideText.value
  const { home, variable, year, draws, seed, strategy, against, input, other, inputs } = decision
  const named = useMemo(() => new Map(home.choices.map(({ key, name }) => {
    const found = result.strategies.find((each) => each.key === key)
    return [name, { key, slot: found?.slot ?? 0, title: found === undefined ? name : nameOf(result, found), short: found?.short ?? name }]
  })), [result, home])
  const labelOf = (name: string): string => model.model.variables.find((each) => each.name === name)?.definition?.label ?? name
  const unit = model.model.variables.find(({ name }) => name === variable)?.unit ?? '1'
  const context: DecisionInPage = {
    decision, result, unit, measure: labelOf(variable).toLowerCase() + (year === undefined ? '' : ` in ${year}`),
    named: (name) => named.get(name) ?? { key: name, slot: 0, title: name, short: name },
    parts: model.parts,
    shockName: (name) => model.library.shocks.get(name)?.title ?? model.library.stressPacks.get(name)?.title ?? name,
    labelOfParameter: (name) => model.model.parameters.find((each) => each.name === name)?.definition.label ?? name,
    unitOfParameter: (name) => model.model.parameters.find((each) => each.name === name)?.unit ?? '1',
  }
  const strategies = home.choices.map(({ name }) => ({ value: name, title: named.get(name)?.title ?? name }))
  const moved = inputs.map(({ name, definition }) => ({ value: name, title: definition.label }))
  const pick = (name: string) => (value: string): void => showAs({ [name]: value })
  return (
    <DecisionContext.Provider value={context}>
      <div class="lead">
        <h2>{words.title}</h2>
        <p class="lead-sentence">{words.lead(result.economyName)}</p>
        {home.choices.length < result.strategies.length && <p class="quiet">{words.guests}</p>}
      </div>
      <section class="decide-tools" aria-label={words.tools}>
        <Choice label={words.outcome} value={variable} options={decisionOutcomes.map((each) => ({ value: each.variable, title: labelOf(each.variable) }))} onPick={pick(DECIDE.outcome)} />
        {year !== undefined && <Choice label={words.year} value={String(year)} options={result.years.map((each) => ({ value: String(each), title: String(each) }))} onPick={pick(DECIDE.year)} />}
        <Choice label={words.draws} value={String(draws)} options={drawCountsOf(home).map((count) => ({ value: String(count), title: formatNumber(count) }))} onPick={pick(DECIDE.draws)} />
        <SeedField seed={seed} onPick={pick(DECIDE.seed)} />
      </section>
      <AsWritten />
      {against === undefined && <p class="decide-none">{words.one}</p>}
      {against !== undefined && <RegretPart />}
      {against !== undefined && (
        <>
          <section class="decide-tools decide-pair" aria-label={`${words.strategy}, ${words.against}`}>
            <Choice label={words.strategy} value={strategy} options={strategies} onPick={pick(DECIDE.strategy)} />
            <Choice label={words.against} value={against} options={strategies.filter(({ value }) => value !== strategy)} onPick={pick(DECIDE.against)} />
            {moved.length > 0 && <Choice label={words.input} value={input} options={moved} onPick={pick(DECIDE.input)} />}
            {moved.length > 0 && <Choice label={words.other} value={other} options={moved} onPick={pick(DECIDE.other)} />}
          </section>
          <PairParts />
        </>
      )}
      <MixPart />
      <p class="chart-foot">{result.source}</p>
    </DecisionContext.Provider>
  )
}

function RegretPart() {
  const words = decideText.value
  const { decision } = useDecision()
  const { draws } = decision
  const request = useMemo(() => regretRequest(decision), [decision])
  const worked = useWorked('regret', request, (module, parts, asked) => module.answerRegret(parts, asked))
  const say = (done: number): string => words.drawn(formatNumber(Math.min(done, draws)), formatNumber(draws))
  return (
    <PartFrame part="regret" title={words.regret.title} how={words.regret.how} worked={worked} say={say} request={request}>
      {(answer) => <><RegretTable answer={answer} /><RankTables answer={answer} /></>}
    </PartFrame>
  )
}

function PairParts() {
  const words = decideText.value
  const { decision } = useDecision()
  const { inputs } = decision
  const [line, twoWay, discovery] = useMemo(() => [breakEvenRequest(decision), twoWayRequest(decision), discoveryRequest(decision)] as const, [decision])
  return (
    <>
      {inputs.length === 0 ? <p class="decide-none">{words.breakEven.noInput}</p> : <BreakEvenPart request={line} />}
      {inputs.length > 1 && <TwoWayPart request={twoWay} />}
      <DiscoveryPart request={discovery} />
    </>
  )
}

function MixPart() {
  const { decision } = useDecision()
  return <PortfolioPart request={useMemo(() => portfolioRequest(decision), [decision])} />
}
