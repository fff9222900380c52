/** Where numbers come from: what set them, the publication behind that, and how far it can be trusted. */
import { useEffect, useState } from 'preact/hooks'
import { publicationLine } from '../../state/citation.ts'
import { inSlices } from '../../state/in-slices.ts'
import { placeIn } from '../../state/locator.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { originsUnder, type Proof, type ProofOrigin, type Publication } from '../../state/proof.ts'
import { proofText } from '../../text/proof-text.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { gradeWords, GradeMark, StandInMark } from './origin-marks.tsx'

export function Origins({ origins, title }: { readonly origins: readonly ProofOrigin[]; readonly title: string }) {
  if (origins.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="origins">{origins.map((origin) => <Origin key={`${origin.layer} ${origin.name}`} origin={origin} />)}</ul>
    </>
  )
}

function Origin({ origin }: { readonly origin: ProofOrigin }) {
  const words = proofText.value
  const { publication, standIn, modifies, detail } = origin
  const grade = gradeWords(origin.grade)
  return (
    <li class="origin">
      <p class="origin-layer">{words.layer[origin.layer]} <GradeMark grade={origin.grade} /> <StandInMark origin={origin} /></p>
      <p class="origin-citation">{publication === undefined ? origin.name.replaceAll('-', ' ') : publicationLine(publication)}</p>
      {publication !== undefined && <Published publication={publication} />}
      {detail !== undefined && <p class="quiet">{/^\d{4}$/.test(detail) ? words.valueOf(detail) : detail}</p>}
      {publication?.note !== undefined && <p class="quiet">{publication.note}</p>}
      {standIn !== undefined && <p class="origin-warning">{words.standIn.means(standIn.rule.replaceAll('-', ' '), standIn.from)}</p>}
      {grade !== undefined && origin.grade !== 'found' && <p class={origin.grade === 'derived' ? 'quiet' : 'origin-warning'}>{grade.means}</p>}
      {modifies !== undefined && (
        <div class="origin-before">
          <p class="quiet">{words.modifies(words.layer[modifies.layer])}</p>
          <ul><Origin origin={modifies} /></ul>
        </div>
      )}
    </li>
  )
}

function Published({ publication }: { readonly publication: Publication }) {
  const words = proofText.value
  const facts = [
    { name: words.publisher, value: publication.producer },
    { name: words.published, value: publication.published },
    { name: words.place, value: placeIn(publication, words.placeOf) },
    { name: words.licence, value: publication.licence },
  ]
  return (
    <>
      <dl class="origin-facts">
        {facts.map(({ name, value }) => value === undefined ? null : (
          <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      <p><SourceLink publication={publication} /></p>
    </>
  )
}

function SourceLink({ publication }: { readonly publication: Publication }) {
  return publication.url === undefined ? null : <a href={publication.url} rel="noreferrer" target="_blank">{proofText.value.source}</a>
}

/** A line for each of many: who published what and when, and how far it can be trusted. */
function OriginLines({ origins }: { readonly origins: readonly ProofOrigin[] }) {
  return (
    <ul class="origin-lines">
      {origins.map((origin) => (
        <li key={origin.name}>
          {origin.publication === undefined ? origin.name.replaceAll('-', ' ') : publicationLine(origin.publication)}{' '}
          <GradeMark grade={origin.grade} onlyWeak /> <StandInMark origin={origin} />{' '}
          {origin.publication !== undefined && <SourceLink publication={origin.publication} />}
        </li>
      ))}
    </ul>
  )
}

/** Everything the figure rests on in the end, collected when it is asked for: there may be thousands of values to look at. */
export function AllOrigins({ proof, id }: { readonly proof: Proof; readonly id: string }) {
  const words = proofText.value
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState<readonly ProofOrigin[] | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!open) return
    const collecting = new AbortController()
    setFound(undefined)
    setProblem(undefined)
    inSlices(originsUnder(proof, id), collecting.signal).then(setFound, (error: unknown) => {
      if (!collecting.signal.aborted) setProblem(problemFrom(error, words.restFailed))
    })
    return () => collecting.abort()
  }, [open, proof, id, attempt])
  return (
    <details class="beneath all-origins" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{found === undefined ? words.all : words.allCount(found.length)}</summary>
      {open && (problem !== undefined ? <ProblemNotice problem={problem} action={{ title: text.value.frame.retry, run: () => setAttempt(attempt + 1) }} /> : found === undefined ? <p class="quiet" role="status">{words.collecting}</p> : <OriginLines origins={found} />)}
    </details>
  )
}
