/** At which shares of the cost of its pool each strategy that pools stops being cheaper than one that does not. */
import { cheaperStretches, type CheaperStretch } from '../../../scenarios/cheaper-stretches.ts'
import type { PoolShare } from '../../../scenarios/pool-share.ts'
import { formatPercent } from '../../chart/number-format.ts'
import { nameOf } from '../../state/chart-data.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { RANKED_ON } from '../../state/ranking.ts'
import { shownPage } from '../../state/store.ts'
import { compareText } from '../../text/compare-text.ts'
import { useAfterRest } from './after-rest.ts'

interface PoolSharesProps {
  readonly result: Outcome
  readonly engine: Engine
}

interface Held {
  readonly pooling: StrategyOutcome
  readonly other: StrategyOutcome
}

const POOL = 'pool'

/** Each strategy that pools beside each of the same country that does not. */
function pairsOf({ strategies }: Outcome): readonly Held[] {
  const pools = (strategy: StrategyOutcome): boolean => strategy.arrangements.includes(POOL)
  return strategies.filter(pools).flatMap((pooling) => strategies.filter((other) => !pools(other) && other.economy === pooling.economy).map((other) => ({ pooling, other })))
}

function idOf({ pooling, other }: Held): string {
  return `${pooling.key} ${other.key}`
}

export function PoolShares({ result, engine }: PoolSharesProps) {
  const words = compareText.value.poolShares
  const pairs = pairsOf(result)
  const { value: found, current } = useAfterRest(`${result.hash} ${pairs.map(idOf).join('|')}`, function* ({ poolSharesOf }) {
    const shares = new Map<string, PoolShare | undefined>()
    for (const economy of new Set(pairs.map(({ pooling }) => pooling.economy))) {
      const beside = pairs.filter(({ pooling }) => pooling.economy === economy)
      const found = yield* poolSharesOf(engine, shownPage.peek(), beside.map(({ pooling, other }) => ({ strategy: pooling.key, against: other.key })))
      beside.forEach((pair, at) => shares.set(idOf(pair), found[at]))
    }
    return shares
  }, () => import('../../state/pool-share.ts'))
  if (pairs.length === 0) return <></>
  return (
    <div class="turns pool-shares" role="group" aria-labelledby="pool-shares-title">
      <h3 id="pool-shares-title">{words.title}</h3>
      <p class="ranking-note">{words.scope}</p>
      <ul>
        {pairs.map((pair) => {
          const [pool, other] = [nameOf(result, pair.pooling), nameOf(result, pair.other)]
          const share = found?.get(idOf(pair))
          if (share === undefined) return <li key={idOf(pair)}>{current ? words.unknown(pool, other) : words.finding(pool, other)}</li>
          // The last share found stays in sight, greyed and without the proof that is now of another figure.
          const marks = current ? { 'data-proof': encodeProof({ strategy: pair.pooling.key, variable: RANKED_ON }), 'data-proof-less': encodeProof({ strategy: pair.other.key, variable: RANKED_ON }) } : { class: 'stale' }
          const from = formatPercent(share.from.share)
          if (share.verdict !== 'crossing') return <li key={idOf(pair)} {...marks}>{words[share.verdict](pool, other, from, share.tried)}</li>
          const [before, after] = words.crossing(pool, other, formatPercent(share.asWritten), from, share.tried)
          return <li key={idOf(pair)} {...marks}>{before}<span class="turn-rate">{words.either(cheaperStretches(share).map(stretchWords))}</span>{after}</li>
        })}
      </ul>
    </div>
  )
}

function stretchWords({ above, below }: CheaperStretch): string {
  const words = compareText.value.poolShares
  if (above === undefined) return words.below(formatPercent(below, 3))
  return below === undefined ? words.above(formatPercent(above, 3)) : words.between(formatPercent(above, 3), formatPercent(below, 3))
}
