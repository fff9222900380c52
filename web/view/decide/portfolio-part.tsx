/** Mixes of arrangements: those that none betters, the price of a point, and the cheapest that passes the gates and survives its shocks. */
import { useMemo } from 'preact/hooks'
import type { PortfolioRequest } from '../../../scenarios/decide/portfolios.ts'
import { csvText } from '../../../model/run/csv.ts'
import { formatNumber, formatPercent, formatQuantity, SCORE } from '../../chart/number-format.ts'
import type { PlottedPoint, PointChartData } from '../../chart/point-chart.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import type { Portfolios } from '../../state/decide-work.ts'
import { decideText } from '../../text/decide-text.ts'
import { text } from '../../text/text.ts'
import { TableRegion } from '../frame/table-region.tsx'
import { scoreText, workloadName } from '../spectrum/place-words.ts'
import { useDecision, type DecisionInPage } from './decision-context.ts'
import { PartFrame } from './part-frame.tsx'
import { Plotted } from './plotted.tsx'
import { DrawnFigure, Says } from './sampling-proof.tsx'
import { useWorked } from './use-worked.ts'

type Option = Portfolios['answer']['frontier'][number]

/** The rest of a placement, outside the perimeter: the same in every mix. */
const REST = 'default'
const POINT = 0.01
// Digits lost in a run are no room.
const ROUNDING = 1e-9

export function PortfolioPart({ request }: { readonly request: PortfolioRequest }) {
  const words = decideText.value
  const worked = useWorked('portfolio', request, (module, parts, asked) => module.workPortfolio(parts, asked))
  return (
    <PartFrame part="portfolio" title={words.portfolio.title} how={words.portfolio.how} worked={worked} say={(done) => words.mixes(formatNumber(done))} request={request} stated={({ answer }) => answer}>
      {(found) => <Found found={found} />}
    </PartFrame>
  )
}

function Found({ found }: { readonly found: Portfolios }) {
  const words = decideText.value.portfolio
  const context = useDecision()
  const { answer } = found
  const { cheapest, runner_up: runnerUp, nearest, shocks, cost: { unit }, tried, finished } = answer
  const named = shocks.map(context.shockName)
  const requirement = (name: string): string => (name === 'gates' ? words.gates : name === 'control' ? words.control : context.shockName(name))
  return (
    <>
      <Says part="portfolio">
        {cheapest === null ? words.noneFound(named, nearest?.missed.map(requirement) ?? []) : words.says(money(cheapest.cost, unit), named)} {words.tried(formatNumber(tried), finished)}
      </Says>
      <Pareto found={found} />
      <Mixes mixes={[...(cheapest === null ? [] : [{ title: words.whole, option: cheapest }]), ...(runnerUp === null ? [] : [{ title: words.runnerUp, option: runnerUp }]), ...(nearest === null ? [] : [{ title: words.nearest, option: nearest }])]} found={found} title={words.choice} name="chosen" />
      {cheapest !== null && <Requirements found={found} requirement={requirement} />}
      <Prices found={found} />
    </>
  )
}

function money(value: number | null, unit: string): string {
  return value === null ? text.value.chart.noValue : formatQuantity(value, unit)
}

function score(value: number | null): string {
  return value === null ? text.value.chart.noValue : scoreText(value)
}

function Pareto({ found: { answer, dominated } }: { readonly found: Portfolios }) {
  const words = decideText.value.portfolio
  const context = useDecision()
  const { result } = context
  const { frontier, cheapest, cost: { unit } } = answer
  const data = useMemo((): PointChartData => {
    const said = (option: { readonly cost: number | null; readonly control: number | null; readonly resilience: number | null }): string => words.point(money(option.cost, unit), score(option.control), score(option.resilience))
    const best = frontier.map((option, at): PlottedPoint => {
      const chosen = cheapest !== null && same(option, cheapest)
      return { id: `frontier-${at}`, x: option.control ?? NaN, y: option.cost ?? NaN, kind: chosen ? 'chosen' : 'plain', said: said(option), ...(chosen ? { label: words.cheapest } : {}) }
    })
    const dimmed = dominated.filter(({ cost, control }) => Number.isFinite(cost) && Number.isFinite(control)).map((option, at): PlottedPoint => {
      const chosen = cheapest !== null && option.cost === cheapest.cost && option.control === cheapest.control
      return { id: `dominated-${at}`, x: option.control, y: option.cost, kind: chosen ? 'chosen' : 'dimmed', said: said(option), ...(chosen ? { label: words.cheapest } : {}) }
    })
    return {
      title: words.chart, summary: words.summary(best.length, dimmed.length), source: result.source,
      x: { title: words.control, unit: SCORE }, y: { title: words.cost, unit }, points: [...dimmed, ...best], lines: [],
    }
  }, [answer, dominated, words])
  return (
    <Plotted
      data={data} name="mixes" table={<MixTable mixes={frontier.map((option, at) => ({ title: String(at + 1), option }))} unit={unit} caption={words.frontier} />}
      csv={() => csvText(['bettered', 'placement', 'levers', `cost (${unit})`, 'control', 'resilience'], [...frontier, ...dominated].map((option, at) => [at < frontier.length ? 'no' : 'yes', JSON.stringify(option.placement), JSON.stringify(option.set), finite(option.cost), finite(option.control), finite(option.resilience)]))}
    />
  )
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null
}

function same(one: Option, other: Option): boolean {
  return JSON.stringify([one.placement, one.set]) === JSON.stringify([other.placement, other.set])
}

function placed({ placement }: Option): string {
  const words = decideText.value.portfolio
  return Object.entries(placement).filter(([workload]) => workload !== REST).map(([workload, mix]) => words.placedIn(workloadName(workload), Object.entries(mix).map(([arrangement, share]) => `${words.arrangement[arrangement] ?? arrangement}${share === 1 ? '' : ` ${formatPercent(share)}`}`).join(', '))).join('; ')
}

