/** Binds the page to the model: facts once from the server, then every run in the page. */
import * as kernel from '#kernel'
import { program } from '#metadata'
import type { Facts } from '../../data/facts.ts'
import type { Program } from '../../model/compile/program.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { runScenario, runWorld } from '../../model/run/scenario.ts'
import { Workspace } from '../../model/run/workspace.ts'
import type { Library } from '../../scenarios/library.ts'
import { programmeOffer } from '../../scenarios/programme-offer.ts'
import { prepare, resolvePrepared, type Prepared } from '../../scenarios/resolve.ts'
import type { ResolvedScenario, ResolvedStrategy, Warning } from '../../scenarios/resolved-scenario.ts'
import { standIns } from '../../scenarios/stand-ins.ts'
import { fetchFacts, fetchTrace, type FactsAnswer } from '../client.ts'
import { shortTitle, type Catalogue, type LeverEntry } from './catalogue.ts'
import { limitNotices } from './limit-notices.ts'
import type { Notice, Outcome, StrategyOutcome } from './outcome.ts'
import type { PageState } from './page-state.ts'
import { proofOfTrace } from './proof-of-trace.ts'
import { scenarioOf } from './scenario.ts'
import type { Engine } from './store.ts'

// What to write in a scenario file to choose another place: of no use on a page that has no such control.
const OTHER_PLACE = / Name another under places\.$/

export async function loadEngine(): Promise<Engine> {
  const answer = await fetchFacts()
  if (answer.model.hash !== program.hash) {
    throw new Error('The page and the server carry different versions of the model. Reload the page; if this stays, build the page again.')
  }
  return makeEngine(answer, program as Program)
}

export function makeEngine(answer: FactsAnswer, model: Program): Engine {
  const complete = Object.values(answer.facts.economies).every((economy) => economy.standIns !== undefined)
  const facts = complete ? answer.facts : standIns(answer.facts)
  const library: Library = {
    strategies: byName(answer.library.strategies),
    growthPaths: byName(answer.library.growthPaths),
    shocks: byName(answer.library.shocks),
    scenarios: byName(answer.library.scenarios),
  }
  const catalogue = catalogueOf(facts, library, model)
  const units = new Map(model.variables.map((variable) => [variable.name, variable.unit]))
  const stages = new Map(model.variables.map((variable) => [variable.name, variable.stage]))
  const rails = catalogue.levers.map((lever) => lever.name)

  // Names, places and units are checked once for a page; a lever that moves only changes numbers.
  let checked: { readonly key: string; readonly prepared: Prepared; readonly standards: Readonly<Record<string, number>> } | undefined
  let calibrated: { readonly key: string; readonly world: StrategyResult } | undefined
  // The calibration at hand keeps its workspace while the next is computed, which may be refused.
  let calibratedIn = new Workspace()
  let calibrateIn = new Workspace()
  // Two sets of workspaces, in the strategies' order, take turns, so that a moving lever allocates no buffers and computes
  // only what it changes. The outcome on the page keeps its own while the next is computed, also when that one is refused.
  let shown: Workspace[] = []
  let spare: Workspace[] = []
  let runs = 0

  function check(state: PageState): NonNullable<typeof checked> {
    const scenario = scenarioOf({ ...state, levers: {} })
    const key = JSON.stringify(scenario)
    if (checked?.key !== key) {
      const prepared = prepare(scenario, library, facts, model)
      checked = { key, prepared, standards: standardsOf(resolvePrepared(prepared), rails) }
    }
    return checked
  }

  /** Figures of one run can be read until the run after the next has written over them. */
  function strategyOutcome(result: StrategyResult, resolved: ResolvedStrategy, state: PageState, index: number): StrategyOutcome {
    const run = runs
    const readable = (): void => {
      if (runs > run + 1) throw new Error(`The figures of ${resolved.name} belong to a run whose buffers are in use again.`)
    }
    const choice = state.strategies[index]
    const title = library.strategies.get(resolved.preset)?.title ?? resolved.title
    const yearly = new Map<string, ArrayLike<number> | undefined>()
    return {
      name: resolved.name,
      title,
      short: shortTitle(resolved.preset, title),
      slot: choice?.slot ?? index,
      series(variable) {
        if (stages.get(variable) !== 'yearly') return undefined
        if (!yearly.has(variable)) {
          readable()
          yearly.set(variable, result.series(variable))
        }
        return yearly.get(variable)
      },
      summary(variable) {
        readable()
        const stage = stages.get(variable)
        return stage === undefined || stage === 'yearly' ? undefined : result.value(variable)
      },
      limits: units.has('binding_limit') ? limitNotices(result, usesOf(resolved, model)) : [],
    }
  }

  return {
    catalogue,
    run(state): Outcome {
      const { prepared, standards } = check(state)
      const resolved = resolvePrepared(prepared, state.levers)
      if (calibrated?.key !== resolved.worldKey) {
        calibrated = { key: resolved.worldKey, world: runWorld(kernel, model, resolved.world, calibrateIn) }
        ;[calibratedIn, calibrateIn] = [calibrateIn, calibratedIn]
      }
      const [first, last] = resolved.years
      const years = last - first + 1
      while (spare.length < resolved.strategies.length) spare.push(new Workspace())
      const { strategies } = runScenario(kernel, model, resolved, calibrated.world, spare)
      runs++
      ;[shown, spare] = [spare, shown]
      const published = Math.max(...Object.keys(resolved.growthPath.points).map(Number))
      return {
        economy: resolved.economy,
        economyName: facts.economies[resolved.economy]?.name ?? resolved.economy,
        years: Array.from({ length: years }, (_, offset) => first + offset),
        decisionYear: resolved.decisionYear,
        publishedUntil: published,
        standards,
        notices: [...resolved.warnings.map(noticeOf), ...offersOf(strategies)],
        source: `Sovereign Compute model ${model.version}; growth path: ${resolved.growthPath.publisher} (${resolved.growthPath.published}).`,
        modelVersion: model.version,
        hash: resolved.hash,
        strategies: strategies.map((result, index) => strategyOutcome(result, resolved.strategies[index] as ResolvedStrategy, state, index)),
        unit: (variable) => units.get(variable),
      }
    },
    async prove(state, request) {
      return proofOfTrace(await fetchTrace({ scenario: scenarioOf(state), ...request }), request.strategy)
    },
  }
}

