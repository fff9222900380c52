/** The proof of a quantile: what was sampled, with which sampler, seed and members, and the figure at central values beside it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Distribution } from '../../../model/ensemble/distribution.ts'
import { formatChange, formatNumber, formatQuantity, unitWords } from '../../chart/number-format.ts'
import { CopyButton } from '../../control/copy-button.tsx'
import { requestText, sampledOf, type Sampled, type SampledBelief } from '../../state/band-proof.ts'
import { bandSet, bandsUnderWay } from '../../state/bands.ts'
import { outcomeOf, readIn } from '../../state/catalogue.ts'
import { strategyOf } from '../../state/outcome.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { catalogue, engine, page, showAs } from '../../state/store.ts'
import { bandsText } from '../../text/bands-text.ts'
import { text } from '../../text/text.ts'
import { BANDS, BANDS_ON } from '../chart/bands-switch.tsx'
import { Figure } from '../frame/figure.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import type { ProofPanelProps } from './proof-panel.tsx'
import { useSheet } from './use-sheet.ts'

export function BandProof({ request, title, mark, outcome, onClose }: ProofPanelProps) {
  const words = bandsText.value.proof
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const key = encodeProof(request)
  const { strategy, variable, year, quantile } = request
  const entry = catalogue.value === undefined ? undefined : outcomeOf(catalogue.value, variable)
  const label = entry?.label ?? variable
  const found = bandSet.value
  const part = found?.asked.parts.find(({ choices }) => choices.some((choice) => choice.key === strategy))
  const probability = quantile?.probability ?? NaN
  const place = found?.probabilities.indexOf(probability) ?? -1
  const value = found?.quantiles(strategy, variable, quantile?.against !== undefined)?.[place]?.[outcome.years.indexOf(year ?? NaN)]
  const stale = found !== undefined && found.key !== bandsUnderWay.value.key
  useSheet(panel)
  useEffect(() => heading.current?.focus(), [key])

  const central: ProofRequest = { strategy, variable, ...(year === undefined ? {} : { year }), ...(request.index === undefined ? {} : { index: request.index }) }
  const unit = (entry === undefined ? undefined : readIn(entry) ?? entry.unit) ?? '1'
  const series = strategyOf(outcome, strategy)?.series(variable, request.index)
  const atCentral = series?.[outcome.years.indexOf(year ?? NaN)]
  const baseline = quantile?.against === undefined ? undefined : strategyOf(outcome, quantile.against)
  const shown = value === undefined || !Number.isFinite(value) ? undefined : quantile?.against === undefined ? formatQuantity(value, unit) : `${formatChange(value, unit, { digits: 3 })} ${unitWords(unit).after ?? ''}`.trim()

  return (
    <aside ref={panel} class="proof" aria-labelledby="proof-title" data-proof={key} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="proof-bar">
        <p class="proof-kicker">{mark} {title}</p>
        <button type="button" class="button-plain" onClick={onClose}>{text.value.frame.proof.close}</button>
      </div>
      <h2 id="proof-title" tabIndex={-1} ref={heading}>{words.title(label, probability)}{year !== undefined && `, ${year}`}</h2>
      {shown === undefined || found === undefined || part === undefined ? (
        <>
          <p class="quiet" role="status">{words.notYet}</p>
          {page.value.view[BANDS] !== BANDS_ON && <button type="button" class="button" onClick={() => showAs({ [BANDS]: BANDS_ON })}>{words.switchOn}</button>}
        </>
      ) : (
        <div class={stale ? 'proof-body stale' : 'proof-body'}>
          <p class="proof-value">{shown}</p>
          {stale && <p class="quiet" role="status">{bandsText.value.stale}</p>}
          <p class="proof-doc">{words.means(probability, found.members)} {baseline !== undefined && words.against(baseline.title)}</p>
          {atCentral !== undefined && Number.isFinite(atCentral) && baseline === undefined && <p>{words.central}<Figure text={formatQuantity(atCentral, unit)} proof={central} />.</p>}
          <h3>{words.ensemble}</h3>
          <dl class="origin-facts sampled-facts">
            <Fact name={words.facts.sampler}>{bandsText.value.chart.samplers[found.sampler] ?? found.sampler}</Fact>
            <Fact name={words.facts.seed}>{found.seed}</Fact>
            <Fact name={words.facts.members}>{words.membersOf(found.members, found.of)}</Fact>
            <Fact name={words.facts.failed}>{words.failedOf(found.failed, found.failure)}</Fact>
            <Fact name={words.facts.model}>{outcome.modelVersion}</Fact>
            <Fact name={words.facts.hash}>{found.hash === undefined ? words.noHash : <code>{found.hash}</code>}</Fact>
          </dl>
          <p>{words.same} <CopyButton label={words.copy} content={() => requestText(part)} byHand /></p>
          <WhatWasSampled key={found.key} sampled={() => sampledOf(engine.value!, part)} />
          <p class="proof-keys">{words.keys}</p>
        </div>
      )}
    </aside>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}

function WhatWasSampled({ sampled }: { readonly sampled: () => Sampled }) {
  const words = bandsText.value.proof
  const { beliefs, held, correlations } = useMemo(sampled, [])
  const labels = new Map(beliefs.map(({ name, label }) => [name, label]))
  return (
    <>
      <h3>{words.sampled(beliefs.length)}</h3>
      <p class="quiet">{words.choices}</p>
      <TableRegion label={words.sampled(beliefs.length)}>
        <table class="figures sampled">
          <thead><tr><th scope="col">{words.columns.name}</th><th scope="col">{words.columns.distribution}</th><th scope="col">{words.columns.basis}</th><th scope="col">{words.columns.origin}</th></tr></thead>
          <tbody>
            {beliefs.map((belief) => (
              <tr key={belief.name}>
                <th scope="row">{belief.label}</th>
                <td>{distributionWords(belief)}</td>
                <td>{words.basis[belief.basis]}</td>
                <td>{belief.origin.replaceAll('-', ' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {correlations.length > 0 && (
        <>
          <h3>{words.together}</h3>
          <ul class="origin-lines">{correlations.map(({ first, second, rank }) => <li key={`${first} ${second}`}>{words.pair(labels.get(first) ?? first, labels.get(second) ?? second, rank)}</li>)}</ul>
        </>
      )}
      {held.length > 0 && (
        <>
          <h3>{words.held}</h3>
          <ul class="origin-lines">{held.map(({ name, label, origin }) => <li key={name}>{label}: {origin.replaceAll('-', ' ')}</li>)}</ul>
        </>
      )}
    </>
  )
}

/** Its family with its numbers, in the parameter's own unit. */
function distributionWords({ distribution, elements, unit }: SampledBelief): string {
  const words = bandsText.value.proof
  if (distribution === undefined) return words.various(elements)
  return words.distribution(distribution.kind, numbersOf(distribution), unit === '1' ? '' : unit)
}

function numbersOf(distribution: Distribution): string {
  if (distribution.kind === 'discrete') return distribution.values.map((value, at) => bandsText.value.proof.chance(formatNumber(value), distribution.probabilities[at]!)).join(', ')
  return Object.entries(distribution).flatMap(([name, value]) => (typeof value === 'number' && name !== 'from' && name !== 'to' ? [formatNumber(value)] : [])).join(', ')
}
