/** Eight prerequisites of three blocks: what is needed, what there is, what is lacking, and when and how that closes. */
import type { LineChartData, LineSeries } from '../chart/line-chart-data.ts'
import { PER_CENT } from '../chart/number-format.ts'
import type { Index, Outcome, StrategyOutcome } from './outcome.ts'
import { readAt, readWhole, type Read } from './resources.ts'

/** Records of a need by block, and of what the country has for all blocks together, in the same unit. */
const RECORDS: Readonly<Record<string, { readonly need: string; readonly has: string }>> = {
  energy: { need: 'electricity_needed', has: 'electricity_ceiling' },
  water: { need: 'water_needed', has: 'water_ceiling' },
  land: { need: 'land_needed', has: 'land_ceiling' },
  hardware: { need: 'block_hardware', has: 'home_hardware' },
  cybersecurity: { need: 'security_needed', has: 'security_supply' },
  talent: { need: 'staff_needed', has: 'talent_supply' },
  capital: { need: 'asked_capital', has: 'capital_ceiling' },
}

interface Source {
  readonly variable: string
  readonly index: Index
}

/** Where a need is read. Permits and agreements are counted in shares of demand, of which all is needed. */
function needSource(prerequisite: string, block: string | undefined, blocks: readonly string[]): Source {
  const records = RECORDS[prerequisite]
  if (records === undefined) return { variable: 'prerequisite_need', index: { block: block ?? blocks[0] ?? '', prerequisite } }
  return { variable: records.need, index: block === undefined ? {} : { block } }
}

function hasSource(prerequisite: string): Source {
  const records = RECORDS[prerequisite]
  return records === undefined ? { variable: 'prerequisite_met', index: { prerequisite } } : { variable: records.has, index: {} }
}

/** How a prerequisite of a block stands in a year. `later` closes by itself; what is `bridged` is got another way. */
export const cellStates = ['met', 'later', 'bridged', 'missing', 'unasked', 'outside'] as const
export type CellState = (typeof cellStates)[number]

/** What no money gets: only the years of its lead do. */
export const TIME_ALONE: readonly string[] = ['policy']

// A share of one less its rounding is all.
const NOISE = 1e-9

export interface PrerequisiteCell {
  readonly block: string
  readonly state: CellState
  /** The year it is met from, or that of the first way round. */
  readonly from?: number
  /** What shows the state. */
  readonly shownBy: Read | undefined
  readonly need: Read | undefined
  readonly gap: Read | undefined
  /** Undefined where money does not close it. */
  readonly cost: Read | undefined
}

export interface PrerequisiteRow {
  readonly prerequisite: string
  readonly has: Read | undefined
  readonly lead: Read | undefined
  readonly cells: readonly PrerequisiteCell[]
}

export function prerequisiteRows(outcome: Outcome, strategy: StrategyOutcome, prerequisites: readonly string[], blocks: readonly string[], year: number): readonly PrerequisiteRow[] {
  return prerequisites.map((prerequisite) => {
    const has = hasSource(prerequisite)
    return {
      prerequisite,
      has: readAt(outcome, strategy, has.variable, year, has.index),
      lead: leadOf(outcome, strategy, { block: blocks[0] ?? '', prerequisite }),
      cells: blocks.map((block) => cellOf(outcome, strategy, prerequisite, block, blocks, year)),
    }
  })
}

/** It is the same in every block. */
function leadOf(outcome: Outcome, strategy: StrategyOutcome, index: Index): Read | undefined {
  return readWhole(outcome, strategy, 'prerequisite_lead', index)
}

function cellOf(outcome: Outcome, strategy: StrategyOutcome, prerequisite: string, block: string, blocks: readonly string[], year: number): PrerequisiteCell {
  const source = needSource(prerequisite, block, blocks)
  const index = { block, prerequisite }
  const needIn = (at: number): Read | undefined => readAt(outcome, strategy, source.variable, at, source.index)
  const gapIn = (at: number): Read | undefined => readAt(outcome, strategy, 'prerequisite_gap', at, index)
  const [need, gap] = [needIn(year), gapIn(year)]
  const cell = { block, need, gap, cost: TIME_ALONE.includes(prerequisite) ? undefined : readAt(outcome, strategy, 'prerequisite_cost', year, index) }
  if (need === undefined || gap === undefined) return { ...cell, state: 'outside', shownBy: undefined }
  if (need.value <= 0) return { ...cell, state: 'unasked', shownBy: need }
  if (gap.value <= NOISE) return { ...cell, state: 'met', shownBy: gap }
  const met = metFrom(outcome.years.filter((later) => later > year), (at) => (needIn(at)?.value ?? 0) > 0, (at) => (gapIn(at)?.value ?? 1) <= NOISE)
  if (met !== undefined) return { ...cell, state: 'later', from: met, shownBy: gapIn(met) }
  const lead = leadOf(outcome, strategy, index)
  if (lead === undefined || TIME_ALONE.includes(prerequisite)) return { ...cell, state: 'missing', shownBy: gap }
  const ready = Math.ceil(outcome.decisionYear + lead.value)
  return ready <= year ? { ...cell, state: 'bridged', shownBy: cell.cost } : { ...cell, state: 'missing', from: ready, shownBy: gap }
}

