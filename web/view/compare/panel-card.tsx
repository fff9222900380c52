/** A chart with a panel for each strategy. */
import type { PanelScale } from '../../chart/small-multiples.ts'
import { ChartCard, type ChartCardProps } from '../chart/chart-card.tsx'
import { panelForms } from '../chart/panel-forms.ts'

export function PanelCard({ scale, ...props }: ChartCardProps & { readonly scale: PanelScale }) {
  return <ChartCard {...props} form={panelForms[scale]} />
}
