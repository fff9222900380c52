/** Binds the page to the model: facts once from the server, then every run in the page. */
import * as builtKernel from '#kernel'
import type { Facts } from '../../data/facts.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import type { LaneKernel } from '../../model/compile/lanes/lane-kernel.ts'
import type { ProgramOutline } from '../../model/compile/outline.ts'
import type { Program } from '../../model/compile/program.ts'
import type { StrategyInputs } from '../../model/run/inputs.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runAgainst, runScenario, runWorld, worldSeries } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import type { DecisionParts } from '../../scenarios/decide/decision-parts.ts'
import type { Library } from '../../scenarios/library.ts'
import { withCitations } from '../../scenarios/plain-citations.ts'
import { prepare, resolvePrepared, type Prepared } from '../../scenarios/resolve.ts'
import type { ResolvedScenario } from '../../scenarios/resolved-scenario.ts'
import type { Scenario, Settings } from '../../scenarios/schema.ts'
import { fetchFacts, fetchOutline, type FactsAnswer } from '../client.ts'
import { text } from '../text/text.ts'
import type { Catalogue } from './catalogue.ts'
import { catalogueOf } from './catalogue-of.ts'
import { loadChunk } from './load-chunk.ts'
import type { Outcome } from './outcome.ts'
import { outcomesOf, type EconomyRun } from './outcome-of.ts'
import type { PageState, ProofRequest, Strike } from './page-state.ts'
import type { Proof } from './proof.ts'
import { scenariosOf, type EconomyScenario } from './scenario.ts'
import { weighed } from './weighed.ts'

/** An economy's strategies as they are run, with the calibration they are run against. */
export interface Ground {
  readonly kernel: Kernel
  readonly program: Program
  readonly resolved: ResolvedScenario
  readonly world: StrategyResult
  /** In the scenario, of the strategies asked for. */
  readonly names: readonly string[]
}

/**
 * Runs strategies against their world. The results of the run before may be given up where they stood in the same places,
 * of which `from` is the first one's.
 */
export type RunStrategies = (world: StrategyResult, strategies: readonly StrategyInputs[], from: number) => readonly StrategyResult[]

/** What the page asks of the model. */
export interface Engine {
  readonly catalogue: Catalogue
  readonly facts: Facts
  readonly library: Library
  readonly model: ProgramOutline
  /** Runs every strategy of the page. Throws when a scenario is refused or a run fails. */
  run(state: PageState): Outcome
  /** Has `run`, and decisions, take another way from now on, to the same bits. */
  runBy(way: RunStrategies, lanes: LaneKernel): void
  /**
   * A run beside that of the page. Throws as `run` does. Runs that follow one another may share `places`, an array empty at
   * first: each then computes only what differs from the last.
   * A `strike` is a shock of the library on top of those of the scenario.
   */
  runBeside(state: PageState, places?: Workspace[], strike?: Strike): Outcome
  /** What runs beside the page's own start from: those of the economy in which strategies of the page stand, by their keys; undefined where they stand in several. */
  groundOf(state: PageState, strategies: readonly string[]): Ground | undefined
  /** What questions that take many runs are worked out with; their runs leave the page's own figures as they are. */
  readonly parts: DecisionParts
  /** The graph behind one figure of the page, made in the page. Rejects with ChunkMissing where what makes it cannot be fetched. */
  prove(state: PageState, request: ProofRequest, signal?: AbortSignal): Promise<Proof>
}

/** Economies whose checked scenarios are kept. */
const MOST_PREPARED = 24
/** Checked scenarios that are kept of runs that are struck: every shock of the library, of a page with guests too. */
const MOST_STRUCK = 64

interface Checked {
  readonly prepared: Prepared
  readonly standards: Readonly<Record<string, number>>
}

export async function loadEngine(): Promise<Engine> {
  const [answer, outline] = await Promise.all([fetchFacts(), fetchOutline()])
  if (answer.model.hash !== outline.hash) {
    throw new Error(text.value.frame.otherVersion)
  }
  return makeEngine(answer, outline)
}

