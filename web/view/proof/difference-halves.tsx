/** What a difference is made of: its two figures, each with a proof of its own. */
import { formatAmount, formatChange } from '../../chart/number-format.ts'
import { nameOf } from '../../state/chart-data.ts'
import { finite, strategyOf, type Outcome } from '../../state/outcome.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { figureAt } from '../../state/proof-figure.ts'
import { difference, turnProof } from '../../state/proof-opening.ts'
import { proofText } from '../../text/proof-text.ts'
import { text } from '../../text/text.ts'

interface DifferenceHalvesProps {
  readonly outcome: Outcome
  /** Address of the proof that is shown. */
  readonly shown: string
}

export function DifferenceHalves({ outcome, shown }: DifferenceHalvesProps) {
  const words = proofText.value
  const pair = difference.value
  if (pair === undefined) return null
  const unit = outcome.unit(pair.of.variable) ?? ''
  const [of, less] = [pair.of, pair.less].map((half) => finite(figureAt(outcome, half)))
  const half = (request: ProofRequest, value: number | undefined) => {
    const strategy = strategyOf(outcome, request.strategy)
    const open = encodeProof(request) === shown
    return (
      <button type="button" class="half" aria-current={open ? 'true' : undefined} data-proof={encodeProof(request)} onClick={(event) => {
        // The page opens what is pressed as a figure by itself.
        event.stopPropagation()
        if (!open) turnProof(request)
      }}>
        <strong>{value === undefined ? words.noValue : formatAmount(value, unit)}</strong>
        <small>{[strategy === undefined ? text.value.frame.proof.calibration : nameOf(outcome, strategy), ...Object.values(request.index ?? {}).map((member) => member.replaceAll('_', ' ')), request.year].filter((part) => part !== undefined).join(', ')}</small>
      </button>
    )
  }
  return (
    <section class="halves" aria-label={words.difference.title}>
      <h3>{words.difference.title}</h3>
      <p class="quiet">{words.difference.help}</p>
      <div class="halves-pair">
        {half(pair.of, of)}
        <span class="quiet">{words.difference.taken}</span>
        {half(pair.less, less)}
        {of !== undefined && less !== undefined && <p class="halves-gives"><span class="quiet">{words.difference.gives}</span> <strong>{formatChange(of - less, unit, { digits: 3 })}</strong></p>}
      </div>
    </section>
  )
}
