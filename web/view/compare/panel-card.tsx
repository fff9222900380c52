/** A chart with a panel for each strategy. */
import type { PanelScale } from '../../chart/small-multiples.ts'
import { BandTable } from '../chart/band-table.tsx'
import { ChartCard, type ChartCardProps } from '../chart/chart-card.tsx'
import { panelForms } from '../chart/panel-forms.ts'

const forms = { shared: { ...panelForms.shared, Table: BandTable }, free: { ...panelForms.free, Table: BandTable } }

export function PanelCard({ scale, ...props }: ChartCardProps & { readonly scale: PanelScale }) {
  return <ChartCard {...props} form={forms[scale]} />
}