function byName<Entry extends { readonly name: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.name, entry]))
}

function offersOf([first]: readonly StrategyResult[]): readonly Notice[] {
  const offer = first === undefined ? undefined : programmeOffer(first)
  if (first === undefined || offer === undefined) return []
  return [{ ...noticeOf(offer), ...(offer.programme === undefined ? {} : { proof: { strategy: first.name, variable: 'accelerator_stock', year: offer.programme.by } }) }]
}

function noticeOf({ code, message }: Warning): Notice {
  if (code === 'place_chosen' || code === 'no_neighbours' || code === 'region_not_listed') return { kind: 'place', text: message.replace(OTHER_PLACE, '') }
  return { kind: code === 'stand_in' || code === 'indicative' ? 'stand-in' : 'note', text: message }
}

/** Arrangements that a strategy places any workload in, in any year. */
function usesOf(strategy: ResolvedStrategy, model: Program): (arrangement: string) => boolean {
  const shares = strategy.values.get('placement_share')
  const arrangements = model.dimensions.arrangement ?? []
  if (shares === undefined) return () => true
  const stretch = shares.length / arrangements.length
  const used = new Set(arrangements.filter((_, place) => shares.subarray(place * stretch, (place + 1) * stretch).some((share) => share > 0)))
  return (arrangement) => used.has(arrangement)
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

function catalogueOf(facts: Facts, library: Library, model: Program): Catalogue {
  return {
    economies: Object.values(facts.economies)
      .map((economy) => ({ iso3: economy.iso3, name: economy.name, indicative: economy.standIns?.indicative ?? false, standIns: economy.standIns?.names ?? [] }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    growthPaths: [...library.growthPaths.values()].map((path) => ({
      name: path.name, title: path.title, publisher: path.publisher, publication: path.publication, note: path.note,
      ...(path.url === undefined ? {} : { url: path.url }),
      points: Object.keys(path.points).map(Number).sort((a, b) => a - b),
    })),
    strategies: [...library.strategies.values()]
      .filter((preset) => preset.scope !== 'world')
      .map(({ name, title, summary }) => ({ name, title, summary })),
    levers: model.parameters.flatMap((parameter) => leverOf(parameter, facts) ?? []),
  }
}

/** A lever of the rails: levers and uncertainties of one number that their record gives a rail. */
function leverOf({ name, unit, definition }: Program['parameters'][number], facts: Facts): LeverEntry | undefined {
  const { rail, role, low, central, high } = definition
  if (rail === undefined || (role !== 'lever' && role !== 'uncertainty') || typeof central !== 'number') return undefined
  const minimum = rail.min ?? (typeof low === 'number' ? low : undefined)
  const maximum = rail.max ?? (typeof high === 'number' ? high : undefined)
  if (minimum === undefined || maximum === undefined) return undefined
  return {
    name, unit, minimum, maximum,
    label: definition.label,
    doc: definition.doc,
    side: role === 'lever' ? 'choice' : 'world',
    group: rail.group,
    step: rail.step,
    standard: central,
    ...(typeof low === 'number' && typeof high === 'number' && role === 'uncertainty'
      ? { cited: { low, high, citation: facts.origins[definition.origin]?.citation ?? definition.origin } }
      : {}),
  }
}
