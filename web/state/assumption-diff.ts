/** What is assumed differently from strategy to strategy: arrangements, places, and every number that is not the same. */
import type { Parameter } from '../../model/compile/program.ts'
import { indexOfYear } from '../../model/run/axis.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { ResolvedScenario, ResolvedStrategy } from '../../scenarios/resolved-scenario.ts'
import type { Engine } from './engine.ts'
import type { Outcome } from './outcome.ts'
import type { PageState, ProofRequest } from './page-state.ts'
import { scenariosOf } from './scenario.ts'

export interface Part {
  readonly member: string
  readonly share: number
}

/** What one strategy assumes, in the form a view can put in words. */
export type Assumed =
  /** Shares of arrangements in the decision year, and in the last where they are others. */
  | { readonly kind: 'mix'; readonly parts: readonly Part[]; readonly later?: readonly Part[] }
  /** ISO 3166-1 alpha-3; `of` is the vendor's home or who shares a pool. */
  | { readonly kind: 'places'; readonly places: readonly Part[]; readonly of?: readonly string[] }
  /** In the decision year, and in the last where it is another. */
  | { readonly kind: 'number'; readonly value: number; readonly later?: number }
  | { readonly kind: 'unused' }

export interface AssumptionRow {
  readonly id: string
  readonly subject:
    | { readonly kind: 'country' }
    | { readonly kind: 'workload'; readonly workload: string; readonly share?: number; readonly proof?: ProofRequest }
    | { readonly kind: 'place'; readonly arrangement: string }
    | { readonly kind: 'number'; readonly label: string; readonly doc: string; readonly unit: string; readonly members: readonly string[] }
  /** One a strategy, in the page's order. */
  readonly cells: readonly Assumed[]
  readonly differs: boolean
}

/** A strategy as it was resolved, under the page's key. */
export interface Resolved {
  readonly key: string
  readonly scenario: ResolvedScenario
  readonly strategy: ResolvedStrategy
}

/** The page's strategies in its order. Costs a few runs, so it is asked for at rest. */
export function resolvePage({ library, facts, model }: Pick<Engine, 'library' | 'facts' | 'model'>, state: PageState): readonly Resolved[] {
  const byKey = new Map(scenariosOf(state, library).flatMap(({ scenario: written, choices }) => {
    const scenario = resolve(written, library, facts, model)
    return choices.map((choice, place) => [choice.key, { key: choice.key, scenario, strategy: scenario.strategies[place] as ResolvedStrategy }] as const)
  }))
  return state.strategies.flatMap((choice) => byKey.get(choice.key) ?? [])
}

/** Share of the last year's compute that each workload asks for, and where that is proven. */
export function workloadWeights(outcome: Outcome, workloads: readonly string[]): ReadonlyMap<string, { readonly share: number; readonly proof: ProofRequest }> {
  const baseline = outcome.strategies[0]
  const end = outcome.years.length - 1
  const year = outcome.years[end]
  const total = baseline?.series('compute_required')?.[end] ?? 0
  if (baseline === undefined || year === undefined || !(total > 0)) return new Map()
  return new Map(workloads.map((workload) => {
    const index = { workload }
    return [workload, { share: (baseline.series('compute_required', index)?.[end] ?? 0) / total, proof: { strategy: baseline.key, variable: 'compute_required', year, index } }]
  }))
}

/**
 * Rows with the most at stake first: countries, then the workloads that ask for most, then places, then numbers by how far
 * they lie apart. A number over several members has a row for the members at which strategies differ most.
 */
export function assumptionRows(resolved: readonly Resolved[], { dimensions, parameters }: Pick<Engine['model'], 'dimensions' | 'parameters'>, weights: ReturnType<typeof workloadWeights>): readonly AssumptionRow[] {
  if (resolved.length === 0) return []
  const workloads = [...(dimensions.workload ?? [])].sort((a, b) => (weights.get(b)?.share ?? 0) - (weights.get(a)?.share ?? 0))
  return [
    countryRow(resolved),
    ...workloads.map((workload) => workloadRow(resolved, dimensions, workload, weights.get(workload))),
    ...placeRows(resolved, dimensions.arrangement ?? []),
    ...numberRows(resolved, dimensions, parameters),
  ]
}