/** The first of the years in which all that is asked is there, and stays there. */
function metFrom(years: readonly number[], asked: (year: number) => boolean, met: (year: number) => boolean): number | undefined {
  const asking = years.filter(asked)
  const lastLacking = asking.findLastIndex((year) => !met(year))
  return asking[lastLacking + 1]
}

const gravestFirst: readonly CellState[] = ['missing', 'bridged', 'later', 'met', 'unasked', 'outside']

/** Prerequisites by how they stand, the gravest first: each by the gravest of its blocks. */
export function standingOf(rows: readonly PrerequisiteRow[]): ReadonlyMap<CellState, readonly string[]> {
  const named = Map.groupBy(rows, ({ cells }) => gravestFirst.find((state) => cells.some((cell) => cell.state === state)) ?? 'outside')
  return new Map(gravestFirst.flatMap((state) => {
    const found = named.get(state)
    return found === undefined ? [] : [[state, found.map(({ prerequisite }) => prerequisite)] as const]
  }))
}

export interface YearsWords {
  readonly title: string
  readonly need: string
  readonly has: string
}

/** Need of all blocks and what there is, over the years; undefined where the model computes neither. */
export function prerequisiteYears(outcome: Outcome, strategy: StrategyOutcome, prerequisite: string, blocks: readonly string[], words: YearsWords): LineChartData | undefined {
  const sources = { need: needSource(prerequisite, undefined, blocks), has: hasSource(prerequisite) }
  const unit = outcome.unit(sources.need.variable) ?? ''
  const series = (['need', 'has'] as const).flatMap((id, slot): LineSeries[] => {
    const { variable, index } = sources[id]
    const values = strategy.series(variable, index)
    return values === undefined ? [] : [{ id, label: words[id], short: words[id], slot, values, proof: { strategy: strategy.key, variable, index } }]
  })
  const publishedUntil = outcome.publishedYears?.at(-1)
  return series.length === 0 ? undefined : {
    title: words.title, unit, series,
    ...(unit === '1' ? { readIn: PER_CENT } : {}),
    years: outcome.years,
    decisionYear: outcome.decisionYear,
    ...(publishedUntil === undefined ? {} : { publishedUntil }),
    ...(outcome.publishedYears === undefined ? {} : { publishedYears: outcome.publishedYears }),
    source: outcome.source,
  }
}

/** The record a chart of the years is of. */
export function yearsRecord(prerequisite: string): string {
  return needSource(prerequisite, undefined, []).variable
}

export interface ClosingLever {
  readonly lever: string
  /** Whether it is raised or lowered. */
  readonly raise: boolean
  /** What that does: less is needed, more is there, or it comes sooner. */
  readonly by: 'need' | 'has' | 'lead'
}

/** Levers that close a gap. */
export const CLOSING_LEVERS: Readonly<Record<string, readonly ClosingLever[]>> = {
  energy: [{ lever: 'captive_share', raise: true, by: 'need' }, { lever: 'flexible_load', raise: true, by: 'need' }, { lever: 'prepared_sites', raise: true, by: 'lead' }],
  water: [{ lever: 'recycled_water', raise: true, by: 'need' }, { lever: 'dry_cooling', raise: true, by: 'need' }, { lever: 'prepared_sites', raise: true, by: 'lead' }],
  land: [{ lever: 'liquid_cooling', raise: true, by: 'need' }, { lever: 'endpoint_share', raise: true, by: 'need' }, { lever: 'prepared_sites', raise: true, by: 'lead' }],
  hardware: [{ lever: 'endpoint_share', raise: true, by: 'need' }, { lever: 'ambition', raise: false, by: 'need' }],
  cybersecurity: [{ lever: 'talent_training', raise: true, by: 'has' }, { lever: 'automated_monitoring', raise: true, by: 'need' }],
  policy: [{ lever: 'prepared_sites', raise: true, by: 'has' }, { lever: 'agreement_slip', raise: false, by: 'lead' }],
  talent: [{ lever: 'talent_training', raise: true, by: 'has' }, { lever: 'automated_monitoring', raise: true, by: 'need' }, { lever: 'endpoint_share', raise: true, by: 'need' }],
  capital: [{ lever: 'endpoint_share', raise: true, by: 'need' }, { lever: 'ambition', raise: false, by: 'need' }, { lever: 'facility_cost', raise: false, by: 'need' }],
}
