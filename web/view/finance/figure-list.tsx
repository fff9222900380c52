/** Figures of the whole run, one a line. */
import type { Read } from '../../state/resources.ts'
import { FinanceFigure } from './finance-figure.tsx'

export function FigureList({ rows }: { readonly rows: readonly { readonly label: string; readonly read: Read | undefined }[] }) {
  return (
    <dl class="finance-list">
      {rows.map(({ label, read }) => <div key={label}><dt>{label}</dt><dd><FinanceFigure read={read} whole /></dd></div>)}
    </dl>
  )
}
