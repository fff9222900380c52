/** What the reader moved away from the defaults, the most material first, each with what it alone adds to the cost. */
import { useMemo } from 'preact/hooks'
import type { Workspace } from '../../../model/run/workspace.ts'
import { leverDisplay, leverWritten } from '../../control/lever-display.ts'
import { formatChange, formatQuantity } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { costsOf } from '../../state/costs-of.ts'
import { byMateriality, effectOf, movedAssumptions, type Moved } from '../../state/moved-assumptions.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { PageState } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { RANKED_ON } from '../../state/ranking.ts'
import { choose, page } from '../../state/store.ts'
import { compareText } from '../../text/compare-text.ts'
import { text } from '../../text/text.ts'
import { useAfterRest } from './after-rest.ts'
import { modelLabel } from '../evidence/record-links.tsx'
import type { AssumptionsProps } from './assumptions-props.ts'
import { partId } from './part-heading.tsx'

type Effects = ReadonlyMap<string, ReadonlyMap<string, number>>

const UNIT = 'USD2025'
// What a link sets reads as it was written.
const TOLD_DIGITS = 6

interface MovedAssumptionsProps extends AssumptionsProps {
  /** The page that the figures are of. */
  readonly state: PageState
  /** Of `result`, whose own figures may be gone by now. */
  readonly costs: ReadonlyMap<string, number>
}

export function MovedAssumptions({ result, engine, catalogue, state, costs }: MovedAssumptionsProps) {
  const words = compareText.value.assumptions
  const moved = useMemo(() => movedAssumptions(state, result.standards, engine), [state, result.standards, engine])
  const { value: effects = new Map(), current } = useAfterRest<Effects>(`${result.hash} ${moved.map(({ id }) => id).join('|')}`, function* () {
    const found = new Map<string, ReadonlyMap<string, number>>()
    const places: Workspace[] = []
    for (const { id, without } of moved) {
      yield undefined
      found.set(id, effectOf(costs, costsOf(engine.runBeside(without, places))))
    }
    return found
  })
  return (
    <>
      <h3>{words.movedTitle}</h3>
      {moved.length === 0 ? <p class="compare-empty">{words.movedNone}</p> : (
        <>
          <p class="chart-scope">{words.movedScope}</p>
          <div class={current ? 'table-scroll summary-scroll' : 'table-scroll summary-scroll catching-up'} aria-busy={!current} tabIndex={0} role="region" aria-label={words.movedTitle}>
            <table class="figures summary-table assumption-table">
              <caption class="unseen">{words.movedTitle}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.assumption}</th>
                  <th scope="col">{words.standard}</th>
                  <th scope="col">{words.now}</th>
                  {result.strategies.map((strategy) => <th key={strategy.key} scope="col"><Swatch slot={strategy.slot} /><span>{words.adds(strategy.short)}</span></th>)}
                </tr>
              </thead>
              <tbody>
                {byMateriality(moved, effects).map((one) => <Row key={one.id} moved={one} said={describe(one, catalogue.growthPaths)} result={result} effect={effects.get(one.id)} />)}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}

interface Described {
  readonly name: string
  readonly standard: string
  readonly now: string
}

function describe({ what }: Moved, paths: AssumptionsProps['catalogue']['growthPaths']): Described {
  const compare = compareText.value
  const { frame } = text.value
  const words = compare.assumptions
  const pathTitle = (name: string): string => paths.find((path) => path.name === name)?.title ?? name
  switch (what.kind) {
    case 'lever': {
      const { suffix } = leverDisplay(what.lever)
      const say = (value: number): string => `${leverWritten(what.lever, value)}\u202f${suffix}`.trim()
      return { name: what.lever.label, standard: say(what.standard), now: say(what.now) }
    }
    case 'parameter': {
      const say = (value: number): string => formatQuantity(value, what.unit, { digits: TOLD_DIGITS })
      return { name: what.label, standard: what.standard === undefined ? '' : say(what.standard), now: say(what.now) }
    }
    case 'path': return { name: words.path, standard: pathTitle(what.standard), now: pathTitle(what.now) }
    case 'perimeter': return { name: words.perimeter, standard: frame.perimeter[what.standard as keyof typeof frame.perimeter], now: frame.perimeter[what.now as keyof typeof frame.perimeter] }
    case 'perspective': return { name: words.perspective, standard: frame.perspective[what.standard as keyof typeof frame.perspective], now: frame.perspective[what.now as keyof typeof frame.perspective] }
    case 'until': return { name: frame.until, standard: what.standard, now: what.now }
    case 'answers': return { name: words.answers, standard: words.answersCited, now: words.answersGiven(what.count) }
    case 'weights': return { name: what.label, standard: words.weightsStandard, now: words.weightsGiven(what.count) }
    case 'setting': return { name: modelLabel(what.parameter), standard: '', now: words.setBy(what.scenario) }
  }
}

interface RowProps {
  readonly moved: Moved
  readonly said: Described
  readonly result: Outcome
  readonly effect: ReadonlyMap<string, number> | undefined
}

function Row({ moved, said: { name, standard, now }, result, effect }: RowProps) {
  const words = compareText.value.assumptions
  /** Its row goes once the figures are there: the next one takes the focus at once, or the heading where it was the last. */
  function takeBack(event: MouseEvent): void {
    const row = event.currentTarget instanceof Element ? event.currentTarget.closest('tr') : null
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button') ?? document.getElementById(partId('assumptions'))
    choose({ ...moved.without, screen: page.value.screen, view: page.value.view }, text.value.frame.did.reset(name))
    next?.focus()
  }
  return (
    <tr>
      <th scope="row">
        {name}
        <small><button type="button" class="link" aria-label={words.backFor(name)} onClick={takeBack}>{words.back}</button></small>
      </th>
      <td>{standard}</td>
      <td>{now}</td>
      {result.strategies.map((strategy) => {
        const change = effect?.get(strategy.key)
        return (
          <td key={strategy.key}>
            {change === undefined ? <span class="gap">{words.working}</span> : <span data-proof={encodeProof({ strategy: strategy.key, variable: RANKED_ON })}>{formatChange(change, UNIT)}</span>}
          </td>
        )
      })}
    </tr>
  )
}
