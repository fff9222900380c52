/** The model against real events: what was published of each, what the model says, and whether they agree. */
import { useEffect, useState } from 'preact/hooks'
import type { ReplayAnswer } from '../../../api/schemas/replay.ts'
import { formatPercent, formatQuantity } from '../../chart/number-format.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { replayRun } from '../../state/replay-proof.ts'
import { replays } from '../../state/replays.ts'
import { engine } from '../../state/store.ts'
import { resilienceText } from '../../text/resilience-text.ts'
import { text } from '../../text/text.ts'
import { gradeOf } from '../evidence/origin-card.tsx'
import { Figure } from '../frame/figure.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { ScreenPart } from '../frame/screen-part.tsx'
import { TableRegion } from '../frame/table-region.tsx'

type Replay = ReplayAnswer[number]
type ReplayedFigure = Replay['figures'][number]

export function ReplaySection({ onShow }: { readonly onShow: (use: string) => void }) {
  const words = resilienceText.value.replays
  const [found, setFound] = useState<ReplayAnswer>()
  const [problem, setProblem] = useState<Problem>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    setProblem(undefined)
    replays().then((answer) => current && setFound(answer), (error: unknown) => current && setProblem(problemFrom(error, words.failed)))
    return () => {
      current = false
    }
  }, [attempt])
  const figures = found?.flatMap((each) => each.figures) ?? []
  const inside = figures.filter((figure) => figure.inside)
  return (
    <ScreenPart
      id="resilience-replays" title={words.title} scope={<>{words.scope}{found !== undefined && ` ${words.count(inside.length, figures.length, inside.filter(({ basis }) => basis === 'free').length)}`}</>}
      source={<a class="link" href="/api/replays">{words.data}</a>}
    >
      {problem !== undefined && <ProblemNotice problem={problem} action={{ title: text.value.frame.retry, run: () => setAttempt(attempt + 1) }} />}
      {found === undefined && problem === undefined && <p class="quiet" role="status">{words.waiting}</p>}
      {found !== undefined && (
        <TableRegion label={words.region}>
          <table class="replays">
            <thead>
              <tr>
                <th scope="col">{words.event}</th><th scope="col">{words.figure}</th><th scope="col" class="number">{words.published}</th><th scope="col" class="number">{words.model}</th>
                <th scope="col">{words.verdict}</th><th scope="col">{words.basis}</th><th scope="col">{words.source}</th>
              </tr>
            </thead>
            {found.map((replay) => (
              <tbody key={replay.name}>
                {replay.figures.map((figure, at) => (
                  <tr key={figure.what}>
                    {at === 0 && (
                      <th scope="rowgroup" class="replay-published" rowSpan={replay.figures.length}>
                        <button type="button" class="link" aria-label={words.open(replay.title)} onClick={() => onShow(replay.shock)}>{replay.title}</button>
                        <span class="spectrum-says">{replay.stands}</span>
                      </th>
                    )}
                    <td class="replay-published">{figure.what}<span class="spectrum-says">{figure.reads}</span></td>
                    <td class="replay-published number">{publishedOf(figure)}</td>
                    <td class="number"><Model replay={replay} figure={figure} /></td>
                    <td class={figure.inside ? undefined : 'replay-outside'}>{figure.inside ? words.inside : words.outside}</td>
                    <td>{words.basisOf[figure.basis]}</td>
                    <td class="replay-published"><Source origin={figure.origin} /></td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </TableRegion>
      )}
    </ScreenPart>
  )
}

const said = (value: number, unit: string): string => (unit === '1' ? formatPercent(value, 3) : formatQuantity(value, unit))

/** What was printed, and the ends between which the model agrees. */
function publishedOf({ published, low, high, unit }: ReplayedFigure) {
  const range = resilienceText.value.replays.range(said(low, unit), said(high, unit))
  if (published === undefined) return range
  return <>{said(published, unit)}{low < high && <span class="spectrum-says">{range}</span>}</>
}

function Model({ replay, figure }: { readonly replay: Replay; readonly figure: ReplayedFigure }) {
  const address = (calm: boolean): ProofRequest => ({
    strategy: replayRun({ replay: replay.name, strategy: figure.strategy, calm }), variable: figure.variable,
    ...(figure.year === undefined ? {} : { year: figure.year }), ...(figure.index === undefined ? {} : { index: figure.index }),
  })
  return <Figure text={said(figure.model, figure.unit)} proof={address(false)} over={figure.rise === true ? address(true) : undefined} />
}

/** Publisher, date and grade. */
export function Source({ origin: id }: { readonly origin: string }) {
  const origin = engine.value?.facts.origins[id]
  if (origin === undefined) return <>{id}</>
  return <>{origin.producer}, {origin.published}<span class="spectrum-says">{gradeOf(id)}</span></>
}
