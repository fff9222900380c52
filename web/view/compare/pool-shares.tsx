/** At which share of the cost of its pool each strategy that pools stops being cheaper than one that does not. */
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
  const { value: found, current } = useAfterRest(`${result.hash} ${pairs.map(idOf).join('|')}`, function* ({ poolShareOf }) {
    const shares = new Map<string, ReturnType<typeof poolShareOf>>()
    for (const pair of pairs) {
      yield undefined
      shares.set(idOf(pair), poolShareOf(engine, shownPage.peek(), pair.pooling.key, pair.other.key))
    }
    return shares
  }, () => import('../../state/pool-share.ts'))
  if (pairs.length === 0) return null
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
          if (share.share === undefined) return <li key={idOf(pair)} {...marks}>{words[share.verdict === 'cheaper' ? 'cheaper' : 'dearer'](pool, other, formatPercent(share.from.share))}</li>
          const [before, after] = words.crossing(pool, other, formatPercent(share.asWritten), formatPercent(share.from.share))
          return <li key={idOf(pair)} {...marks}>{before}<span class="turn-rate">{formatPercent(share.share, 3)}</span>{after}</li>
        })}
      </ul>
    </div>
  )
}
