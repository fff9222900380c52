/** The proof of one figure: its equation, this year's values, and the way down to what was published or assumed. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatQuantity } from '../../chart/number-format.ts'
import { ChunkMissing } from '../../state/load-chunk.ts'
import type { Outcome } from '../../state/outcome.ts'
import type { Move, ProofRequest } from '../../state/page-state.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { withBehind, type Proof, type ProofNode } from '../../state/proof.ts'
import { engine } from '../../state/store.ts'
import { proofText } from '../../text/proof-text.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { PairHalves } from './pair-halves.tsx'
import { NodeProof } from './node-proof.tsx'
import { useSheet } from './use-sheet.ts'

export interface ProofPanelProps {
  readonly request: ProofRequest
  readonly title: string
  /** Line and marker of the strategy on the charts. */
  readonly mark: ComponentChildren
  /** The run behind the figure. */
  readonly outcome: Outcome
  /** The link that brings the page back, where it has one. */
  readonly link: () => string | undefined
  readonly prove: (request: ProofRequest, signal?: AbortSignal) => Promise<Proof>
  readonly onClose: () => void
}

interface Answer {
  readonly key: string
  /** Of the run it was made for. */
  readonly hash: string
  readonly proof: Proof
}

const REST = 500

export function ProofPanel({ request, title, mark, outcome, link, prove, onClose }: ProofPanelProps) {
  const words = proofText.value
  const [answer, setAnswer] = useState<Answer | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [attempt, setAttempt] = useState(0)
  // Nodes walked through, from the figure asked about down to the one shown.
  const [path, setPath] = useState<readonly string[]>([])
  const asked = useRef('')
  // The proof on its way for a figure that a node repeats.
  const digging = useRef<AbortController | undefined>(undefined)
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const { strike, calm, moved } = request
  const key = encodeProof(request)
  // The last figure's proof must not stand under the next one's name while that is on its way.
  const proof = answer?.key === key ? answer.proof : undefined
  const stale = answer !== undefined && answer.hash !== outcome.hash
  useSheet(panel)

  function problemOf(error: unknown, title: string): Problem {
    return error instanceof ChunkMissing ? text.value.frame.proof.missing : problemFrom(error, title)
  }

  useEffect(() => {
    const asking = new AbortController()
    const ask = (): void => {
      setProblem(undefined)
      prove(request, asking.signal).then(
        (found) => {
          if (asking.signal.aborted) return
          setAnswer({ key, hash: outcome.hash, proof: found })
          // A lever that moves keeps the reader at the same depth while the figures change.
          setPath((walked) => (walked[0] === found.root && walked.every((id) => found.node(id) !== undefined) ? walked : [found.root]))
        },
        (error: unknown) => !asking.signal.aborted && setProblem(problemOf(error, words.failed)),
      )
    }
    // The first proof at once; while a lever moves, only where it comes to rest.
    const timer = setTimeout(ask, asked.current === key ? REST : 0)
    asked.current = key
    return () => {
      clearTimeout(timer)
      asking.abort()
      digging.current?.abort()
    }
  }, [key, outcome.hash, attempt])

  useEffect(() => heading.current?.focus(), [key])

  function retry(): void {
    asked.current = ''
    setAttempt(attempt + 1)
  }

  function go(to: readonly string[] | ((walked: readonly string[]) => readonly string[])): void {
    // Whoever walks on no longer waits for what was dug for.
    digging.current?.abort()
    setPath(to)
    if (panel.current !== null) panel.current.scrollTop = 0
    heading.current?.focus()
  }

  /** Makes the proof of the figure that a node repeats, and steps into it. */
  function dig(node: ProofNode): void {
    const wanted = node.behind
    if (wanted === undefined) return
    digging.current?.abort()
    const asking = (digging.current = new AbortController())
    prove(wanted, asking.signal).then(
      (found) => {
        if (asking.signal.aborted) return
        setAnswer((known) => (known?.key === key ? { ...known, proof: withBehind(known.proof, node.id, found, wanted.strategy) } : known))
        go((walked) => [...walked, `${wanted.strategy} ${found.root}`])
      },
      (error: unknown) => !asking.signal.aborted && setProblem(problemOf(error, words.restFailed)),
    )
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLTextAreaElement) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Backspace' && path.length > 1) go(path.slice(0, -1))
    else return
    event.preventDefault()
  }

  const shown = path[path.length - 1]
  const node = shown === undefined ? undefined : proof?.node(shown)
  return (
    <aside ref={panel} class="proof" aria-labelledby="proof-title" aria-busy={node === undefined || stale} data-proof={key} onKeyDown={onKeyDown}>
      <div class="proof-bar">
        <p class="proof-kicker">{mark} {title}{strike !== undefined && words.struck(engine.value?.library.shocks.get(strike.use)?.title ?? strike.use, strike.year)}{calm === true && words.calm}{moved?.map(movedWords)}</p>
        <button type="button" class="button-plain" onClick={onClose}>{text.value.frame.proof.close}</button>
      </div>
      <PairHalves outcome={outcome} shown={key} />
      {path.length > 1 && proof !== undefined && <Way proof={proof} path={path} onGo={go} />}
      <h2 id="proof-title" tabIndex={-1} ref={heading}>{node?.label ?? (problem === undefined ? words.finding : words.none)}</h2>
      {problem !== undefined && <ProblemNotice problem={problem} action={{ title: text.value.frame.retry, run: retry }} />}
      {node === undefined || proof === undefined ? (
        problem === undefined && <p class="quiet" role="status">{text.value.frame.proof.walking}</p>
      ) : (
        <div class={stale ? 'proof-body stale' : 'proof-body'}>
          {stale && <p class="unseen" role="status">{words.renewing}</p>}
          <NodeProof
            key={node.id}
            node={node}
            proof={proof}
            modelVersion={outcome.modelVersion}
            link={link}
            onOpen={(id) => go([...path, id])}
            onDig={() => dig(node)}
          />
          <p class="proof-keys">{words.keys}</p>
        </div>
      )}
    </aside>
  )
}

/** What a run moved, in words. */
function movedWords({ parameter, to }: Move): string {
  const words = proofText.value
  const found = engine.value?.model.parameters.find(({ name }) => name === parameter)
  const label = found?.definition.label ?? parameter.replaceAll('_', ' ')
  return typeof to === 'string' ? words.movedToEnd(label, to) : words.movedTo(label, formatQuantity(to, found?.unit ?? '1'))
}

interface WayProps {
  readonly proof: Proof
  readonly path: readonly string[]
  readonly onGo: (to: readonly string[]) => void
}

/** Back by one, or to any figure on the way down. */
function Way({ proof, path, onGo }: WayProps) {
  const words = proofText.value
  return (
    <nav class="way" aria-label={words.way}>
      <button type="button" class="button way-back" onClick={() => onGo(path.slice(0, -1))}>{words.back}</button>
      <ol class="crumbs">
        {path.slice(0, -1).map((id, depth) => (
          <li key={`${depth} ${id}`}>
            <button type="button" class="link" onClick={() => onGo(path.slice(0, depth + 1))}>{proof.node(id)?.label ?? id}</button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
