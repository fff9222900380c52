/** Whatever a reader does in whatever order, the figures on the page are those of the state it stands at. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import type { Engine } from '../../../web/state/engine.ts'
import { beginSession, chosen, settled, slid, travelled, type Session } from '../../../web/state/moves.ts'
import type { Outcome } from '../../../web/state/outcome.ts'
import { defaultState, screens, withBaseline, withEconomy, withLever, withoutStrategy, withStrategy } from '../../../web/state/page-state.ts'
import { pageEngine } from '../page-engine.ts'

let engine: Engine
beforeAll(() => {
  engine = pageEngine()
})

/** Figures that everything else on the page rests on. */
function figures(outcome: Outcome): unknown {
  return [outcome.hash, outcome.years, outcome.strategies.map((strategy) => [
    strategy.key, strategy.summary('equal_service_cost'), strategy.summary('peak_funding'), Array.from(strategy.series('total_spend') ?? []), Array.from(strategy.series('domestic_control') ?? []),
  ])]
}

const presets = ['balanced-portfolio', 'regional-pooling', 'foreign-cloud-reliance'] as const
const economies = ['KEN', 'FRA', 'NRU', 'USA'] as const
const part = fc.double({ min: 0, max: 1, noNaN: true })

type Move = (session: Session) => Session

function slideOf(place: number, at: number): Move {
  return (session) => {
    const { levers } = engine.catalogue
    const lever = levers[Math.floor(place * (levers.length - 1))]!
    return slid(session, withLever(session.page, lever.name, lever.minimum + at * (lever.maximum - lever.minimum)), lever.label, lever.name)
  }
}

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(part, part).map(([place, at]) => slideOf(place, at)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }).map((back): Move => (session) => travelled(settled(session), session.history.at - back)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((ahead): Move => (session) => travelled(settled(session), session.history.at + ahead)) },
  fc.constantFrom<Move>(
    (session) => chosen(session, { ...session.page, levers: {} }, 'all to default'),
    (session) => chosen(session, { ...session.page, levers: session.page.saved }, 'all to saved'),
    (session) => chosen(session, { ...session.page, saved: session.page.levers }, 'saved'),
  ),
  fc.constantFrom(...economies).map((economy): Move => (session) => chosen(session, withEconomy(session.page, economy), economy)),
  fc.constantFrom(...presets).map((name): Move => (session) => chosen(session, withStrategy(session.page, name), name)),
  fc.constantFrom(...presets).map((name): Move => (session) => chosen(session, withBaseline(withoutStrategy(session.page, name), 'regional-pooling'), name)),
  fc.constantFrom('state', 'sovereign', 'national').map((perimeter): Move => (session) => chosen(session, { ...session.page, perimeter: perimeter as 'state' }, perimeter)),
  fc.constantFrom(...screens).map((screen): Move => (session) => ({ ...session, page: { ...session.page, screen } })),
  // A reload keeps the address alone, and what the tab remembers.
  fc.constant<Move>((session) => ({ ...session, page: decodeAddress(encodeAddress(session.page)) })),
)

test('after every move the figures are those of a page that opens with the same address', () => {
  fc.assert(fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
    let session = beginSession(defaultState)
    for (const one of moves) {
      session = one(session)
      if (session.page.strategies.length === 0) continue
      const shown = figures(engine.run(session.page))
      expect(shown).toEqual(figures(engine.runBeside(decodeAddress(encodeAddress(session.page)))))
    }
  }), { numRuns: 100 })
})
