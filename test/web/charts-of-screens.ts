/** The charts that the screens draw for a state of the page, by the same functions and choices of the view. */
import type { LineChartData } from '../../web/chart/line-chart-data.ts'
import { palettes } from '../../web/chart/palette.ts'
import { exportCsv } from '../../web/chart/export-csv.ts'
import { exportDocument, type ExportDocument } from '../../web/chart/export-document.ts'
import { exportSvg } from '../../web/chart/export-svg.ts'
import { ADDRESS_LIMIT, encodeAddress } from '../../web/state/address.ts'
import { memberLabel, outcomeOf } from '../../web/state/catalogue.ts'
import { differencesOf, linesOf } from '../../web/state/chart-data.ts'
import type { Engine } from '../../web/state/engine.ts'
import { chartState, exportContext } from '../../web/state/export-context.ts'
import { strategyOf, type Outcome } from '../../web/state/outcome.ts'
import type { PageState } from '../../web/state/page-state.ts'
import { stackOf, stackOr, wholeOf, WHOLE } from '../../web/state/stack-data.ts'
import { chart as words } from '../../web/text/english/chart.ts'
import { explore } from '../../web/text/english/explore.ts'
import { lines as asLines, type ChartForm } from '../../web/view/chart/chart-forms.ts'
import { panelForms } from '../../web/view/chart/panel-forms.ts'
import { stack as asStack } from '../../web/view/chart/stack-form.ts'
import { drawn, fakeDocument, markup } from './chart/fake-document.ts'

const PICTURE_WIDTH = 896
const ORIGIN = 'http://127.0.0.1:3000/'

export interface ScreenChart {
  readonly data: LineChartData
  readonly form: ChartForm
}

/** The chart of `variable` on the Compare or Explore screen, as the view of the state asks for it. */
export function chartOf(state: PageState, variable: string, outcome: Outcome, { catalogue }: Pick<Engine, 'catalogue'>): ScreenChart {
  const entry = outcomeOf(catalogue, variable)
  if (entry === undefined) throw new Error(`The model offers no outcome '${variable}'.`)
  if (state.screen === 'compare') {
    const lines = linesOf(outcome, entry)
    if (lines === undefined) throw new Error(`No strategy has '${variable}'.`)
    if (state.view['form'] === 'difference') return { data: differencesOf(lines), form: asLines }
    return { data: lines, form: state.view['form'] === 'multiples' ? panelForms[state.view['scale'] === 'free' ? 'free' : 'shared'] : asLines }
  }
  const strategy = strategyOf(outcome, state.selected)
  const stack = stackOr(entry, state.view['stack'])
  const member = (dimension: string, name: string): string => explore.members[dimension]?.[name] ?? memberLabel(name === '' ? dimension : name)
  const data = strategy === undefined ? undefined : stack === WHOLE ? wholeOf(outcome, strategy, entry) : stackOf(outcome, strategy, entry, stack, catalogue.dimensions, { member, other: explore.other })
  if (data === undefined) throw new Error(`'${state.selected}' has no '${variable}'.`)
  return stack === WHOLE ? { data, form: asLines } : { data: { ...data, title: explore.stackTitle(entry.label, explore.stackBy[stack] ?? memberLabel(stack)) }, form: asStack }
}

export interface Exported {
  readonly document: ExportDocument
  readonly csv: string
  readonly svg: string
}

/** Every byte of the files of a chart. The link is absent where the page is too rich for one. */
export function exportedOf({ data, form }: ScreenChart, variable: string, outcome: Outcome, state: PageState, engine: Engine, origin = ORIGIN): Exported {
  const address = encodeAddress(chartState(state, variable))
  const link = address.length + 1 > ADDRESS_LIMIT ? undefined : `${origin}#${address}`
  const document = exportDocument(data, exportContext(variable, outcome, state, engine, link, words))
  const svg = exportSvg(data, document, {
    document: fakeDocument, words, palette: palettes.light, selected: state.selected, draw: form.draw,
    ...(form.height === undefined ? {} : { height: form.height(data, PICTURE_WIDTH) }),
  })
  return { document, csv: exportCsv(document), svg: markup(drawn(svg)) }
}
