/** Strategies by equal-service cost: bars, the order at other discount rates, and where it turns. */
import { useComputed } from '@preact/signals'
import { useCallback, useMemo } from 'preact/hooks'
import { formatAmount, formatChange, formatPercent, formatQuantity } from '../../chart/number-format.ts'
import { rankingChart, type RankingBar, type RankingData } from '../../chart/ranking-chart.ts'
import { Swatch } from '../../control/swatch.tsx'
import { nameOf } from '../../state/chart-data.ts'
import type { Engine } from '../../state/engine.ts'
import { idle } from '../../state/idle.ts'
import { SAME_SERVICE, type Outcome } from '../../state/outcome.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { decodeProof, encodeProof } from '../../state/proof-address.ts'
import { openProof } from '../../state/proof-opening.ts'
import { probesOf, RANKED_AT, RANKED_ON, ranking, turns, type Probe, type Ranked, type Turn } from '../../state/ranking.ts'
import { page } from '../../state/store.ts'
import { compareText } from '../../text/compare-text.ts'
import { text } from '../../text/text.ts'
import { Picture, type Surroundings } from '../chart/picture.tsx'
import { Figure } from '../frame/figure.tsx'
import { lazyView } from '../frame/lazy-view.tsx'
import { useAfterRest } from './after-rest.ts'
import { useKeepsUp, useKept } from '../frame/on-screen.ts'
import { PartHeading } from './part-heading.tsx'

const MONEY = 'USD2025'

// Searched for after a rest: its code waits until the first pictures stand.
const poolShares = lazyView(async () => {
  await idle()
  return import('./pool-shares.tsx')
}, ({ PoolShares }) => PoolShares, () => <></>)

function proofOf({ strategy }: Ranked): ProofRequest {
  return { strategy: strategy.key, variable: RANKED_ON }
}

function proofAt({ strategy }: Ranked, { member }: Probe): ProofRequest {
  return { strategy: strategy.key, variable: RANKED_AT, index: { probe: member } }
}

interface RankingSectionProps {
  readonly result: Outcome
  readonly engine: Engine
}

export function RankingSection({ result, engine }: RankingSectionProps) {
  const compare = compareText.value
  const { frame } = text.value
  const words = compare.ranking
  const [element, keepsUp] = useKeepsUp<HTMLElement>()
  const probes = useMemo(() => probesOf(engine.model), [engine])
  const shown = useKept(keepsUp, () => ({ result, ranked: ranking(result, probes) }), [result, probes])
  const account = frame.perspective[result.perspective]
  const body = useMemo(() => <Ranking {...shown} probes={probes} engine={engine} account={account} />, [shown, probes, engine, account])
  return (
    <section ref={element} class="compare-part ranking" aria-labelledby="part-ranking">
      <PartHeading part="ranking" title={words.title} scope={words.scope(frame.perimeter[result.perimeter], account)} />
      {body}
    </section>
  )
}

interface RankingProps extends RankingSectionProps {
  readonly ranked: readonly Ranked[]
  readonly probes: readonly Probe[]
  readonly account: string
}

function Ranking({ result, ranked, probes, engine, account }: RankingProps) {
  const words = compareText.value.ranking
  if (ranked.length === 0) return <p class="compare-empty">{words.nothing}</p>
  return (
    <>
      <Bars result={result} ranked={ranked} />
      <p class="ranking-note">
        <Rates ranked={ranked} account={account} />
        {ranked.some((one) => one.short !== undefined) && ` ${words.marked}`}
        {new Set(ranked.map(({ strategy }) => strategy.economy)).size > 1 && ` ${words.sizes}`}
      </p>
      {probes.length > 0 && ranked.length > 1 && (
        <>
          <PlacesInSight result={result} ranked={ranked} probes={probes} />
          <Turns result={result} ranked={ranked} probes={probes} engine={engine} />
          <poolShares.View result={result} engine={engine} />
        </>
      )}
    </>
  )
}

/** One rate where all countries share it, one for each where they do not. */
function Rates({ ranked, account }: { readonly ranked: readonly Ranked[]; readonly account: string }) {
  const words = compareText.value.ranking
  const rates = ranked.filter((one, place) => one.rate !== undefined && ranked.findIndex((other) => other.strategy.economy === one.strategy.economy) === place)
  if (rates.length === 0) return null
  return (
    <>
      {words.rateStart(account)}
      {rates.map(({ strategy, rate }, place) => (
        <>
          {place > 0 && ', '}
          <Figure text={formatPercent(rate ?? NaN)} proof={{ strategy: strategy.key, variable: 'discount_rate_used' }} />{words.rateOf(strategy.economyName)}
        </>
      ))}.
    </>
  )
}

function barsOf(result: Outcome, ranked: readonly Ranked[]): RankingData {
  const words = compareText.value.ranking
  const [first] = ranked
  const last = ranked[ranked.length - 1]
  const say = (one: Ranked): string => `${nameOf(result, one.strategy)}, ${formatQuantity(one.cost, MONEY)}`
  return {
    title: words.title,
    summary: first === undefined || last === undefined ? words.nothing : first === last ? words.only(say(first)) : words.summary(say(first), say(last)),
    source: result.source,
    bars: ranked.map((one) => ({
      id: one.strategy.key, label: one.strategy.short, slot: one.strategy.slot, value: one.cost,
      said: formatAmount(one.cost, MONEY),
      valueAttributes: { 'data-proof': encodeProof(proofOf(one)) },
      ...(one.excess === 0 || first === undefined ? {} : {
        difference: formatChange(one.excess, MONEY),
        differenceAttributes: { 'data-proof': encodeProof(proofOf(one)), 'data-proof-less': encodeProof(proofOf(first)) },
      }),
      marks: marksOf(one),
    })),
  }
}

