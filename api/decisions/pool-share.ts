import type { z } from '@hono/zod-openapi'
import { priceBaseOf } from '../../model/run/price-base.ts'
import type { Steps } from '../../model/run/steps.ts'
import { cheaperStretches, type CheaperStretch } from '../../scenarios/cheaper-stretches.ts'
import { POOL_SHARE_COST, poolShareSearch, type PoolShare } from '../../scenarios/pool-share.ts'
import { runHash } from '../../scenarios/run-hash.ts'
import type { Engine } from '../engine.ts'
import { inScenario } from '../in-scenario.ts'
import type { PoolShareAnswer, PoolShareRequest } from '../schemas/decisions/pool-share.ts'

const RULE = 'Both strategies are run for the same service; the share of the pool\'s cost that the pooling one pays is moved, and nothing else, until both cost the same. Wherever the order turns between two shares tried, the share at which it does is found. '
  + 'Searched from the share of the pool that the country uses to the whole of it: with less it would have less access than it uses.'

/** @throws ScenarioRefusal pointing into { scenario, strategy, against } */
export function* answerPoolShare(engine: Engine, { scenario, strategy, against }: z.infer<typeof PoolShareRequest>): Steps<PoolShareAnswer> {
  const { resolved } = inScenario(() => engine.evaluate(scenario))
  const found = yield* poolShareSearch({ kernel: engine.kernel, program: engine.program, resolved, world: engine.world(resolved) }).between(strategy, against)
  const unit = engine.program.variables.find(({ name }) => name === POOL_SHARE_COST)!.unit
  return {
    verdict: found.verdict,
    says: saysOf(found, strategy, against),
    share: found.crossings.find(({ above }) => above === 'dearer')?.share ?? null,
    crossings: found.crossings.map((crossing) => ({ ...crossing })),
    tried: found.tried,
    as_written: found.asWritten,
    from: { ...found.from },
    to: { ...found.to },
    against_cost: found.against,
    cost: { variable: POOL_SHARE_COST, unit, price_base: priceBaseOf(unit)! },
    rule: RULE,
    model: { version: engine.program.version, hash: engine.program.hash },
    hash: runHash(engine.program, resolved),
  }
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 3 })

const either = new Intl.ListFormat('en', { type: 'disjunction' })

function saysOf({ verdict, crossings, from, to, tried }: PoolShare, strategy: string, against: string): string {
  const range = `Searched at ${tried} shares from ${percent.format(from.share)}, what the country uses of the pool, to ${percent.format(to.share)} of its cost.`
  if (verdict === 'crossing') return `${strategy} costs less than ${against} while the country pays ${either.format(cheaperStretches({ crossings }).map(stretchWords))} of the cost of the pool. ${range}`
  return `No crossing: ${strategy} costs ${verdict === 'dearer' ? 'no less' : 'no more'} than ${against} at every share tried. ${range}`
}

function stretchWords({ above, below }: CheaperStretch): string {
  if (above === undefined) return `less than ${percent.format(below)}`
  return below === undefined ? `more than ${percent.format(above)}` : `between ${percent.format(above)} and ${percent.format(below)}`
}
