/** What a scenario comes to: numbers for every parameter of every strategy, and where each came from. */
import type { StandIn } from '../data/facts.ts'
import type { StrategyInputs } from '../model/run/inputs.ts'
import type { GrowthPath, PathKind } from './growth-path.ts'
import type { Scenario } from './schema.ts'

export type Layer = 'parameter' | 'fact' | 'growth-path' | 'preset' | 'parent' | 'scenario' | 'strategy' | 'shock' | 'world'

/** Which layer set a value, and from what. */
export interface Provenance {
  readonly layer: Layer
  /** Id of a row of the origins table, or the name of the preset, scenario or strategy. */
  readonly origin: string
  readonly grade?: string
  readonly standIn?: StandIn
  /** Place, year or rule, in words. */
  readonly detail?: string
  /** What `times` or `plus` started from. */
  readonly modifies?: Provenance
}

export interface ResolvedStrategy extends StrategyInputs {
  readonly title: string
  readonly preset: string
  readonly places: ChosenPlaces
  /** One entry for each element, or a single one for all. */
  readonly provenance: ReadonlyMap<string, readonly Provenance[]>
  /** Name of the overlay added to it. */
  readonly overlay?: string
}

export interface Warning {
  readonly code: 'place_chosen' | 'stand_in' | 'indicative' | 'not_used_yet' | 'region_not_listed' | 'no_neighbours' | 'programme_offered' | 'explanatory'
  readonly message: string
  readonly economy?: string
  readonly pointer?: string
  /** By which a place was chosen (place-rules.ts). */
  readonly rule?: string
  /** Demand that is offered instead. */
  readonly programme?: { readonly accelerators: number; readonly by: number }
}

/** Every place a strategy may need, named by the scenario or chosen by rule. */
export interface ChosenPlaces {
  readonly embassy: readonly { readonly host: string; readonly share: number }[]
  readonly partnership: { readonly partner: string }
  readonly pool: { readonly host: string; readonly members: readonly string[]; readonly key: 'demand' | 'gdp' | 'population' | 'equal' }
  readonly foreign_cloud: { readonly vendor: string; readonly region: string }
  readonly sovereign_cloud: { readonly vendor: string }
  /** Of a strategy with an overlay that hosts. */
  readonly hosting?: { readonly guests: readonly Guest[] }
}

/** An economy that places an embassy here, with the part of its perimeter it places. */
export interface Guest {
  readonly guest: string
  readonly share: number | Readonly<Record<string, number>>
}

export interface ResolvedScenario {
  readonly name: string
  readonly title: string
  readonly question?: string
  readonly economy: string
  readonly years: readonly [number, number]
  readonly decisionYear: number
  readonly perspective: 'social' | 'public' | 'investor'
  readonly perimeter: 'state' | 'sovereign' | 'national'
  readonly growthPath: GrowthPath
  readonly pathKinds: ReadonlyMap<number, PathKind>
  /** Inputs of the calibration run. */
  readonly world: StrategyInputs
  /** Equal keys have equal calibration runs. */
  readonly worldKey: string
  readonly strategies: readonly ResolvedStrategy[]
  readonly uncertainties: NonNullable<Scenario['uncertainties']>
  readonly indicators: NonNullable<Scenario['indicators']>
  readonly warnings: readonly Warning[]
  /** SHA-256 of the canonical JSON of everything the numbers depend on, and of the texts shown with them. */
  readonly hash: string
}
