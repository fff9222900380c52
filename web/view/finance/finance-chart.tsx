/** A chart card of this screen: which charts stand as tables is kept in the address. */
import { useComputed } from '@preact/signals'
import type { LineChartData } from '../../chart/line-chart-data.ts'
import type { Outcome } from '../../state/outcome.ts'
import { page, showAs } from '../../state/store.ts'
import { ChartCard } from '../chart/chart-card.tsx'
import { lines } from '../chart/chart-forms.ts'
import { stack } from '../chart/stack-form.ts'
import { steps } from '../chart/steps-form.ts'

const forms = { lines, stack, steps } as const

interface FinanceChartProps {
  readonly data: LineChartData
  readonly result: Outcome
  readonly variable: string
  readonly scope: string
  readonly selected: string
  readonly form: keyof typeof forms
}

const APART = '~'

export function FinanceChart({ variable, form, ...card }: FinanceChartProps) {
  const tables = useComputed(() => page.value.view['tables'] ?? '').value.split(APART).filter((name) => name !== '')
  return (
    <ChartCard
      {...card}
      form={forms[form]}
      variable={variable}
      asTable={tables.includes(variable)}
      onTable={(asTable) => {
        const next = [...tables.filter((name) => name !== variable), ...(asTable ? [variable] : [])]
        showAs({ tables: next.length === 0 ? undefined : next.join(APART) })
      }}
    />
  )
}