function rowOf(id: string, subject: AssumptionRow['subject'], cells: readonly Assumed[]): AssumptionRow {
  const [first, ...rest] = cells.map((cell) => JSON.stringify(cell))
  return { id, subject, cells, differs: rest.some((cell) => cell !== first) }
}

function countryRow(resolved: readonly Resolved[]): AssumptionRow {
  return rowOf('country', { kind: 'country' }, resolved.map(({ scenario }) => ({ kind: 'places', places: [{ member: scenario.economy, share: 1 }] })))
}

/** Years of the comparison as they stand on a strategy's own axis. */
function endsOf({ scenario, strategy }: Resolved): readonly [number, number] {
  return [indexOfYear(strategy.axis, scenario.decisionYear), indexOfYear(strategy.axis, scenario.years[1])]
}

function workloadRow(resolved: readonly Resolved[], dimensions: Engine['model']['dimensions'], workload: string, weight: { readonly share: number; readonly proof: ProofRequest } | undefined): AssumptionRow {
  const arrangements = dimensions.arrangement ?? []
  const workloads = dimensions.workload ?? []
  const cells = resolved.map((one): Assumed => {
    const shares = one.strategy.values.get('placement_share')
    if (shares === undefined) return { kind: 'unused' }
    const length = one.strategy.axis.length
    const mixAt = (t: number): readonly Part[] => arrangements.flatMap((member, place) => {
      const share = shares[(place * workloads.length + workloads.indexOf(workload)) * length + t] ?? 0
      return share > 0 ? [{ member, share }] : []
    }).sort((a, b) => b.share - a.share)
    const [parts, later] = endsOf(one).map(mixAt) as [readonly Part[], readonly Part[]]
    return { kind: 'mix', parts, ...(JSON.stringify(parts) === JSON.stringify(later) ? {} : { later }) }
  })
  return rowOf(`workload ${workload}`, { kind: 'workload', workload, ...weight }, cells)
}

/** Arrangements that need a place, and where it is for those that use them. */
function placeRows(resolved: readonly Resolved[], arrangements: readonly string[]): readonly AssumptionRow[] {
  const one = (member: string): readonly Part[] => [{ member, share: 1 }]
  const found: Readonly<Record<string, (strategy: ResolvedStrategy) => Assumed>> = {
    partnership: ({ places }) => ({ kind: 'places', places: one(places.partnership.partner) }),
    embassy: ({ places }) => ({ kind: 'places', places: places.embassy.map(({ host, share }) => ({ member: host, share })) }),
    pool: ({ places }) => ({ kind: 'places', places: one(places.pool.host), of: places.pool.members }),
    sovereign_cloud: ({ places }) => ({ kind: 'places', places: [], of: [places.sovereign_cloud.vendor] }),
    foreign_cloud: ({ places }) => ({ kind: 'places', places: one(places.foreign_cloud.region), of: [places.foreign_cloud.vendor] }),
  }
  return Object.entries(found).flatMap(([arrangement, placesOf]) => {
    const cells = resolved.map(({ strategy }): Assumed => (uses(strategy, arrangement, arrangements) ? placesOf(strategy) : { kind: 'unused' }))
    return cells.every((cell) => cell.kind === 'unused') ? [] : [rowOf(`place ${arrangement}`, { kind: 'place', arrangement }, cells)]
  })
}

function uses({ values }: ResolvedStrategy, arrangement: string, arrangements: readonly string[]): boolean {
  const place = arrangements.indexOf(arrangement)
  return ['placement_share', 'storage_share'].some((block) => {
    const shares = values.get(block) ?? new Float64Array()
    const stretch = shares.length / arrangements.length
    return shares.subarray(place * stretch, (place + 1) * stretch).some((share) => share > 0)
  })
}

