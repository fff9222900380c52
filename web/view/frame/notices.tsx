/** What a reader must know before trusting the figures: shortfalls, limits that bind, places chosen, stand-ins. */
import { useMemo } from 'preact/hooks'
import { formatPercent } from '../../chart/number-format.ts'
import { Swatch } from '../../control/swatch.tsx'
import { memberLabel } from '../../state/catalogue.ts'
import { nameOf } from '../../state/chart-data.ts'
import { finite, leavesUnserved, shortfall, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { text } from '../../text/text.ts'
import { useKeepsUp, useKept } from './on-screen.ts'
import { Figure } from './figure.tsx'

function Limits({ limits }: Pick<StrategyOutcome, 'limits'>) {
  const words = text.value.frame.notices
  if (limits.length === 0) return <>{words.nothing}</>
  return (
    <ul>
      {limits.map(({ arrangement, limit, from, to, proof }) => (
        <li key={`${arrangement} ${from}`}>
          {words.arrangements[arrangement] ?? memberLabel(arrangement)}: <strong>{words.limits[limit] ?? memberLabel(limit)}</strong>{', '}
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
  if (held.length === 0) return null
  const { economy, perimeter, perspective, strategies } = outcome
  return <HeldStrategies key={[economy, perimeter, perspective, ...strategies.map(({ key }) => key)].join(' ')} outcome={outcome} held={held} />
}

interface HeldRow extends Pick<StrategyOutcome, 'key' | 'slot' | 'limits'> {
  readonly name: string
  /** Absent where the model does not compute it. */
  readonly unserved: number | undefined
  readonly gateFailed: number | undefined
}

function HeldStrategies({ outcome, held }: { readonly outcome: Outcome; readonly held: readonly StrategyOutcome[] }) {
  const words = text.value.frame.notices
  const [element, keepsUp] = useKeepsUp<HTMLDivElement>()
  const openAtOnce = useMemo(() => outcome.strategies.some(leavesUnserved), [])
  const rows = useKept(keepsUp, () => held.map((strategy): HeldRow => ({
    key: strategy.key, slot: strategy.slot, limits: strategy.limits, name: nameOf(outcome, strategy),
    unserved: finite(strategy.summary('unserved_share')), gateFailed: finite(strategy.summary('gate_failed_share')),
  })), [outcome])
  const table = useMemo(() => <HeldTable rows={rows} />, [rows])
  const short = held.some((strategy) => shortfall(strategy) !== undefined)
  const grave = held.some(leavesUnserved)
  return (
    <details class={short ? 'feasibility feasibility-short' : 'feasibility'} open={openAtOnce}>
      <summary>
        {short && <span aria-hidden="true">≠ </span>}
        {!short ? words.held : grave ? words.unserved : words.gate}
      </summary>
      <div ref={element} class="feasibility-body" tabIndex={0} role="region" aria-label={words.region}>{table}</div>
    </details>
  )
}

function HeldTable({ rows }: { readonly rows: readonly HeldRow[] }) {
  const words = text.value.frame.notices
  const limited = rows.some(({ limits }) => limits.length > 0)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.strategy}</th>
          <th scope="col">{words.demandUnserved}</th>
          <th scope="col">{words.belowGate}</th>
          {limited && <th scope="col">{words.heldBy}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, slot, name, unserved, gateFailed, limits }) => (
          <tr key={key}>
            <th scope="row">
              <span class="feasibility-name"><Swatch slot={slot} /> {name}</span>
            </th>
            <td><Share strategy={key} variable="unserved_share" share={unserved} /></td>
            <td><Share strategy={key} variable="gate_failed_share" share={gateFailed} /></td>
            {limited && <td class="limits"><Limits limits={limits} /></td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ShareProps {
  readonly strategy: string
  readonly variable: string
  readonly share: number | undefined
}

function Share({ strategy, variable, share }: ShareProps) {
  const words = text.value.frame.notices
  return share === undefined ? <>{words.notComputed}</> : <Figure text={share <= 0 ? words.noShare : formatPercent(share)} proof={{ strategy, variable }} />
}

/** Places the resolver chose and stand-ins for missing facts. */
export function Assumptions({ outcome: { notices, economyName } }: { readonly outcome: Outcome }) {
  const said = JSON.stringify(notices)
  // Every run makes its notices anew; most of them say what the last ones said.
  return useMemo(() => <Noticed notices={notices} economyName={economyName} />, [said, economyName])
}

function Noticed({ notices: all, economyName }: Pick<Outcome, 'notices' | 'economyName'>) {
  if (all.length === 0) return null
  const words = text.value.frame.notices
  const kinds = ['place', 'stand-in', 'note'] as const
  return (
    <section class="assumptions" aria-labelledby="assumptions-title">
      <h2 id="assumptions-title">{words.assumes(economyName)}</h2>
      <div class="assumption-columns">
        {kinds.map((kind) => {
          const notices = all.filter((notice) => notice.kind === kind)
          return notices.length === 0 ? null : (
            <div key={kind}>
              <h3>{words.kinds[kind]} <span class="count">{notices.length}</span></h3>
              <ul>
                {notices.map((notice) => (
                  <li key={notice.text} {...(notice.proof === undefined ? {} : { 'data-proof': encodeProof(notice.proof) })}>
                    {notice.text}
                    {notice.proof !== undefined && <> <button type="button" class="link" data-proof={encodeProof(notice.proof)} aria-label={words.proofOf(notice.text)}>{words.proof}</button></>}
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
