/** What a download of a chart must say that its data do not: whose run it is and how to get it back. */
import type { ExportContext } from '../chart/export-document.ts'
import type { ChartWords } from '../chart/summary.ts'
import type { Engine } from './engine.ts'
import type { Outcome } from './outcome.ts'
import { withProof, withView, type PageState } from './page-state.ts'
import { scenariosOf } from './scenario.ts'

/** Name in the view under which a link says which chart it leads to. */
export const CHART_AT = 'at'

/** The page with one chart pointed at and no proof open. */
export function chartState(state: PageState, variable: string): PageState {
  return withProof(withView(state, { [CHART_AT]: variable }), undefined)
}

export function exportContext(variable: string, outcome: Outcome, state: PageState, engine: Pick<Engine, 'library' | 'model'>, link: string | undefined, words: ChartWords): ExportContext {
  const account = engine.model.variables.find(({ name }) => name === variable)?.definition?.account
  return {
    variable, words,
    ...(account === undefined ? {} : { account }),
    economy: outcome.economy,
    economyName: outcome.economyName,
    elsewhere: Object.fromEntries(outcome.strategies.filter((strategy) => strategy.economy !== outcome.economy).map((strategy) => [strategy.key, strategy.economy])),
    perimeter: outcome.perimeter,
    modelVersion: outcome.modelVersion,
    hash: outcome.hash,
    ...(link === undefined ? { scenarios: scenariosOf(state, engine.library).map(({ scenario }) => scenario) } : { link }),
  }
}
