/** A chart card of this screen: which charts stand as tables is kept in the address. */
import { useComputed } from '@preact/signals'
import type { LineChartData } from '../../chart/line-chart-data.ts'
import type { Outcome } from '../../state/outcome.ts'
import { page, showAs } from '../../state/store.ts'
import { ChartCard } from '../chart/chart-card.tsx'
import type { ChartForm } from '../chart/chart-forms.ts'

interface FinanceChartProps {
  readonly data: LineChartData
  readonly result: Outcome
  readonly variable: string
  readonly scope: string
  readonly selected: string
  readonly form: ChartForm
}

// A name of its own: Compare keeps its tables under another.
const TABLES = 'finance-tables'
const APART = '~'

export function FinanceChart({ variable, ...card }: FinanceChartProps) {
  const tables = useComputed(() => page.value.view[TABLES] ?? '').value.split(APART).filter((name) => name !== '')
  return (
    <ChartCard
      {...card}
      variable={variable}
      asTable={tables.includes(variable)}
      onTable={(asTable) => {
        const next = [...tables.filter((name) => name !== variable), ...(asTable ? [variable] : [])]
        showAs({ [TABLES]: next.length === 0 ? undefined : next.join(APART) })
      }}
    />
  )
}
