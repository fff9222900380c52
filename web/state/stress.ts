/** What the Stress screen asks about: the figure looked at, the inputs a search moves, and the limits that may break. */
import type { Engine } from './engine.ts'
import type { Catalogue, OutcomeEntry } from './catalogue.ts'
import { finite, SAME_SERVICE, type Outcome, type StrategyOutcome } from './outcome.ts'
import type { Move, Perspective, ProofRequest } from './page-state.ts'

/** The figure a page opens on: what an investor asks first, and everybody else. */
const FIRST: Readonly<Record<Perspective, string>> = { investor: 'project_value', public: 'equal_service_cost', social: 'equal_service_cost' }

/** Figures with one number a strategy, in a year or for the whole run. */
export function figuresOf({ outcomes }: Catalogue): readonly OutcomeEntry[] {
  return outcomes.filter(({ over, total }) => over.length === 0 || total !== 'none')
}

export function figureAsked(entries: readonly OutcomeEntry[], asked: string | undefined, perspective: Perspective): OutcomeEntry | undefined {
  return entries.find(({ variable }) => variable === asked) ?? entries.find(({ variable }) => variable === FIRST[perspective]) ?? entries[0]
}

/** The figure of a strategy, by itself or in a year. */
export function figureOf({ variable, kind }: OutcomeEntry, strategy: StrategyOutcome, { years }: Pick<Outcome, 'years'>, year: number): number | undefined {
  return finite(kind === 'yearly' ? strategy.series(variable)?.[years.indexOf(year)] : strategy.summary(variable))
}

export function figureProof({ variable, kind }: Pick<OutcomeEntry, 'variable' | 'kind'>, strategy: string, year: number): ProofRequest {
  return { strategy, variable, ...(kind === 'yearly' ? { year } : {}) }
}

export const limitNames = ['debt', 'grid', 'water', 'cover', 'service'] as const
export type LimitName = (typeof limitNames)[number]

interface LimitKind {
  readonly variable: string
  readonly kind: 'least' | 'most'
  /** Parameter at whose central value the bound starts; service starts where the page calls it another. */
  readonly from?: string
}

export const limitKinds: Readonly<Record<LimitName, LimitKind>> = {
  debt: { variable: 'debt_ratio_effect', kind: 'most', from: 'budget_share_cap' },
  grid: { variable: 'electricity_share_of_supply', kind: 'most', from: 'datacentre_share_cap' },
  water: { variable: 'water_share_of_basin', kind: 'most', from: 'water_share_cap' },
  cover: { variable: 'minimum_dscr', kind: 'least', from: 'contracted_cover' },
  service: { variable: 'unserved_share', kind: 'most' },
}

/** Not asked for unless it is chosen: what limits cut is left unserved, so that it would hide which limit did. */
const AT_FIRST: readonly LimitName[] = ['debt', 'grid', 'water', 'cover']

export interface AskedLimit {
  readonly name: LimitName
  readonly bound: number
}

type Parameters = Pick<Engine, 'model'>

export function startingBound({ model }: Parameters, name: LimitName): number {
  const { from } = limitKinds[name]
  const central = model.parameters.find((parameter) => parameter.name === from)?.definition.central
  return typeof central === 'number' ? central : SAME_SERVICE
}

const BETWEEN = '~'
const OF = '*'
const NO_LIMIT = 'none'

/** Of the address: `grid*0.1~cover*1.35`. */
export function readLimits(text: string | undefined, engine: Parameters): readonly AskedLimit[] {
  if (text === undefined) return AT_FIRST.map((name) => ({ name, bound: startingBound(engine, name) }))
  const found = text.split(BETWEEN).flatMap((part): AskedLimit[] => {
    const [written = '', number = ''] = part.split(OF)
    const name = limitNames.find((known) => known === written)
    const bound = number === '' ? NaN : Number(number)
    return name === undefined || !Number.isFinite(bound) ? [] : [{ name, bound }]
  })
  return limitNames.flatMap((name) => found.find((limit) => limit.name === name) ?? [])
}

export function writeLimits(limits: readonly AskedLimit[]): string {
  return limits.length === 0 ? NO_LIMIT : limits.map(({ name, bound }) => `${name}${OF}${bound}`).join(BETWEEN)
}

export interface InputOption {
  readonly parameter: string
  readonly label: string
  readonly unit: string
}

/** Beliefs of one number with a cited range. */
export function inputOptions({ model }: Parameters): readonly InputOption[] {
  return model.parameters
    .filter(({ over, definition: { role, low, central, high } }) => over.length === 0 && role === 'uncertainty' && typeof low === 'number' && typeof high === 'number' && typeof central === 'number' && low < high)
    .map(({ name, unit, definition: { label } }): InputOption => ({ parameter: name, label, unit }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** Where the world presses first: what building costs, what power costs, and how long the grid takes. */
const INPUTS_AT_FIRST = ['facility_cost', 'electricity_price_factor', 'grid_lead']

export const MOST_INPUTS = 3

export function readInputs(text: string | undefined, options: readonly InputOption[]): readonly InputOption[] {
  const names = text === undefined ? INPUTS_AT_FIRST : [...new Set(text.split(BETWEEN))]
  return names.flatMap((name) => options.find(({ parameter }) => parameter === name) ?? []).slice(0, MOST_INPUTS)
}

export function writeInputs(inputs: readonly Pick<InputOption, 'parameter'>[]): string {
  return inputs.map(({ parameter }) => parameter).join(BETWEEN)
}

/** Of a figure in a run that moves inputs. */
export function movedProof(proof: ProofRequest, moved: readonly Move[]): ProofRequest {
  return { ...proof, moved }
}
