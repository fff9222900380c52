/** Cases of known answers for ensembles; `README.md` says where each comes from. */
import { readFileSync } from 'node:fs'

export type CaseParameters = Readonly<Record<string, number | string | readonly number[]>>

interface Cases {
  readonly distributions: readonly { readonly id: string; readonly group: string; readonly params: CaseParameters; readonly p: readonly number[]; readonly quantile: readonly string[]; readonly relTol: number }[]
  readonly refused: readonly { readonly id: string; readonly family: string; readonly params: CaseParameters; readonly field: string }[]
  readonly quantiles: readonly { readonly id: string; readonly data: readonly number[]; readonly p: readonly number[]; readonly expected: readonly number[] }[]
  readonly otherTypes: readonly { readonly id: string; readonly data: readonly number[]; readonly p: readonly number[]; readonly byType: Readonly<Record<string, readonly number[]>> }[]
  readonly summary: Readonly<Record<string, Readonly<Record<string, any>>>>
  readonly nist: readonly { readonly dataset: string; readonly data?: readonly number[]; readonly generate?: string; readonly certified: Readonly<Record<string, string>>; readonly minDigitsAgreed: Readonly<Record<string, number>> }[]
  readonly sobol: readonly { readonly id: string; readonly dims: number; readonly count: number; readonly scale: number | string; readonly startIndex?: number; readonly pointsTimesScale?: readonly (readonly number[])[]; readonly sha256?: string }[]
  readonly sensitivity: readonly { readonly id: string; readonly function: string; readonly params: Readonly<Record<string, any>>; readonly expected: any }[]
  readonly decisions: readonly { readonly id: string; readonly params: Readonly<Record<string, any>>; readonly expected: any }[]
}

export const cases: Cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'))
