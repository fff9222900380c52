/** The proof of one figure: its equation, this year's values, and the way down to what was published or assumed. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatNumber, formatQuantity } from '../../chart/number-format.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { citationText, originsUnder, withBehind, type Proof, type ProofNode, type ProofOrigin } from '../../state/proof.ts'
import { MathMl } from './mathml.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'

interface ProofPanelProps {
  readonly request: ProofRequest
  readonly strategyTitle: string
  /** Line and marker of the strategy on the charts. */
  readonly mark: ComponentChildren
  readonly modelVersion: string
  readonly link: string
  readonly prove: (request: ProofRequest) => Promise<Proof>
  /** Changes when the run behind the figure changes. */
  readonly runKey: string
  readonly onClose: () => void
}

const REST = 500

function said(node: ProofNode): string {
  return node.member ?? formatQuantity(node.value, node.unit, { digits: 4 })
}

function place(node: ProofNode): string {
  return [node.index, node.year === undefined ? '' : String(node.year)].filter((part) => part !== '').join(', ')
}

export function ProofPanel({ request, strategyTitle, mark, modelVersion, link, prove, runKey, onClose }: ProofPanelProps) {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly proof: Proof } | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  // Nodes walked through, from the figure asked about down to the one shown.
  const [path, setPath] = useState<readonly string[]>([])
  const shownKey = useRef('')
  const heading = useRef<HTMLHeadingElement>(null)
  const key = encodeProof(request)
  // The last figure's proof must not stand under the next one's name while that is on its way.
  const proof = answer?.key === key ? answer.proof : undefined

  useEffect(() => {
    let current = true
    const ask = (): void => {
      setProblem(undefined)
      prove(request).then(
        (found) => {
          if (!current) return
          setAnswer({ key, proof: found })
          // A lever that moves keeps the reader at the same depth while the figures change.
          setPath((walked) => (walked[0] === found.root && walked.every((id) => found.nodes.has(id)) ? walked : [found.root]))
        },
        (error: unknown) => current && setProblem(problemFrom(error, 'The proof could not be made')),
      )
    }
    // The first proof at once; while a lever moves, only where it comes to rest.
    const timer = setTimeout(ask, shownKey.current === key ? REST : 0)
    shownKey.current = key
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, runKey])

  /** Fetches the proof of the figure that a node repeats, and steps into it. */
  function dig(node: ProofNode): void {
    const wanted = node.behind
    if (wanted === undefined) return
    prove(wanted).then(
      (found) => {
        setAnswer((known) => (known?.key !== key ? known : { key, proof: withBehind(known.proof, node.id, found, wanted.strategy) }))
        setPath((walked) => [...walked, `${wanted.strategy} ${found.root}`])
        heading.current?.focus()
      },
      (error: unknown) => setProblem(problemFrom(error, 'The rest of the proof could not be made')),
    )
  }

  useEffect(() => heading.current?.focus(), [key])

  const shown = path[path.length - 1]
  const node = shown === undefined ? undefined : proof?.nodes.get(shown)

  function go(to: readonly string[]): void {
    setPath(to)
    heading.current?.focus()
  }

  return (
    <aside class="proof" aria-labelledby="proof-title" data-proof={key} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="proof-bar">
        <p class="proof-kicker">{mark} Proof, {strategyTitle}</p>
        <button type="button" class="button-plain" onClick={onClose}>Close</button>
      </div>
      {path.length > 1 && proof !== undefined && (
        <nav aria-label="Way to this figure">
          <ol class="crumbs">
            {path.slice(0, -1).map((id, depth) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => go(path.slice(0, depth + 1))}>{proof.nodes.get(id)?.label ?? id}</button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h2 id="proof-title" tabIndex={-1} ref={heading}>{node?.label ?? 'Finding the proof'}</h2>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {node === undefined || proof === undefined ? (
        problem === undefined && <p class="quiet" role="status">Walking through the equations behind this figure.</p>
      ) : (
        <ProofBody key={node.id} node={node} proof={proof} modelVersion={modelVersion} link={link} onOpen={(id) => go([...path, id])} onDig={() => dig(node)} />
      )}
    </aside>
  )
}

interface ProofBodyProps {
  readonly node: ProofNode
  readonly proof: Proof
  readonly modelVersion: string
  readonly link: string
  readonly onOpen: (id: string) => void
  readonly onDig: () => void
}

function ProofBody({ node, proof, modelVersion, link, onOpen, onDig }: ProofBodyProps) {
  const inputs = node.inputs.flatMap((id) => {
    const input = proof.nodes.get(id)
    return input === undefined ? [] : [input]
  })
  // A total over members mostly adds zeros: they are there, but do not stand in the way.
  const zeros = inputs.filter((input) => input.value === 0)
  const idle = zeros.length > 2 && zeros.length < inputs.length ? zeros : []
  const telling = inputs.filter((input) => !idle.includes(input))
  const beneath = inputs.length > 0 ? originsUnder(proof, node.id) : []
  return (
    <>
      <p class="proof-value">
        {said(node)} <span class="quiet">{place(node)}</span>
      </p>
      <p class="proof-doc">{node.doc}</p>
      {(node.equation !== undefined || node.mathml !== undefined) && (
        <div class="equation">
          {node.mathml !== undefined && <MathMl source={node.mathml} />}
          {node.equation !== undefined && <pre><code>{`${node.name} = ${node.equation}`}</code></pre>}
        </div>
      )}
      {inputs.length === 0 && node.origins.length > 0 && <Origins origins={node.origins} title="Where it comes from" />}
      {inputs.length > 0 && (
        <>
          <h3>Inputs</h3>
          <Inputs inputs={telling} onOpen={onOpen} />
          {idle.length > 0 && (
            <details class="beneath">
              <summary>{idle.length === 1 ? 'One more is zero' : `${idle.length} more are zero`}</summary>
              <Inputs inputs={idle} onOpen={onOpen} />
            </details>
          )}
        </>
      )}
      {inputs.length > 0 && node.origins.length > 0 && <Origins origins={node.origins} title="Basis of the equation" />}
      {node.behind !== undefined && (
        <button type="button" class="button dig" onClick={onDig}>
          Show it in the calibration of the world
        </button>
      )}
      {beneath.length > 0 && (
        <details class="beneath">
          <summary>All sources behind this figure ({formatNumber(beneath.length)})</summary>
          <Origins origins={beneath} title="" />
        </details>
      )}
      <CopyCitation text={citationText(node, said(node), link, modelVersion)} />
    </>
  )
}

interface InputsProps {
  readonly inputs: readonly ProofNode[]
  readonly onOpen: (id: string) => void
}

function Inputs({ inputs, onOpen }: InputsProps) {
  return (
    <ul class="inputs">
      {inputs.map((input) => (
        <li key={input.id}>
          <button type="button" class="input" onClick={() => onOpen(input.id)}>
            <span class="input-label">
              {input.label}
              {place(input) !== '' && <small>{place(input)}</small>}
            </span>
            <span class="input-value">{said(input)}</span>
            <span class="input-kind">{input.inputs.length === 0 && input.behind === undefined ? 'input' : 'equation'}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Origins({ origins, title }: { readonly origins: readonly ProofOrigin[]; readonly title: string }) {
  return (
    <>
      {title !== '' && <h3>{title}</h3>}
      <ul class="origins">
        {origins.map((origin) => (
          <li key={origin.layer + origin.citation} class="origin">
            <p class="origin-layer">
              {origin.layer}
              {origin.grade !== undefined && <span class="mark">{origin.grade}</span>}
              {origin.standIn !== undefined && <span class="mark mark-warning">stand-in</span>}
            </p>
            <p class="origin-citation">
              {origin.citation}
              {origin.url !== undefined && (
                <>
                  {' '}
                  <a href={origin.url} rel="noreferrer" target="_blank">Source</a>
                </>
              )}
            </p>
            {origin.standIn !== undefined && <p class="quiet">{origin.standIn}</p>}
            {origin.detail !== undefined && <p class="quiet">{origin.detail}</p>}
            {(origin.published !== undefined || origin.licence !== undefined) && (
              <p class="quiet">
                {[origin.published === undefined ? '' : `Published ${origin.published}`, origin.licence ?? ''].filter((part) => part !== '').join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function CopyCitation({ text }: { readonly text: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  return (
    <div class="cite">
      <button
        type="button"
        class="button"
        onClick={() => navigator.clipboard.writeText(text).then(() => setState('copied'), () => setState('refused'))}
      >
        Copy citation
      </button>
      <span role="status">{state === 'copied' ? 'Copied.' : ''}</span>
      {state === 'refused' && <textarea class="box" readOnly aria-label="Citation to copy" rows={4} value={text} />}
    </div>
  )
}
