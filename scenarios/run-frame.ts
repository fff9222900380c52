/** What a run reads beside the layers of changes, and what the runs of a scenario share. */
import type { Axis } from '../model/run/axis.ts'
import type { GrowthPath } from './growth-path.ts'
import type { Choices, Programme } from './input-values.ts'
import type { PreparedFacts } from './prepared-facts.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { ChosenPlaces, Provenance } from './resolved-scenario.ts'
import type { Backup, Placement } from './schema.ts'

/** What one run reads beside the layers of changes. */
export interface RunFrame {
  /** Tells the frames of one prepared scenario apart. */
  readonly key: string
  readonly axis: Axis
  readonly economy: string
  readonly places: ChosenPlaces | undefined
  readonly placement: Placement
  readonly placementFrom: Provenance
  readonly backup: Backup
  readonly perimeter: Choices['perimeter']
  readonly perspective: string
  readonly revenueBasis: string
  readonly programme: Programme | undefined
  readonly decisionYear: number
  readonly calibrating: boolean
}

/** What all runs of a prepared scenario have in common. */
export interface Grounds {
  readonly program: ProgramInputs
  readonly facts: PreparedFacts
  readonly growthPath: GrowthPath
  readonly scenario: string
}

/** Where the choices of a frame were written. */
export function scenarioMark({ calibrating }: RunFrame, scenario: string): Provenance {
  return calibrating ? { layer: 'world', origin: 'world' } : { layer: 'scenario', origin: scenario }
}
