/** The whole page: choices above, levers beside, figures and charts in the middle, the proof on demand. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { Choice } from '../control/choice.tsx'
import { EconomyPicker } from '../control/economy-picker.tsx'
import { LeverRail } from '../control/lever-rail.tsx'
import { StrategyChips } from '../control/strategy-chips.tsx'
import { ThemeSwitch } from '../control/theme-switch.tsx'
import type { Catalogue } from '../state/catalogue.ts'
import { chartData, charts, headlines, leadSentence, shortfall, type Outcome } from '../state/outcome.ts'
import { defaultState, perimeters, perspectives, withBaseline, withLever, withoutStrategy, withProof, withStrategy, type PageState, type ProofRequest } from '../state/page-state.ts'
import { decodeProof } from '../state/proof-address.ts'
import type { Sentence } from '../state/sentence.ts'
import { catalogue, change, engine, held, holdLever, loadProblem, outcome, page, pageLink, runProblem, runTime } from '../state/store.ts'
import { ChartCard } from './chart-card.tsx'
import { SentenceText } from './figure.tsx'
import { HeadlineTiles } from './headline-tiles.tsx'
import { Assumptions, FeasibilityNotices } from './notices.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { ProofPanel } from './proof-panel.tsx'

const perimeterTitles = { state: 'State services', sovereign: 'Sovereign services', national: 'Whole nation' } as const
const perspectiveTitles = { social: 'Society', public: 'Public purse', investor: 'Investor' } as const

export function App({ onRetry }: { readonly onRetry: () => void }) {
  const found = catalogue.value
  return (
    <>
      <a class="skip" href="#figures" onClick={skip}>Skip to the charts</a>
      <header class="masthead">
        <h1>Sovereign Compute</h1>
        <p class="masthead-line">What each way of getting AI infrastructure costs a country, and what it leaves in its hands</p>
        <div class="masthead-tools">
          <ShareLink />
          <ThemeSwitch />
        </div>
      </header>
      {loadProblem.value !== undefined ? (
        <main><ProblemNotice problem={loadProblem.value} action={{ title: 'Try again', run: onRetry }} /></main>
      ) : found === undefined ? (
        <Loading />
      ) : (
        <Explore catalogue={found} />
      )}
      <footer class="page-foot">
        <p>
          Figures are projections from published inputs, computed in this page. Money is in 2025 US dollars without inflation.
          {outcome.value !== undefined && ` Model ${outcome.value.modelVersion}, run ${outcome.value.hash.slice(0, 12)}, computed in ${Math.max(1, Math.round(runTime.value))} ms.`}
        </p>
        <p class="print-link">{pageLink()}</p>
        <p class="page-links"><a href="/api/docs">API</a> <a href="/api/model">Model</a> <a href="/api/origins">Sources</a></p>
      </footer>
    </>
  )
}

/** The address holds the page's state, so an in-page link must not replace it. */
function skip(event: Event): void {
  event.preventDefault()
  const target = document.getElementById('figures')
  target?.focus()
  target?.scrollIntoView()
}

function Loading() {
  return (
    <main class="frame" aria-busy="true">
      <p class="opening" role="status">Loading the model and the facts.</p>
      <div class="skeletons" aria-hidden="true">
        {charts.map((chart) => <div key={chart.variable} class="skeleton" />)}
      </div>
    </main>
  )
}

function ShareLink() {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  return (
    <span class="share">
      <button type="button" class="button" onClick={() => navigator.clipboard.writeText(pageLink()).then(() => setState('copied'), () => setState('refused'))}>
        Copy link
      </button>
      <span class="share-state" role="status">{state === 'copied' ? 'Copied' : state === 'refused' ? 'Copy it from the address bar' : ''}</span>
    </span>
  )
}

