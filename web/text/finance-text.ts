/** Words of finance, by language: they come with what shows them and not with the first page. */
import { signal } from '@preact/signals'
import { finance } from './english/finance.ts'

export type FinanceText = typeof finance

export const financeText = signal<FinanceText>(finance)
