/** What every writer of the kernel's text knows: the program, its layout, and what the kernel gathers as it is written. */
import type { Layout } from '../layout.ts'
import type { Variable } from '../program.ts'
import type { HoistTable } from './hoist.ts'
import type { Imports } from './imports.ts'
import type { TextForm } from './text-form.ts'
import type { VintageForms } from './vintage-forms.ts'

/** When a piece of code runs: once; for the years before the first (history); for one year; after all years. */
export type Moment = 'once' | 'history' | 'exogenous' | 'yearly' | 'after'

export interface Surroundings {
  readonly form: TextForm
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly layout: Layout
  readonly variables: ReadonlyMap<string, Variable>
  readonly timeless: ReadonlySet<string>
  readonly imports: Imports
  readonly hoists: HoistTable
  readonly vintages: VintageForms
}