function Explore({ catalogue: found }: { readonly catalogue: Catalogue }) {
  const state = page.value
  const result = outcome.value
  const problem = runProblem.value
  const economy = found.economies.find((entry) => entry.iso3 === state.economy)
  const path = found.growthPaths.find((entry) => entry.name === state.growthPath)
  const step = (next: PageState): void => change(next, 'step')
  const opener = useRef<Element | null>(null)

  function showProof(proof: ProofRequest): void {
    opener.current = document.activeElement
    step(withProof(page.value, proof))
  }

  /** Whatever carries an address opens its proof when it is pressed. */
  function onPress(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-proof]') : null
    const proof = pressed === null ? undefined : decodeProof(pressed.dataset.proof ?? '')
    if (proof !== undefined) showProof(proof)
  }

  function closeProof(): void {
    step(withProof(page.value, undefined))
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }

  return (
    <main class={state.proof === undefined ? 'frame' : 'frame frame-proof'} onClick={onPress}>
      <section class="setup" aria-label="Country and growth path">
        <EconomyPicker economies={found.economies} value={state.economy} onPick={(iso3) => step({ ...page.value, economy: iso3 })} />
        <Choice
          label="Growth path of world AI investment"
          value={state.growthPath}
          options={found.growthPaths.map((entry) => ({ value: entry.name, title: `${entry.title}` }))}
          onPick={(growthPath) => step({ ...page.value, growthPath })}
        />
        <Choice
          label="Who is served"
          value={state.perimeter}
          options={perimeters.map((value) => ({ value, title: perimeterTitles[value] }))}
          onPick={(perimeter) => step({ ...page.value, perimeter })}
        />
        <Choice
          label="Seen by"
          value={state.perspective}
          options={perspectives.map((value) => ({ value, title: perspectiveTitles[value] }))}
          onPick={(perspective) => step({ ...page.value, perspective })}
        />
        {path !== undefined && (
          <p class="setup-note">
            {path.publisher}, {path.publication}.{path.points.length > 0 && ` Published for ${path.points[0]}–${path.points[path.points.length - 1]}, continued after.`}{' '}
            {path.url !== undefined && <a href={path.url} target="_blank" rel="noreferrer">Source</a>}
          </p>
        )}
      </section>

      <StrategyChips
        choices={state.strategies}
        selected={state.selected}
        library={found.strategies}
        shortOf={new Set(result?.strategies.filter((strategy) => shortfall(strategy) !== undefined).map((strategy) => strategy.name))}
        onSelect={(selected) => step({ ...page.value, selected })}
        onAdd={(name) => step(withStrategy(page.value, name))}
        onRemove={(name) => step(withoutStrategy(page.value, name))}
        onBaseline={(name) => step(withBaseline(page.value, name))}
      />

      <div class="columns">
        <LeverColumn>
          <LeverRail
            levers={result === undefined ? found.levers : found.levers.map((lever) => ({ ...lever, standard: result.standards[lever.name] ?? lever.standard }))}
            values={state.levers}
            onChange={(name, value) => change(withLever(page.value, name, value), 'slide')}
            onReset={() => step({ ...page.value, levers: {} })}
            onHold={holdLever}
          />
        </LeverColumn>
        <div class="centre" id="figures" tabIndex={-1}>
          {problem !== undefined && (
            <ProblemNotice
              problem={problem}
              {...(Object.keys(state.levers).length > 0 ? { action: { title: 'Put all levers back', run: () => step({ ...page.value, levers: {} }) } } : {})}
            />
          )}
          {state.strategies.length === 0 && (
            <ProblemNotice
              problem={{ title: 'No strategy to compute', detail: 'Every strategy has been taken off the page. Add one above, or bring back the six that the page opens with.' }}
              action={{ title: 'Show the six strategies', run: () => step({ ...page.value, strategies: defaultState.strategies, selected: defaultState.selected }) }}
            />
          )}
          {result !== undefined && (
            <div class={problem === undefined ? 'figures-body' : 'figures-body stale'}>
              <div class="lead">
                <h2>
                  {result.economyName}, {result.years[0]}–{result.years[result.years.length - 1]}
                  {economy?.indicative === true && <span class="mark mark-warning" title={economy.standIns.join(', ')}>indicative</span>}
                </h2>
                <p class="lead-sentence"><SentenceText sentence={leadSentence(result)} /></p>
              </div>
              <Figures result={result} selected={state.selected} tables={state.tables} onProof={showProof} />
            </div>
          )}
        </div>
        {state.proof !== undefined && engine.value !== undefined && result !== undefined && (
          <ProofPanel
            request={state.proof}
            strategyTitle={found.strategies.find((entry) => entry.name === state.proof?.strategy)?.title ?? state.proof.strategy}
            modelVersion={result.modelVersion}
            link={pageLink()}
            prove={(request) => engine.value?.prove(page.value, request) ?? Promise.reject(new Error('The model is not loaded.'))}
            runKey={result.hash}
            onClose={closeProof}
          />
        )}
      </div>
      <Announcer result={result} selected={state.selected} />
    </main>
  )
}

