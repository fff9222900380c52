/** What a reader must know before trusting the figures: shortfalls, limits that bind, places chosen, stand-ins. */
import { useMemo } from 'preact/hooks'
import { formatNumber } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { nameOf } from '../../state/chart-data.ts'
import { leavesUnserved, shortfall, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { Figure } from './figure.tsx'

const limitWords: Readonly<Record<string, string>> = {
  grid: 'the grid connection',
  ramp: 'how fast building can grow',
  water: 'water',
  land: 'land',
  budget: 'the budget',
}

const arrangementWords: Readonly<Record<string, string>> = {
  domestic: 'Domestic capacity',
  partnership: 'Capacity held with the partner',
  embassy: 'Capacity in the embassy',
  pool: 'Capacity in the pool',
  sovereign_cloud: 'Sovereign cloud capacity',
  foreign_cloud: 'Foreign cloud capacity',
}

function words(name: string): string {
  return name.replaceAll('_', ' ')
}

/** Shares too small to matter are said in words: their digits would only look exact. */
export function percent(share: number): string {
  if (share <= 0) return 'none'
  return share < 0.0005 ? 'under 0.1\u202f%' : `${formatNumber(share * 100, { digits: 2 })}\u202f%`
}

function Limits({ limits }: StrategyOutcome) {
  if (limits.length === 0) return <>nothing</>
  return (
    <ul>
      {limits.map(({ arrangement, limit, from, to, proof }) => (
        <li key={`${arrangement} ${from}`}>
          {arrangementWords[arrangement] ?? words(arrangement)} is held back by <strong>{limitWords[limit] ?? words(limit)}</strong> in{' '}
          <Figure text={from === to ? String(from) : `${from}\u2013${to}`} proof={proof} />
        </li>
      ))}
    </ul>
  )
}

/**
 * Strategies that do not deliver the same service, or that something holds back, with the limit named. One line until it is
 * opened; open at once where a page is met whose demand goes unserved, since nobody should read such figures without knowing
 * why. A lever that moves changes its words and never its height: what it would push is what the reader looks at.
 */
export function FeasibilityNotices({ outcome }: { readonly outcome: Outcome }) {
  const held = outcome.strategies.filter((strategy) => shortfall(strategy) !== undefined || strategy.limits.length > 0)
  const { economy, perimeter, perspective, strategies } = outcome
  const metWith = [economy, perimeter, perspective, ...strategies.map(({ key }) => key)].join(' ')
  const openAtOnce = useMemo(() => strategies.some(leavesUnserved), [metWith])
  if (held.length === 0) return null
  const short = held.some((strategy) => shortfall(strategy) !== undefined)
  const limited = held.some((strategy) => strategy.limits.length > 0)
  const grave = held.some(leavesUnserved)
  return (
    <details key={metWith} class={short ? 'feasibility feasibility-short' : 'feasibility'} open={openAtOnce}>
      <summary>
        {!short ? 'Something holds these strategies back' : (
          <>
            <span aria-hidden="true">≠ </span>
            Not the same service, so cost alone does not rank them: {grave ? 'demand is left unserved' : 'some demand falls short of its sovereignty gate'}
          </>
        )}
      </summary>
      <div class="feasibility-body" tabIndex={0} role="region" aria-label="What holds strategies back">
        <table>
          <thead>
            <tr>
              <th scope="col">Strategy</th>
              <th scope="col">Demand unserved</th>
              <th scope="col">Served without meeting its sovereignty gate</th>
              {limited && <th scope="col">Held back by</th>}
            </tr>
          </thead>
          <tbody>
            {held.map((strategy) => (
              <tr key={strategy.key}>
                <th scope="row">
                  <span class="feasibility-name"><Swatch slot={strategy.slot} /> {nameOf(outcome, strategy)}</span>
                </th>
                <td><Share strategy={strategy} variable="unserved_share" /></td>
                <td><Share strategy={strategy} variable="gate_failed_share" /></td>
                {limited && <td class="limits"><Limits {...strategy} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Share({ strategy, variable }: { readonly strategy: StrategyOutcome; readonly variable: string }) {
  const share = strategy.summary(variable)
  return share === undefined || !Number.isFinite(share) ? <>not computed</> : <Figure text={percent(share)} proof={{ strategy: strategy.key, variable }} />
}

/** Places the resolver chose and stand-ins for missing facts. */
export function Assumptions({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.notices.length === 0) return null
  const kinds = [
    { kind: 'place', title: 'Places chosen' },
    { kind: 'stand-in', title: 'Stand-ins for missing facts' },
    { kind: 'note', title: 'Notes' },
  ] as const
  return (
    <section class="assumptions" aria-labelledby="assumptions-title">
      <h2 id="assumptions-title">What this run assumes for {outcome.economyName}</h2>
      <div class="assumption-columns">
        {kinds.map(({ kind, title }) => {
          const notices = outcome.notices.filter((notice) => notice.kind === kind)
          return notices.length === 0 ? null : (
            <div key={kind}>
              <h3>{title} <span class="count">{notices.length}</span></h3>
              <ul>
                {notices.map((notice) => (
                  <li key={notice.text} {...(notice.proof === undefined ? {} : { 'data-proof': encodeProof(notice.proof) })}>
                    {notice.text}
                    {notice.proof !== undefined && <> <button type="button" class="link" data-proof={encodeProof(notice.proof)} aria-label="Proof of this note">Proof</button></>}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}
