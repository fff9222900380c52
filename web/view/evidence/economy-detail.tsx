/** One economy: its facts, where each comes from, and which are stand-ins by which rule. */
import type { Economy } from '../../../data/facts.ts'
import { INDICATIVE_SHARE, standInRules } from '../../../scenarios/stand-ins.ts'
import { formatNumber, formatQuantity, PER_CENT } from '../../chart/number-format.ts'
import { cloudRegionsOf, factRows, regimesOf, type FactRow } from '../../state/evidence-economies.ts'
import { inputAmount, inputQuantity, unitText } from '../../state/evidence-values.ts'
import { memberLabel } from '../../state/catalogue.ts'
import { withEconomy } from '../../state/page-state.ts'
import { choose, engine, page } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { EntryFrame } from './entry-frame.tsx'
import { focusEntry } from './entry-link.tsx'
import { gradeOf } from './origin-card.tsx'

export function EconomyDetail({ economy }: { readonly economy: Economy }) {
  const words = evidenceText.value
  const { iso3, name, standIns } = economy
  const facts = engine.value?.facts
  const nameOf = (code: string): string => facts?.economies[code]?.name ?? code
  const regimes = facts === undefined ? [] : regimesOf(facts, iso3)
  const clouds = facts === undefined ? [] : cloudRegionsOf(facts, iso3)
  return (
    <EntryFrame about="economies" name={iso3} title={name} kicker={<>{iso3} · {economy.subregion}{standIns?.indicative === true && <> <span class="mark mark-warning">{words.economy.indicative}</span></>}</>}>
      {standIns !== undefined && <p class="entry-doc">{words.economy.standIns(standIns.names.length, standIns.of)}</p>}
      {standIns?.indicative === true && <p class="warned">{words.economy.indicativeMeans(percent(INDICATIVE_SHARE))}</p>}
      <p>
        {iso3 === page.value.economy
          ? <span class="quiet">{words.economy.inUse}</span>
          : <button type="button" class="button" onClick={() => { choose(withEconomy(page.value, iso3), words.economy.used(name)); focusEntry() }}>{words.economy.use}</button>}
      </p>
      <FactTable name={name} rows={factRows(economy, Object.keys(words.fact))} />

      <h4>{words.economy.about}</h4>
      <dl class="pairs">
        <dt>{words.economy.region}</dt><dd>{memberLabel(economy.region)}</dd>
        <dt>{words.economy.capital}</dt><dd>{economy.capital}</dd>
        <dt>{words.economy.currency}</dt><dd>{economy.currency ?? words.economy.severalCurrencies}</dd>
        <dt>{words.economy.landlocked}</dt><dd>{economy.landlocked ? words.economy.yes : words.economy.no}</dd>
        {economy.sovereign !== undefined && <><dt>{words.economy.belongsTo}</dt><dd>{nameOf(economy.sovereign)}</dd></>}
      </dl>

      {regimes.length > 0 && (
        <>
          <h4>{words.economy.regimes}</h4>
          <ul class="notes">
            {regimes.map(({ host, guest, regime, status, since, origin, note }) => (
              <li key={`${host} ${guest} ${regime}`}>
                {regime}: {host === iso3 ? words.economy.hosts(guest === undefined ? undefined : nameOf(guest)) : words.economy.hosted(nameOf(host))}, {words.economy.since(memberLabel(status), since)}.{note !== undefined && ` ${note}.`}
                <Source id={origin} />
              </li>
            ))}
          </ul>
        </>
      )}
      {clouds.length > 0 && <p>{words.economy.clouds(clouds.length)} <span class="quiet">{clouds.map(({ provider, region }) => `${provider} ${region}`).join(', ')}</span></p>}
    </EntryFrame>
  )
}

function FactTable({ name, rows }: { readonly name: string; readonly rows: readonly FactRow[] }) {
  const words = evidenceText.value
  return (
    // Roles said outright: on a narrow page the rows are laid out as blocks, which would take them away.
    <table class="facts" role="table" aria-label={words.economy.facts(name)}>
      <thead role="rowgroup">
        <tr role="row">{[words.economy.fact, words.economy.value, words.economy.year, words.economy.origin].map((title) => <th key={title} scope="col" role="columnheader">{title}</th>)}</tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.name} role="row">
            <th scope="row" role="rowheader">{words.fact[row.name] ?? row.name}</th>
            <td class="fact-value" role="cell"><Value row={row} /></td>
            <td class="fact-year" role="cell">{row.year}</td>
            <td role="cell"><Provenance row={row} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ row: { fact, shares, group } }: { readonly row: FactRow }) {
  const words = evidenceText.value.economy
  if (group !== undefined) return <>{memberLabel(group)}</>
  if (shares !== undefined) return <>{shares.map(({ of, share }) => `${memberLabel(of)} ${percent(share)}`).join(', ')}</>
  if (fact === undefined) return null
  // Facts without a unit are shares and rates.
  const say = (value: number): string => (unitText(fact.unit) === undefined ? percent(value) : inputQuantity(value, fact.unit))
  return (
    <>
      {say(fact.value)}
      {fact.low !== undefined && fact.high !== undefined && <small>{words.between(unitText(fact.unit) === undefined ? percent(fact.low) : inputAmount(fact.low, fact.unit), say(fact.high))}</small>}
    </>
  )
}

function percent(share: number): string {
  return formatQuantity(share, PER_CENT, { digits: 3 })
}

function Provenance({ row: { fact, origin, note, standIn } }: { readonly row: FactRow }) {
  const words = evidenceText.value.economy
  const rules: Readonly<Record<string, string>> = standInRules
  return (
    <>
      {standIn !== undefined && (
        <p><span class="mark mark-warning">{words.standIn}</span> {rules[standIn.rule] ?? standIn.rule}. <span class="quiet">{words.from(memberLabel(standIn.from))}</span></p>
      )}
      {origin !== undefined && (standIn === undefined || fact?.low !== undefined) && <Source id={origin} />}
      {note !== undefined && <p class="quiet">{note}</p>}
      {fact?.published !== undefined && <p class="quiet">{words.publishedAs(inputQuantityOf(fact.published.value, fact.published.unit))}</p>}
    </>
  )
}

/** Amounts in dollars of another year keep the name of their unit. */
function inputQuantityOf(value: number, unit: string): string {
  return `${formatNumber(value, { digits: 4 })} ${unit}`
}

/** The source in one line; the whole of it stands where it is opened. */
function Source({ id }: { readonly id: string }) {
  const origin = engine.value?.facts.origins[id]
  const grade = gradeOf(id)
  if (origin === undefined) return <p>{id}</p>
  const said = [origin.citation, origin.page].filter((part) => part !== undefined).join(', ')
  return (
    <p>
      {origin.url !== undefined && /^https?:\/\//.test(origin.url) ? <a class="source-link" href={origin.url} target="_blank" rel="noreferrer">{said}</a> : said}{' '}
      {grade !== undefined && <span class="mark">{grade}</span>} <span class="quiet">{origin.licence}</span>
    </p>
  )
}
