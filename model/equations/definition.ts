/** The forms in which the model is written down: dimensions, records and parameters. Pure data, no behaviour beyond typing. */

export type Stage = 'once' | 'yearly' | 'after'
export type ReadAs = 'multiple' | 'calendar_year'

/** One variable of the model. Flows are per year; `unit` is required unless `kind` is 'category'. */
export interface RecordDefinition {
  readonly label: string
  readonly unit?: string
  /** Tag that tells apart what shares a dimension: 'it nameplate', 'facility average', 'onsite consumption', ... */
  readonly quantity?: string
  readonly over?: readonly string[]
  /** With a mapped `is`: the dimension whose members the mapping names. */
  readonly by?: string
  readonly is?: string | Readonly<Record<string, string>>
  /** Stocks: year-end level = previous level + (inflow - outflow) * year_step; `initial` is the level before the first year. */
  readonly initial?: string
  readonly inflow?: string
  readonly outflow?: string
  /** Value in the vintage years before the first year. */
  readonly history?: string
  readonly stage?: Stage
  /** Of a yearly record: it goes on for thirty years after the last reported one, in which nothing new is bought. */
  readonly runsOff?: true
  readonly kind?: 'number' | 'category'
  readonly doc: string
  readonly cite?: readonly string[]
  /** How the record aggregates over its dimensions: 'sum', 'none' or 'weighted(name)'. */
  readonly total?: 'sum' | 'none' | `weighted(${string})`
  /** How its number is read, where the unit leaves that open: so many times over, not a share; a year of the calendar, not a duration. */
  readonly readAs?: ReadAs
  /** Whose money it counts. The accounts are never added: a purchase of one is not a cost of another. */
  readonly account?: 'national' | 'resource' | 'public' | 'memo'
  /** Offered to readers as an outcome, in this group; `top` is the fixed top of its axis. */
  readonly outcome?: { readonly group: string; readonly top?: number }
}

export interface SectorDefinition {
  readonly name: string
  readonly records: Readonly<Record<string, RecordDefinition>>
}

/** A number, or numbers by member of the parameter's dimensions (nested in the order of `over`). */
export type ParameterValue = number | { readonly [member: string]: ParameterValue }

export type ParameterRole = 'lever' | 'uncertainty' | 'fact' | 'choice' | 'world'
export type Grade = 'found' | 'recalled' | 'derived' | 'judgement'

/**
 * One input. Roles: a lever is ours to choose, an uncertainty is the world's, a fact comes from the economies' tables,
 * a choice is set by the scenario or the strategy, a world series is computed by the calibration of the world.
 */
export interface ParameterDefinition {
  readonly label: string
  readonly unit: string
  readonly quantity?: string
  readonly over?: readonly string[]
  /** True when the value may differ by year. */
  readonly yearly?: true
  readonly role: ParameterRole
  readonly low?: ParameterValue
  /** Default. Absent for facts and world series, which the resolver must supply. */
  readonly central?: ParameterValue
  readonly high?: ParameterValue
  /** Least and greatest number it can mean, where low and high do not tell: a range is what is likely, this is what is possible. */
  readonly minimum?: number
  readonly maximum?: number
  /** The dimension along which its values are shares of one whole. */
  readonly sharesOver?: string
  readonly distribution?: 'triangular' | 'normal' | 'lognormal' | 'uniform' | 'beta' | 'fixed'
  readonly year?: number
  /** Id of a row of the origins table. */
  readonly origin: string
  readonly grade?: Grade
  /** Shown on a rail: range and step of the control in the parameter's own unit (defaults: low and high). */
  readonly rail?: { readonly group: string; readonly min?: number; readonly max?: number; readonly step: number }
  /** The outcome it is asserted to move upwards when raised (direction 1) or downwards (-1), and where that is tested. */
  readonly moves?: { readonly outcome: string; readonly direction: 1 | -1; readonly economy: string; readonly strategy: string }
  readonly doc: string
}

export interface ParameterGroup {
  readonly name: string
  readonly parameters: Readonly<Record<string, ParameterDefinition>>
}

/** Everything the compiler is given. */
export interface ModelDefinition {
  readonly version: string
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly parameters: readonly ParameterGroup[]
  readonly sectors: readonly SectorDefinition[]
}

export function defineSector(name: string, records: Readonly<Record<string, RecordDefinition>>): SectorDefinition {
  return { name, records }
}

export function defineParameters(name: string, parameters: Readonly<Record<string, ParameterDefinition>>): ParameterGroup {
  return { name, parameters }
}