// Of a number over many members, the two that lie furthest apart tell the difference.
const MOST_MEMBERS = 2

function numberRows(resolved: readonly Resolved[], dimensions: Engine['model']['dimensions'], parameters: readonly Parameter[]): readonly AssumptionRow[] {
  // What follows from the choices above says nothing of its own, nor does what the world's run fills in.
  const own = parameters.filter(({ definition }) => definition.role === 'lever' || definition.role === 'uncertainty' || definition.role === 'fact')
  return own.flatMap((parameter) => {
    const rows = rowsOfNumber(resolved, parameter, dimensions)
    const apart = rows.filter((row) => row.differs).sort((a, b) => gap(b) - gap(a)).slice(0, MOST_MEMBERS)
    // Rails that stand alike everywhere are there for whoever asks to see all.
    return apart.length > 0 || parameter.definition.rail === undefined ? apart : rows.slice(0, 1)
  }).sort((a, b) => spread(b) - spread(a))
}

/** One row for all members at which every strategy has the same numbers, named by the first of them. */
function rowsOfNumber(resolved: readonly Resolved[], parameter: Parameter, dimensions: Engine['model']['dimensions']): readonly AssumptionRow[] {
  const { name, unit, over, definition } = parameter
  const arrangementAt = over.indexOf('arrangement')
  const arrangements = dimensions.arrangement ?? []
  const rows = new Map<string, AssumptionRow>()
  membersOf(over, dimensions).forEach((members, element) => {
    const arrangement = members[arrangementAt]
    const cells = resolved.map((one): Assumed => (arrangement === undefined || uses(one.strategy, arrangement, arrangements) ? numberAt(one, parameter, element) : { kind: 'unused' }))
    const key = JSON.stringify(cells)
    if (!rows.has(key)) rows.set(key, { id: `number ${name} ${members.join(' ')}`, subject: { kind: 'number', label: definition.label, doc: definition.doc, unit, members }, cells, differs: gap({ cells }) > 0 })
  })
  return [...rows.values()]
}

function membersOf(over: readonly string[], dimensions: Engine['model']['dimensions']): readonly (readonly string[])[] {
  return over.reduce<readonly (readonly string[])[]>((found, dimension) => found.flatMap((members) => (dimensions[dimension] ?? []).map((member) => [...members, member])), [[]])
}

function numberAt(one: Resolved, { name, yearly }: Parameter, element: number): Assumed {
  const values = one.strategy.values.get(name)
  if (values === undefined) return { kind: 'unused' }
  const [first, last] = endsOf(one)
  const at = (t: number): number => values[yearly ? element * one.strategy.axis.length + t : element] ?? NaN
  const [value, later] = [at(first), at(last)]
  if (!Number.isFinite(value)) return { kind: 'unused' }
  return { kind: 'number', value, ...(later === value || !Number.isFinite(later) ? {} : { later }) }
}

function numbersOf({ cells }: Pick<AssumptionRow, 'cells'>): readonly number[] {
  return cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []))
}

/** How far the numbers of a row lie apart, in their own unit: in the decision year or, where they differ only later, in the last. */
function gap({ cells }: Pick<AssumptionRow, 'cells'>): number {
  const apart = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.max(...values) - Math.min(...values))
  return apart(numbersOf({ cells })) || apart(cells.flatMap((cell) => (cell.kind === 'number' ? [cell.later ?? cell.value] : [])))
}

/** The same against the largest of them, so that units can be told apart: 0 where all are alike. */
export function spread(row: Pick<AssumptionRow, 'cells'>): number {
  const most = Math.max(0, ...numbersOf(row).map(Math.abs))
  return most === 0 ? 0 : gap(row) / most
}
