/** What a difference or a product is made of: its two figures, each with a proof of its own. */
import { formatAmount, formatChange } from '../../chart/number-format.ts'
import { nameOf } from '../../state/chart-data.ts'
import { recordOf } from '../../state/finance.ts'
import { finite, strategyOf, type Outcome } from '../../state/outcome.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { figureAt } from '../../state/proof-figure.ts'
import { pair, turnProof } from '../../state/proof-opening.ts'
import { engine } from '../../state/store.ts'
import { proofText } from '../../text/proof-text.ts'
import { text } from '../../text/text.ts'

interface PairHalvesProps {
  readonly outcome: Outcome
  /** Address of the proof that is shown. */
  readonly shown: string
}

export function PairHalves({ outcome, shown }: PairHalvesProps) {
  const words = proofText.value
  const found = pair.value
  if (found === undefined) return null
  const said = words[found.kind]
  const unit = outcome.unit(found.of.variable) ?? ''
  const [of, other] = [found.of, found.with].map((half) => finite(figureAt(outcome, half)))
  const half = (request: ProofRequest, value: number | undefined, unit: string) => {
    const strategy = strategyOf(outcome, request.strategy)
    const open = encodeProof(request) === shown
    return (
      <button type="button" class="half" aria-current={open ? 'true' : undefined} data-proof={encodeProof(request)} onClick={(event) => {
        // The page opens what is pressed as a figure by itself.
        event.stopPropagation()
        if (!open) turnProof(request)
      }}>
        <strong>{value === undefined ? words.noValue : formatAmount(value, unit)}</strong>
        <small>{[found.kind === 'times' ? recordOf(engine.value?.model ?? { variables: [] }, request.variable).label : undefined, strategy === undefined ? text.value.frame.proof.calibration : nameOf(outcome, strategy), ...Object.values(request.index ?? {}).map((member) => member.replaceAll('_', ' ')), request.year].filter((part) => part !== undefined).join(', ')}</small>
      </button>
    )
  }
  return (
    <section class="halves" aria-label={said.title}>
      <h3>{said.title}</h3>
      <p class="quiet">{said.help}</p>
      <div class="halves-pair">
        {half(found.of, of, unit)}
        <span class="quiet">{said.between}</span>
        {half(found.with, other, outcome.unit(found.with.variable) ?? '')}
        {of !== undefined && other !== undefined && <p class="halves-gives"><span class="quiet">{said.gives}</span> <strong>{found.kind === 'less' ? formatChange(of - other, unit, { digits: 3 }) : formatAmount(of * other, unit)}</strong></p>}
      </div>
    </section>
  )
}