/** Why its service is not that of the others, each reason with its proof. */
function marksOf({ strategy, short }: Ranked): RankingBar['marks'] {
  const words = compareText.value.ranking
  if (short === undefined) return []
  const reasons = [
    { variable: 'unserved_share', share: short.unserved, say: words.unserved },
    { variable: 'gate_failed_share', share: short.gateFailed, say: words.gateFailed },
  ]
  return reasons.filter(({ share }) => share > SAME_SERVICE).map(({ variable, share, say }) => ({ said: say(formatPercent(share)), attributes: { 'data-proof': encodeProof({ strategy: strategy.key, variable }) } }))
}

function Bars({ result, ranked }: { readonly result: Outcome; readonly ranked: readonly Ranked[] }) {
  const selected = useComputed(() => page.value.selected).value
  const words = compareText.value
  const data = useMemo(() => barsOf(result, ranked), [ranked, words])
  const draw = useCallback((surroundings: Surroundings) => rankingChart(data, { ...surroundings, selected }), [data, selected])
  return (
    <>
      <div
        onClick={(event) => {
          // The table below has the same figures for the keyboard.
          const pressed = event.target instanceof Element ? event.target.closest<SVGElement>('[data-proof]') : null
          const proof = decodeProof(pressed?.dataset['proof'] ?? '')
          if (proof !== undefined) openProof(proof, { less: decodeProof(pressed?.dataset['proofLess'] ?? '') })
        }}
      >
        <Picture class="ranking-picture" draw={draw} />
      </div>
      <p class="ranking-source">{result.source}</p>
    </>
  )
}

interface PlacesProps extends Pick<RankingSectionProps, 'result'> {
  readonly ranked: readonly Ranked[]
  readonly probes: readonly Probe[]
}

/** The bars can be on the screen while their table is not yet. */
function PlacesInSight(props: PlacesProps) {
  const [element, keepsUp] = useKeepsUp<HTMLDivElement>()
  return <div ref={element}>{useKept(keepsUp, () => <Places {...props} />, [props.ranked])}</div>
}

/** Place and cost at each rate: the same figures as the bars, and what becomes of them. */
function Places({ result, ranked, probes }: PlacesProps) {
  const words = compareText.value.ranking
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.caption}>
      <table class="figures ranking-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.strategy}</th>
            <th scope="col">{words.ownRate}</th>
            {probes.map(({ member, rate }) => <th key={member} scope="col">{words.atRate(formatPercent(rate))}</th>)}
          </tr>
        </thead>
        <tbody>
          {ranked.map((one) => (
            <tr key={one.strategy.key}>
              <th scope="row"><span class="ranking-name"><Swatch slot={one.strategy.slot} /> {nameOf(result, one.strategy)}</span></th>
              <td><Place place={one.place} usual={one.place} /> <Figure text={formatAmount(one.cost, MONEY)} proof={proofOf(one)} /></td>
              {one.at.map(({ probe, cost, place }) => (
                <td key={probe.member}><Place place={place} usual={one.place} /> <Figure text={formatAmount(cost, MONEY)} proof={proofAt(one, probe)} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A place, and how it moved against the one at the country's own rate. */
function Place({ place, usual }: { readonly place: number; readonly usual: number }) {
  const words = compareText.value.ranking
  const moved = usual - place
  return (
    <span class={moved === 0 ? 'place' : 'place place-moved'}>
      {words.place(place)}
      {moved !== 0 && <><span aria-hidden="true">{moved > 0 ? ' ↑' : ' ↓'}</span><span class="unseen">, {moved > 0 ? words.up(moved) : words.down(-moved)}</span></>}
    </span>
  )
}

function idOf({ low, high, from }: Turn): string {
  return `${low.strategy.key} ${high.strategy.key} ${from.member}`
}

/** The interval at once, the exact rate when the levers rest. */
function Turns({ result, ranked, probes, engine }: PlacesProps & Pick<RankingSectionProps, 'engine'>) {
  const words = compareText.value.ranking
  const found = useMemo(() => turns(ranked), [ranked])
  const { value: exact, current } = useAfterRest(`${result.hash} ${found.map(idOf).join('|')}`, function* ({ costsAtRate, crossing }) {
    const rates = new Map<string, number>()
    for (const turn of found) {
      yield undefined
      const costsAt = costsAtRate(engine, page.value, turn)
      const rate = costsAt === undefined ? undefined : crossing(turn, costsAt)
      if (rate !== undefined) rates.set(idOf(turn), rate)
    }
    return rates
  }, () => import('../../state/crossing.ts'))
  return (
    <div class="turns">
      <h3 id="turns-title">{words.turns}</h3>
      <div class="turns-list" role="region" aria-labelledby="turns-title" tabIndex={0}>
        {found.length === 0 ? <p class="ranking-steady">{words.steady(probes.map(({ rate }) => formatPercent(rate)))}</p> : (
          <ul>
            {found.map((turn) => {
              const rate = current ? exact?.get(idOf(turn)) : undefined
              const [low, high] = [nameOf(result, turn.low.strategy), nameOf(result, turn.high.strategy)]
              const proofs = { 'data-proof': encodeProof(proofAt(turn.high, turn.to)), 'data-proof-less': encodeProof(proofAt(turn.low, turn.to)) }
              if (rate === undefined) return <li key={idOf(turn)} {...proofs}>{words.between(low, high, formatPercent(turn.from.rate), formatPercent(turn.to.rate))}{current ? words.inexact : words.finding}</li>
              const [before, after] = words.above(low, high)
              return <li key={idOf(turn)}>{before}<span class="turn-rate" {...proofs}>{formatPercent(rate, 3)}</span>{after}</li>
            })}
          </ul>
        )}
      </div>
    </div>
  )
}
