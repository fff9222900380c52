/** One part of the Decide screen: its question, a button that begins it, progress in words, the answer and what it rests on. */
import type { ComponentChildren } from 'preact'
import { CopyButton } from '../../control/copy-button.tsx'
import { focusNext } from '../../control/focus-next.ts'
import { workedParts, type DecisionPart } from '../../state/decide.ts'
import { page } from '../../state/store.ts'
import { decideText } from '../../text/decide-text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { DecisionContext } from './decision-context.ts'
import { SamplingProof, type Sampled } from './sampling-proof.tsx'
import type { Worked } from './use-worked.ts'

interface PartFrameProps<Answer> {
  readonly part: DecisionPart
  readonly title: string
  readonly how: string
  readonly worked: Worked<Answer>
  /** Progress in words. */
  readonly say: (done: number) => string
  readonly request: unknown
  /** What the answer rests on, where it is not the answer itself. */
  readonly stated?: (answer: Answer) => Sampled
  readonly children: (answer: Answer) => ComponentChildren
}

/** Paths of the calls that give the same. */
const CALLS: Readonly<Record<DecisionPart, string>> = { regret: 'regret', 'break-even': 'break-even', 'two-way': 'break-even', discovery: 'discovery', portfolio: 'frontier' }

export function PartFrame<Answer>({ part, title, how, worked, say, request, stated, children }: PartFrameProps<Answer>) {
  const words = decideText.value
  const { answer, current, question, context, done, problem, begin, cancel, again } = worked
  const asked = workedParts(page.value.view).includes(part)
  const button = `decide-begin-${part}`
  const heading = `decide-${part}`
  return (
    <section class="decide-part" aria-labelledby={heading}>
      <header class="chart-head">
        <h2 id={heading} tabIndex={-1}>{title}</h2>
        <p class="chart-scope">{how}</p>
      </header>
      <p class="decide-progress" role="status">
        {asked && !current && problem === undefined && <><progress aria-label={done === undefined ? words.resting : say(done)} /> <span>{done === undefined ? words.resting : say(done)}</span></>}
        {answer !== undefined && !current && <span>{words.stale}</span>}
      </p>
      {asked && !current && problem === undefined && <button type="button" class="button" onClick={() => {
        cancel()
        focusNext(() => document.getElementById(button))
      }}>{words.cancel}</button>}
      {!asked && !current && request !== undefined && <button id={button} type="button" class="button" aria-describedby={heading} onClick={() => {
        begin()
        // Stands above progress and answer alike, and stays.
        focusNext(() => document.getElementById(heading))
      }}>{words.begin}</button>}
      {problem !== undefined && <ProblemNotice problem={problem} {...(again === undefined ? {} : { action: { title: words.again, run: again } })} />}
      {answer !== undefined && (
        <div class={current ? 'decide-answer' : 'decide-answer stale'} aria-busy={!current}>
          <DecisionContext.Provider value={context}>{children(answer)}</DecisionContext.Provider>
          <SamplingProof part={part} stated={stated === undefined ? (answer as Sampled) : stated(answer)} call={`POST /api/decisions/${CALLS[part]}`} end={<CopyButton label={words.proof.body} content={() => question} />} />
        </div>
      )}
    </section>
  )
}
