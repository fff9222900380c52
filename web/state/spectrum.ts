/** How much of what is bought each strategy leaves in the country's hands: control by axis and workload, in three stances. */
import { finite, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'

/** From least to most control. */
export const stances = ['depend', 'steer', 'control'] as const
export type Stance = (typeof stances)[number]

// Scores are judgements between 0 and 1. Equal thirds say as much as such scores can bear, and favour no strategy.
export const STEER_FROM = 1 / 3
export const CONTROL_FROM = 2 / 3

export function stanceOf(score: number): Stance {
  return score >= CONTROL_FROM ? 'control' : score >= STEER_FROM ? 'steer' : 'depend'
}

/** The least score of the next stance up; undefined where there is none. */
export function nextStance(score: number): { readonly stance: Stance; readonly from: number } | undefined {
  const stance = stanceOf(score)
  return stance === 'control' ? undefined : stance === 'steer' ? { stance: 'control', from: CONTROL_FROM } : { stance: 'steer', from: STEER_FROM }
}

/** Where control is read: on one axis, of all workloads or of one. */
export interface Place {
  readonly axis: string
  readonly workload?: string
}

export interface ControlScore {
  readonly score: number
  readonly proof: ProofRequest
}

/** Undefined where the model does not compute it or it has no value. */
export function controlAt(strategy: StrategyOutcome, { axis, workload }: Place, outcome: Outcome, year: number): ControlScore | undefined {
  const variable = workload === undefined ? 'axis_control' : 'class_control'
  const index = workload === undefined ? { axis } : { axis, workload }
  const score = finite(strategy.series(variable, index)?.[outcome.years.indexOf(year)])
  return score === undefined ? undefined : { score, proof: { strategy: strategy.key, variable, year, index } }
}

export interface SpectrumCell {
  readonly strategy: string
  readonly control: ControlScore | undefined
  /** Of a row over all workloads: the workload with least control, where its stance is another than the mean's. */
  readonly lowest?: ControlScore & { readonly workload: string }
}

export interface SpectrumRow extends Place {
  readonly cells: readonly SpectrumCell[]
}

/** An axis with what stands under it. */
export interface SpectrumAxis {
  readonly all: SpectrumRow
  readonly workloads: readonly SpectrumRow[]
}

export function spectrumOf(outcome: Outcome, axes: readonly string[], workloads: readonly string[], year: number): readonly SpectrumAxis[] {
  return axes.map((axis) => {
    const rows = workloads.map((workload) => ({
      axis, workload,
      cells: outcome.strategies.map((strategy) => ({ strategy: strategy.key, control: controlAt(strategy, { axis, workload }, outcome, year) })),
    }))
    const cells = outcome.strategies.map((strategy, place): SpectrumCell => {
      const control = controlAt(strategy, { axis }, outcome, year)
      const lowest = rows
        .flatMap(({ workload, cells }) => (cells[place]?.control === undefined ? [] : [{ workload, ...cells[place].control }]))
        .reduce<SpectrumCell['lowest']>((low, other) => (low === undefined || other.score < low.score ? other : low), undefined)
      const differs = control !== undefined && lowest !== undefined && stanceOf(lowest.score) !== stanceOf(control.score)
      return { strategy: strategy.key, control, ...(differs ? { lowest } : {}) }
    })
    return { all: { axis, cells }, workloads: rows }
  })
}

/** Workloads the strategies of the page move: those that ask for any compute, in any year. */
export function workloadsMoved({ strategies }: Outcome, workloads: readonly string[]): readonly string[] {
  return workloads.filter((workload) => strategies.some((strategy) => {
    const asked = strategy.series('class_compute', { workload })
    return asked !== undefined && Array.prototype.some.call(asked, (value: number) => value > 0)
  }))
}

export interface GateCell {
  readonly strategy: string
  /** Part of what the workload asks for that arrangements serve which fail its gate. */
  readonly failed: number | undefined
  readonly verdict: 'passes' | 'unproven' | 'part' | 'fails' | 'unknown'
  readonly proof: ProofRequest
}

export interface GateRow {
  readonly workload: string
  readonly cells: readonly GateCell[]
}

// Sums of shares miss 0 and 1 by rounding of the last digits.
const NOISE = 1e-9

export function gatesOf(outcome: Outcome, workloads: readonly string[], year: number): readonly GateRow[] {
  const at = outcome.years.indexOf(year)
  return workloads.map((workload) => ({
    workload,
    cells: outcome.strategies.map((strategy): GateCell => {
      const asked = finite(strategy.series('class_compute', { workload })?.[at])
      const part = (gate_verdict: string): number | undefined => {
        const compute = finite(strategy.series('compute_by_verdict', { workload, gate_verdict })?.[at])
        return asked === undefined || compute === undefined || asked <= 0 ? undefined : compute / asked
      }
      const failed = part('failed')
      const open = failed !== undefined && failed <= NOISE && (part('unproven') ?? 0) > NOISE
      return {
        strategy: strategy.key,
        failed,
        verdict: failed === undefined ? 'unknown' : open ? 'unproven' : failed <= NOISE ? 'passes' : failed >= 1 - NOISE ? 'fails' : 'part',
        proof: { strategy: strategy.key, variable: 'compute_by_verdict', year, index: { workload, gate_verdict: open ? 'unproven' : 'failed' } },
      }
    }),
  }))
}

export interface LayerRow {
  /** None for the mean of them all. */
  readonly layer?: string
  readonly cells: readonly { readonly strategy: string; readonly share: number | undefined; readonly proof: ProofRequest }[]
}

/** What of each layer is in foreign hands, their mean first. */
export function layersOf({ strategies, years }: Outcome, layers: readonly string[], year: number): readonly LayerRow[] {
  const at = years.indexOf(year)
  return [undefined, ...layers].map((layer) => {
    const index: Readonly<Record<string, string>> = layer === undefined ? {} : { layer }
    return {
      ...(layer === undefined ? {} : { layer }),
      cells: strategies.map((strategy) => ({
        strategy: strategy.key, share: finite(strategy.series('dependence', index)?.[at]), proof: { strategy: strategy.key, variable: 'dependence', year, index },
      })),
    }
  })
}

/** The year shown: the one asked for, held to what the spectrum covers; the last where none is asked for. */
export function spectrumYear({ years, decisionYear }: Outcome, asked: string | undefined): number {
  const last = years[years.length - 1] ?? decisionYear
  const year = asked === undefined ? last : Number(asked)
  return Number.isInteger(year) ? Math.max(decisionYear, Math.min(last, year)) : last
}

/** `axis` or `axis.workload`, as the address holds it. */
export function encodePlace({ axis, workload }: Place): string {
  return workload === undefined ? axis : `${axis}.${workload}`
}

export function samePlace(a: Place, b: Place): boolean {
  return a.axis === b.axis && a.workload === b.workload
}

/** Undefined for text that names no place among these. */
export function decodePlace(text: string | undefined, axes: readonly string[], workloads: readonly string[]): Place | undefined {
  const [axis = '', workload, ...rest] = (text ?? '').split('.')
  if (!axes.includes(axis) || rest.length > 0) return undefined
  if (workload === undefined) return { axis }
  return workloads.includes(workload) ? { axis, workload } : undefined
}
