/** What a strategy needs of the country against what is still open, and the calendar of limits. */
import { finite, type Index, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'

/** A value of a record with the address of its proof. */
export interface Read {
  readonly value: number
  readonly unit: string
  readonly proof: ProofRequest
  /** Address of what it was multiplied by, where it is a product. */
  readonly times?: ProofRequest
}

/** Undefined where the model does not compute it or it has no value. */
export function readAt({ years, unit }: Outcome, strategy: StrategyOutcome, variable: string, year: number, index: Index = {}): Read | undefined {
  const value = finite(strategy.series(variable, index)?.[years.indexOf(year)])
  return value === undefined ? undefined : { value, unit: unit(variable) ?? '', proof: { strategy: strategy.key, variable, year, index } }
}

/** A result for the whole run; undefined as above. */
export function readWhole({ unit }: Outcome, strategy: StrategyOutcome, variable: string, index?: Index): Read | undefined {
  const value = finite(strategy.summary(variable, index))
  return value === undefined ? undefined : { value, unit: unit(variable) ?? '', proof: { strategy: strategy.key, variable, ...(index === undefined ? {} : { index }) } }
}

/** What is needed, by the record of the need and that of what is still open for it. */
const RESOURCES = {
  power: { need: 'facility_power', open: 'power_headroom' },
  electricity: { need: 'electricity_use', open: 'electricity_headroom' },
  water: { need: 'freshwater_withdrawal_onsite', open: 'water_headroom' },
  land: { need: 'land_use', open: 'land_headroom' },
  people: { need: 'talent_required', open: 'people_headroom' },
  capital: { need: 'capital_spend', open: 'budget_headroom' },
} as const

export type Resource = keyof typeof RESOURCES

export interface NeedRow {
  readonly resource: Resource
  readonly home: Read | undefined
  readonly abroad: Read | undefined
  readonly open: Read | undefined
}

export function needsOf(outcome: Outcome, strategy: StrategyOutcome, year: number): readonly NeedRow[] {
  return (Object.keys(RESOURCES) as Resource[]).map((resource) => {
    const { need, open } = RESOURCES[resource]
    const of = (location: string) => readAt(outcome, strategy, need, year, { location })
    return { resource, home: of('home'), abroad: of('abroad'), open: readAt(outcome, strategy, open, year) }
  })
}

/** Part of what is taken or open that is taken; undefined for power, whose room is that of one year. */
export function takenPart({ resource, home, open }: NeedRow): number | undefined {
  if (resource === 'power' || home === undefined || open === undefined || home.value + open.value <= 0) return undefined
  return Math.max(0, Math.min(1, home.value / (home.value + open.value)))
}

const UNBOUND = 'demand'
/** Where what a limit leaves is counted in a unit of its own; the others leave building. */
const OPEN: Readonly<Record<string, string>> = { water: 'water_headroom', land: 'land_headroom', people: 'people_headroom', budget: 'budget_headroom' }

export interface CalendarRow {
  readonly year: number
  /** Undefined where nothing holds building back. */
  readonly holds: string | undefined
  readonly proof: ProofRequest
  readonly cells: readonly { readonly limit: string; readonly left: Read | undefined }[]
}

/** Limits other than demand itself, in declared order. */
export function calendarOf(outcome: Outcome, strategy: StrategyOutcome, limits: readonly string[]): readonly CalendarRow[] {
  return outcome.years.filter((year) => year >= outcome.decisionYear).map((year) => {
    const holds = strategy.member('home_limit', {}, year)
    return {
      year,
      holds: holds === UNBOUND ? undefined : holds,
      proof: { strategy: strategy.key, variable: 'home_limit', year },
      cells: limits.filter((limit) => limit !== UNBOUND).map((limit) => {
        const own = OPEN[limit]
        return { limit, left: own === undefined ? readAt(outcome, strategy, 'limit_left', year, { limit }) : readAt(outcome, strategy, own, year) }
      }),
    }
  })
}

export interface Stretch {
  readonly limit: string
  readonly from: number
  readonly to: number
}

/** Stretches of years in which one limit holds. */
export function stretchesOf(rows: readonly CalendarRow[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const { year, holds } of rows) {
    const last = found.at(-1)
    if (holds === undefined) continue
    if (last?.limit === holds && last.to === year - 1) found[found.length - 1] = { ...last, to: year }
    else found.push({ limit: holds, from: year, to: year })
  }
  return found
}
