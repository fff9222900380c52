/** What stands behind figures that were drawn or searched: what was sampled, by which sampler, under which seed, in how many members. */
import type { ComponentChildren } from 'preact'
import { formatNumber } from '../../chart/number-format.ts'
import type { DecisionPart } from '../../state/decide.ts'
import { decideText } from '../../text/decide-text.ts'
import { useDecision } from './decision-context.ts'

/** What every answer says of itself. */
export interface Sampled {
  readonly rule: string
  readonly hash: string
  readonly model: { readonly version: string; readonly hash: string }
  readonly runs?: number
  readonly drawn?: {
    readonly members: number
    readonly seed: number
    readonly sampler: 'latin_hypercube' | 'sobol' | 'random'
    readonly inputs: number
    readonly failed: number
    readonly kept: readonly { readonly parameter: string; readonly why: 'set_by_scenario' | 'read_before_the_run' | 'left_to_shocks' }[]
  }
}

export function proofId(part: DecisionPart): string {
  return `decide-proof-${part}`
}

function openProof(part: DecisionPart): void {
  const proof = document.getElementById(proofId(part))
  if (!(proof instanceof HTMLDetailsElement)) return
  proof.open = true
  proof.querySelector('summary')?.focus()
}

/** A figure that no single run has: pressing it opens what it was drawn from. */
export function DrawnFigure({ part, text, label }: { readonly part: DecisionPart; readonly text: string; readonly label: string }) {
  return <button type="button" class="figure" data-drawn={part} aria-label={decideText.value.drawnFigure(label, text)} aria-controls={proofId(part)} onClick={() => openProof(part)}>{text}</button>
}

/** A sentence of such figures, which all rest on the same. */
export function Says({ part, children }: { readonly part: DecisionPart; readonly children: ComponentChildren }) {
  const words = decideText.value
  return (
    <p class="decide-says" data-drawn={part}>
      {children} <button type="button" class="link" aria-controls={proofId(part)} onClick={() => openProof(part)}>{words.rests}</button>
    </p>
  )
}

interface SamplingProofProps {
  readonly part: DecisionPart
  readonly stated: Sampled
  readonly call: string
  readonly end: ComponentChildren
}

export function SamplingProof({ part, stated: { rule, hash, model, runs, drawn }, call, end }: SamplingProofProps) {
  const words = decideText.value.proof
  const { labelOfParameter } = useDecision()
  const whys = [...new Set(drawn?.kept.map(({ why }) => why))]
  return (
    <details class="decide-proof" id={proofId(part)}>
      <summary>{words.title}</summary>
      <dl>
        {drawn === undefined ? <div><dt>{words.sampled}</dt><dd>{words.unsampled}</dd></div> : (
          <>
            <div><dt>{words.sampled}</dt><dd>{words.common}</dd></div>
            <div><dt>{words.sampler}</dt><dd>{words.samplers[drawn.sampler]}</dd></div>
            <div><dt>{words.members}</dt><dd>{formatNumber(drawn.members)}</dd></div>
            <div><dt>{words.seed}</dt><dd>{String(drawn.seed)}</dd></div>
            <div><dt>{words.inputs}</dt><dd>{formatNumber(drawn.inputs)}</dd></div>
            <div><dt>{words.failed}</dt><dd>{formatNumber(drawn.failed)}</dd></div>
            {whys.map((why) => <div key={why}><dt>{words.kept}, {words.why[why]}</dt><dd>{drawn.kept.filter((each) => each.why === why).map(({ parameter }) => labelOfParameter(parameter)).join(', ')}</dd></div>)}
          </>
        )}
        {runs !== undefined && <div><dt>{words.runs}</dt><dd>{formatNumber(runs)}</dd></div>}
        <div><dt>{words.rule}</dt><dd>{rule}</dd></div>
        <div><dt>{words.model}</dt><dd>{model.version} <code>{model.hash.slice(0, 12)}</code></dd></div>
        <div><dt>{words.hash}</dt><dd><code>{hash.slice(0, 12)}</code></dd></div>
        <div><dt>{words.call}</dt><dd><code>{call}</code> {end}</dd></div>
      </dl>
    </details>
  )
}