/** An engine on what the server answered; the kernel must be of the outline's model. */
export function makeEngine(answer: FactsAnswer, outline: ProgramOutline, kernel: Kernel = builtKernel): Engine {
  // Running and resolving never look at the expressions, which the outline leaves out.
  const model = outline as Program
  const facts: Facts = { ...answer.facts, origins: withCitations(answer.facts.origins) }
  const library: Library = {
    strategies: byName(answer.library.strategies),
    growthPaths: byName(answer.library.growthPaths),
    shocks: byName(answer.library.shocks),
    stressPacks: byName(answer.library.stressPacks),
    scenarios: byName(answer.library.scenarios),
  }
  const catalogue = catalogueOf(facts, library, model)
  const rails = catalogue.levers.map((lever) => lever.name)
  const outcomeOf = outcomesOf(facts, library, model, (state) => check(economiesOf(state)[0]?.scenario as Scenario).standards)

  // Names, places and units are checked once; a lever that moves only changes numbers.
  const known = new Map<string, Checked>()
  const knownStruck = new Map<string, Prepared>()
  let calibrated: { readonly key: string; readonly world: StrategyResult } | undefined
  const calibratedIn = patient()
  // A moving lever allocates no buffers and computes only what it changes of what is read.
  let runStrategies = oneByOne(kernel, model)
  const worldsBeside = new Map<string, StrategyResult>()

  function check(scenario: Scenario): Checked {
    const key = JSON.stringify(scenario)
    let checked = known.get(key)
    if (checked === undefined) {
      const prepared = prepare(scenario, library, facts, model)
      checked = { prepared, standards: standardsOf(resolvePrepared(prepared), rails) }
      if (known.size >= MOST_PREPARED) known.clear()
      known.set(key, checked)
    }
    return checked
  }

  function prepareStruck(scenario: Scenario): Prepared {
    const key = JSON.stringify(scenario)
    const prepared = knownStruck.get(key) ?? prepare(scenario, library, facts, model)
    if (knownStruck.size >= MOST_STRUCK) knownStruck.clear()
    knownStruck.set(key, prepared)
    return prepared
  }

  function worldOf({ world, worldKey }: ResolvedScenario): StrategyResult {
    if (calibrated?.key !== worldKey) {
      // One that fails leaves nothing of the one before.
      calibrated = undefined
      calibrated = { key: worldKey, world: runWorld(kernel, model, world, calibratedIn) }
    }
    return calibrated.world
  }

  function worldBeside({ world, worldKey }: ResolvedScenario): StrategyResult {
    // What the page's own run has calibrated need not be calibrated again.
    if (calibrated?.key === worldKey) return calibrated.world
    let known = worldsBeside.get(worldKey)
    if (known === undefined) {
      known = runWorld(kernel, model, world)
      if (worldsBeside.size >= MOST_PREPARED) worldsBeside.clear()
      worldsBeside.set(worldKey, known)
    }
    return known
  }

  /** Scenarios without levers and weights, which are set on what is already checked. */
  function economiesOf(state: PageState, strike?: Strike): readonly EconomyScenario[] {
    return scenariosOf({ ...state, levers: {}, weights: {} }, library, strike)
  }

  function movedIn({ set }: Scenario, { levers, weights }: PageState): Settings {
    return { ...levers, ...weighed({ ...set, ...levers }, weights) }
  }

  let decisionParts: DecisionParts = { kernel, program: model, facts, library, world: worldBeside }

  return {
    catalogue, facts, library, model: outline,
    get parts() {
      return decisionParts
    },
    run(state) {
      let from = 0
      const parts = economiesOf(state).map(({ scenario, choices }): EconomyRun => {
        const resolved = resolvePrepared(check(scenario).prepared, movedIn(scenario, state))
        const results = runStrategies(worldOf(resolved), resolved.strategies, from)
        from += choices.length
        return { resolved, choices, results }
      })
      return outcomeOf(state, parts)
    },
    runBy(way, lanes) {
      runStrategies = way
      decisionParts = { ...decisionParts, lanes }
    },
    runBeside(state, places, strike) {
      let used = 0
      while (places !== undefined && places.length < state.strategies.length) places.push(patient())
      const parts = economiesOf(state, strike).map(({ scenario, choices }): EconomyRun => {
        const resolved = resolvePrepared(strike === undefined ? check(scenario).prepared : prepareStruck(scenario), movedIn(scenario, state))
        const workspaces = places?.slice(used, (used += choices.length))
        return { resolved, choices, results: runScenario(kernel, model, resolved, worldBeside(resolved), workspaces).strategies }
      })
      return outcomeOf(state, parts)
    },
    groundOf(state, strategies) {
      const economy = economiesOf(state).find(({ choices }) => strategies.every((key) => choices.some((choice) => choice.key === key)))
      if (economy === undefined) return undefined
      const resolved = resolvePrepared(check(economy.scenario).prepared, movedIn(economy.scenario, state))
      return { kernel, program: model, resolved, world: worldBeside(resolved), names: strategies.map((key) => resolved.strategies[economy.choices.findIndex((choice) => choice.key === key)]?.name ?? key) }
    },
    async prove(state, request, signal) {
      const economies = scenariosOf(request.calm === true ? { ...state, stresses: [] } : state, library, request.strike)
      const economy = economies.find(({ choices }) => choices.some((choice) => choice.key === request.strategy)) ?? economies[0]
      if (economy === undefined) throw new Error('The page has no strategy to prove a figure of.')
      const strategy = economy.choices.find((choice) => choice.key === request.strategy)?.name ?? request.strategy
      const { prove } = await loadChunk(() => import('./prove.ts'))
      const { moved } = request
      const scenario = moved === undefined ? economy.scenario : (await loadChunk(() => import('./moved-scenario.ts'))).movedScenario(economy.scenario, strategy, moved, decisionParts)
      return prove(scenario, { ...request, strategy }, { library, facts }, signal)
    },
  }
}

/** The way the page begins with, which needs nothing but the kernel. */
function oneByOne(kernel: Kernel, model: Program): RunStrategies {
  const workspaces: Workspace[] = []
  return (world, strategies, from) => strategies.map((strategy, place) => runAgainst(kernel, model, worldSeries(model, world, strategy.axis), strategy, (workspaces[from + place] ??= patient())))
}

/** Figures that nobody reads while a lever moves wait until it rests. */
function patient(): Workspace {
  return new Workspace({ patient: true })
}

function byName<Entry extends { readonly name: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.name, entry]))
}

/** Where levers stand when nobody moves them: facts and presets may differ from the parameter's own default. */
function standardsOf({ strategies }: ResolvedScenario, levers: readonly string[]): Readonly<Record<string, number>> {
  const standards: Record<string, number> = {}
  for (const name of levers) {
    const values = strategies.map((strategy) => strategy.values.get(name)?.[0])
    const [first] = values
    if (first !== undefined && values.every((value) => value === first)) standards[name] = first
  }
  return standards
}
