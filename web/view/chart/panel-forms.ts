/** A chart over years with a panel for each series, on one scale or each on its own. */
import { panelCursorAt, panelsOf, smallMultiples, type PanelScale } from '../../chart/small-multiples.ts'
import { bandsText } from '../../text/bands-text.ts'
import { text } from '../../text/text.ts'
import { bandNotes } from './band-notes.ts'
import type { ChartForm } from './chart-forms.ts'

function panels(scale: PanelScale): ChartForm {
  return {
    ...bandNotes,
    draw: (data, { width = 560, ...options }) => smallMultiples(data, { ...options, width, scale, ghost: text.value.chart.ghost, bandWords: bandsText.value.chart }),
    pointAt: (data, { width }, x, y) => panelCursorAt(data, panelsOf(data, width, scale), x, y),
    height: (data, width) => panelsOf(data, width, scale).height,
    order: 'downwards',
  }
}

export const panelForms: Readonly<Record<PanelScale, ChartForm>> = { shared: panels('shared'), free: panels('free') }
