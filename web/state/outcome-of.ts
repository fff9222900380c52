/** What runs of the model say, in the form the views read: every figure is read when it is first asked for. */
import type { Facts } from '../../data/facts.ts'
import type { Program } from '../../model/compile/program.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import { RunFailure } from '../../model/run/run-failure.ts'
import type { Library } from '../../scenarios/library.ts'
import type { ResolvedScenario, ResolvedStrategy } from '../../scenarios/resolved-scenario.ts'
import { WORLD } from '../../scenarios/world.ts'
import { text } from '../text/text.ts'
import { shortTitle } from './catalogue.ts'
import { limitNotices } from './limit-notices.ts'
import { usesArrangement, type Index, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { PageState, StrategyChoice } from './page-state.ts'
import { runNotices } from './run-notices.ts'

/** One economy's strategies, run. */
export interface EconomyRun {
  readonly resolved: ResolvedScenario
  readonly choices: readonly StrategyChoice[]
  readonly results: readonly StrategyResult[]
}

/** The runs of a page as one outcome, those of its own economy first. Throws for a page without strategies. */
type OutcomeOf = (state: PageState, parts: readonly EconomyRun[]) => Outcome

/** `standards` says where the levers of a page stand when nobody moves them. */
export function outcomesOf(facts: Facts, library: Library, model: Program, standards: (state: PageState) => Outcome['standards']): OutcomeOf {
  const units = new Map(model.variables.map((variable) => [variable.name, variable.unit]))
  const stages = new Map(model.variables.map((variable) => [variable.name, variable.stage]))

  function strategyOutcome(run: EconomyRun, place: number): StrategyOutcome {
    const result = run.results[place] as StrategyResult
    const resolved = run.resolved.strategies[place] as ResolvedStrategy
    const choice = run.choices[place] as StrategyChoice
    const title = choice.hosts === true ? resolved.title : (library.strategies.get(choice.name)?.title ?? resolved.title)
    const shortName = choice.hosts === true ? text.value.frame.asHost(shortTitle(choice.name, library.strategies.get(choice.name)?.title ?? title)) : shortTitle(choice.name, title)
    const yearly = new Map<string, ArrayLike<number> | undefined>()
    const read = <Value>(figure: () => Value): Value | undefined => {
      try {
        return figure()
      } catch (error) {
        // `finish` says why once levers rest, and a page that is being drawn cannot.
        if (error instanceof RunFailure) return undefined
        throw error
      }
    }
    const known = model.dimensions.arrangement ?? []
    const arrangements = known.filter((arrangement) => usesArrangement(resolved, arrangement, known))
    const series: StrategyOutcome['series'] = (variable, index = {}) => {
      if (stages.get(variable) !== 'yearly') return undefined
      const key = keyOf(variable, index)
      if (!yearly.has(key)) yearly.set(key, read(() => result.series(variable, index)))
      return yearly.get(key)
    }
    return {
      key: choice.key,
      title,
      short: choice.economy === undefined ? shortName : `${shortName}, ${choice.economy}`,
      slot: choice.slot,
      economy: run.resolved.economy,
      economyName: nameOfEconomy(run.resolved.economy),
      arrangements,
      ...(resolved.places.hosting === undefined ? {} : { guests: resolved.places.hosting.guests.map(({ guest }) => nameOfEconomy(guest)) }),
      terms: termsOf(resolved),
      runOff(variable, index = {}) {
        if (stages.get(variable) !== 'yearly') return undefined
        const key = `after ${keyOf(variable, index)}`
        if (!yearly.has(key)) yearly.set(key, read(() => result.runOff(variable, index)))
        return yearly.get(key)
      },
      series,
      summary(variable, index = {}) {
        const stage = stages.get(variable)
        if (stage === undefined || stage === 'yearly') return undefined
        return read(() => result.value(variable, index))
      },
      member(variable, index, year) {
        return read(() => result.member(variable, index, year))
      },
      limits: units.has('binding_limit') ? limitNotices(result, choice.key, (arrangement) => arrangements.includes(arrangement)) : [],
    }
  }

  function termsOf({ values }: ResolvedStrategy): NonNullable<StrategyOutcome['terms']> {
    const selected = values.get('revenue_basis_selected') ?? []
    const basis = (model.dimensions['revenue_basis'] ?? []).find((_, place) => selected[place] === 1)
    return { ...(basis === undefined ? {} : { revenueBasis: basis }), fiscalStart: values.get('fiscal_year_start')?.[0] ?? 1 }
  }

  function nameOfEconomy(iso3: string): string {
    return iso3 === WORLD ? text.value.frame.world : (facts.economies[iso3]?.name ?? iso3)
  }

  return (state, parts) => {
    const [main] = parts
    if (main === undefined) throw new Error('A page without strategies has no outcome.')
    const byKey = new Map(parts.flatMap((part) => part.choices.map((choice, place) => [choice.key, strategyOutcome(part, place)])))
    const [first, last] = main.resolved.years
    return {
      economy: state.economy,
      economyName: nameOfEconomy(state.economy),
      years: Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
      decisionYear: main.resolved.decisionYear,
      perimeter: state.perimeter,
      perspective: state.perspective,
      publishedYears: Object.keys(main.resolved.growthPath.points).map(Number).sort((a, b) => a - b),
      standards: standards(state),
      notices: parts.flatMap(({ resolved, results, choices }) => runNotices(resolved, results, choices)),
      source: text.value.frame.sourceOf(model.version, main.resolved.growthPath.publisher, main.resolved.growthPath.published),
      modelVersion: model.version,
      hash: parts.map(({ resolved }) => resolved.hash).join('+'),
      strategies: state.strategies.flatMap((choice) => byKey.get(choice.key) ?? []),
      unit: (variable) => units.get(variable),
      finish() {
        for (const { results } of parts) for (const result of results) result.finish()
      },
    }
  }
}

function keyOf(variable: string, index: Index): string {
  return `${variable} ${JSON.stringify(index)}`
}