interface FiguresProps {
  readonly result: Outcome
  readonly selected: string
  readonly tables: readonly string[]
  readonly onProof: (proof: ProofRequest) => void
}

function Figures({ result, selected, tables, onProof }: FiguresProps) {
  const strategy = result.strategies.find((candidate) => candidate.name === selected)
  return (
    <>
      <HeadlineTiles
        headlines={headlines(result, selected)}
        strategy={strategy?.title ?? selected}
        baseline={result.strategies[0]?.short ?? ''}
      />
      <FeasibilityNotices outcome={result} />
      <div class="charts">
        {charts.map((chart) => {
          const data = chartData(result, chart, held.value)
          return data === undefined ? (
            <section key={chart.variable} class="chart-card chart-absent">
              <h2>{chart.title}</h2>
              <p class="quiet">The model does not compute this yet.</p>
            </section>
          ) : (
            <ChartCard
              key={chart.variable}
              data={data}
              variable={chart.variable}
              scope={chart.scope}
              selected={selected}
              asTable={tables.includes(chart.variable)}
              onTable={(asTable) =>
                change({ ...page.value, tables: asTable ? [...new Set([...page.value.tables, chart.variable])].sort() : page.value.tables.filter((name) => name !== chart.variable) }, 'step')
              }
              onProof={(name, year) => onProof({ strategy: name, variable: chart.variable, year })}
            />
          )
        })}
      </div>
      <Assumptions outcome={result} />
    </>
  )
}

const NARROW = '(max-width: 899px)'

/** Levers beside the charts; on a narrow screen below the charts, in a sheet that opens from the foot of the screen. */
function LeverColumn({ children }: { readonly children: JSX.Element }) {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const follow = (): void => setNarrow(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  const shut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.target instanceof HTMLInputElement) return
    setOpen(false)
    toggle.current?.focus()
  }
  return (
    <section class={open ? 'rail-column rail-open' : 'rail-column'} aria-label="Levers" onKeyDown={shut}>
      {narrow && (
        <button ref={toggle} type="button" class="sheet-toggle" aria-expanded={open} aria-controls="levers" onClick={() => setOpen(!open)}>
          {open ? 'Close levers' : 'Levers'}
        </button>
      )}
      <div id="levers" class="rail-body" hidden={narrow && !open}>{children}</div>
    </section>
  )
}

const REST = 600

/** Says the headline once the figures have rested, for readers who do not see them move. */
function Announcer({ result, selected }: { readonly result: Outcome | undefined; readonly selected: string }) {
  const [said, setSaid] = useState<Sentence>([])
  const first = useRef(true)
  useEffect(() => {
    if (result === undefined) return
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => setSaid(leadSentence(result)), REST)
    return () => clearTimeout(timer)
  }, [result, selected])
  return <p class="unseen" role="status"><SentenceText sentence={said} spoken /></p>
}