function levers({ set }: Option, { labelOfParameter, unitOfParameter }: DecisionInPage): string {
  return Object.entries(set).map(([name, value]) => `${labelOfParameter(name)} ${formatQuantity(value, unitOfParameter(name))}`).join('; ')
}

interface NamedMix {
  readonly title: string
  readonly option: Option
}

function Mixes({ mixes, found: { answer: { cost: { unit } } }, title, name }: { readonly mixes: readonly NamedMix[]; readonly found: Portfolios; readonly title: string; readonly name: string }) {
  if (mixes.length === 0) return null
  return (
    <>
      <h3 class="decide-sub" id={`decide-mixes-${name}`}>{title}</h3>
      <TableRegion label={decideText.value.region(title)}><MixTable mixes={mixes} unit={unit} caption={title} /></TableRegion>
    </>
  )
}

function MixTable({ mixes, unit, caption }: { readonly mixes: readonly NamedMix[]; readonly unit: string; readonly caption: string }) {
  const words = decideText.value.portfolio
  const context = useDecision()
  return (
    <table class="decide-table decide-mixes">
      <caption class="unseen">{caption}</caption>
      <thead><tr><th scope="col">{words.mix}</th><th scope="col" class="number">{words.cost}</th><th scope="col" class="number">{words.control}</th><th scope="col" class="number">{words.resilience}</th><th scope="col">{words.placed}</th><th scope="col">{words.levers}</th></tr></thead>
      <tbody>
        {mixes.map(({ title, option }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td class="number"><DrawnFigure part="portfolio" text={money(option.cost, unit)} label={`${title}, ${words.cost}`} /></td>
            <td class="number"><DrawnFigure part="portfolio" text={score(option.control)} label={`${title}, ${words.control}`} /></td>
            <td class="number"><DrawnFigure part="portfolio" text={score(option.resilience)} label={`${title}, ${words.resilience}`} /></td>
            <td data-drawn="portfolio">{placed(option)}</td>
            <td data-drawn="portfolio">{levers(option, context)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Requirements({ found: { answer: { requirements, finished, cost: { unit } } }, requirement }: { readonly found: Portfolios; readonly requirement: (name: string) => string }) {
  const words = decideText.value.portfolio
  return (
    <>
      <h3 class="decide-sub">{words.requirements}</h3>
      {!finished && <p class="chart-scope">{words.cut}</p>}
      <TableRegion label={decideText.value.region(words.requirements)}>
        <table class="decide-table">
          <thead><tr><th scope="col">{words.requirement}</th><th scope="col" class="number">{words.least}</th><th scope="col" class="number">{words.score}</th><th scope="col">{words.binding}</th><th scope="col" class="number">{words.price}</th></tr></thead>
          <tbody>
            {requirements.map(({ name, least, score: reached, binding, shadow_price: price }) => (
              <tr key={name}>
                <th scope="row">{requirement(name)}</th>
                <td class="number decide-least-asked">{score(least)}</td>
                <td class="number"><DrawnFigure part="portfolio" text={score(reached)} label={`${requirement(name)}, ${words.score}`} /></td>
                <td>{binding === true ? words.yes : (reached ?? NaN) > least + ROUNDING ? words.room : words.none_}</td>
                <td class="number"><DrawnFigure part="portfolio" text={money(price === null ? null : price * POINT, unit)} label={`${requirement(name)}, ${words.price}`} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p class="table-tools"><CopyButton label={text.value.chart.copyCsv} content={() => csvText(['requirement', 'at least', 'reached', 'binds', `shadow price (${unit})`], requirements.map(({ name, least, score: reached, binding, shadow_price: price }) => [name, least, reached, binding === true ? 'yes' : 'no', price]))} /></p>
    </>
  )
}

function Prices({ found: { answer: { frontier, control_prices: control, resilience_prices: resilience, cost: { unit } } } }: { readonly found: Portfolios }) {
  const words = decideText.value.portfolio
  const steps = [...control.map((price) => ({ of: words.control, read: (option: Option | undefined) => option?.control ?? null, ...price })), ...resilience.map((price) => ({ of: words.resilience, read: (option: Option | undefined) => option?.resilience ?? null, ...price }))]
  return (
    <>
      <h3 class="decide-sub">{words.prices}</h3>
      {steps.length === 0 ? <p class="chart-scope">{words.noPrices}</p> : (
        <>
          <TableRegion label={decideText.value.region(words.prices)}>
            <table class="decide-table">
              <thead><tr><th scope="col">{words.of}</th><th scope="col">{words.step}</th><th scope="col" class="number">{words.points}</th><th scope="col" class="number">{words.pointPrice}</th></tr></thead>
              <tbody>
                {steps.map(({ of, read, from, to, points, price }) => (
                  <tr key={`${of} ${from} ${to}`}>
                    <th scope="row">{of}</th>
                    <td data-drawn="portfolio">{words.stepOf(score(read(frontier[from])), score(read(frontier[to])))}</td>
                    <td class="number"><DrawnFigure part="portfolio" text={formatNumber(points)} label={`${of}, ${words.points}`} /></td>
                    <td class="number"><DrawnFigure part="portfolio" text={formatQuantity(price, unit)} label={`${of}, ${words.pointPrice}`} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
          <p class="table-tools"><CopyButton label={text.value.chart.copyCsv} content={() => csvText(['score', 'from', 'to', 'points', `price (${unit})`], steps.map(({ of, read, from, to, points, price }) => [of, read(frontier[from]), read(frontier[to]), points, price]))} /></p>
        </>
      )}
    </>
  )
}
