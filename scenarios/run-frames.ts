/** The frames of a prepared scenario: of its calibration, of every strategy, and of the guests of each. */
import { makeAxis } from '../model/run/axis.ts'
import { DEFAULT_PERIMETER, DEFAULT_PERSPECTIVE, DEFAULT_REVENUE_BASIS } from './default-scenario.ts'
import type { MergedScenario } from './merge-parents.ts'
import { DEFAULT_DECISION_YEAR, type Prepared } from './prepare.ts'
import type { RunFrame } from './run-frame.ts'
import type { Placement } from './schema.ts'
import { WORLD } from './world.ts'

export interface RunFrames {
  readonly world: RunFrame
  /** In the scenario's order. */
  readonly strategies: readonly { readonly own: RunFrame; readonly guests: readonly RunFrame[] }[]
  readonly count: number
}

const WORLD_PLACEMENT: Placement = { compute: { default: { domestic: 1 } } }

/** Who is served, and by whom the figures are seen. */
export function pointOfView({ perimeter, perspective }: MergedScenario): Pick<RunFrame, 'perimeter'> & { readonly perspective: NonNullable<MergedScenario['perspective']> } {
  return { perimeter: perimeter ?? DEFAULT_PERIMETER, perspective: perspective ?? DEFAULT_PERSPECTIVE }
}

const frames = new WeakMap<Prepared, RunFrames>()

export function framesOf(prepared: Prepared): RunFrames {
  let known = frames.get(prepared)
  if (known === undefined) frames.set(prepared, (known = makeFrames(prepared)))
  return known
}

function makeFrames({ axis, merged, decisionYear, programme, strategies }: Prepared): RunFrames {
  const common = { axis, ...pointOfView(merged), revenueBasis: merged.revenue_basis ?? DEFAULT_REVENUE_BASIS, decisionYear, calibrating: false }
  return {
    count: 1 + strategies.reduce((count, { guests }) => count + 1 + guests.length, 0),
    world: {
      // National runs read the world's past and, through leads, its years after their horizon.
      key: 'world', axis: makeAxis(axis.start - axis.history, axis.last + axis.lead), economy: WORLD, places: undefined, placement: WORLD_PLACEMENT, placementFrom: { layer: 'world', origin: 'world' }, backup: {},
      perimeter: 'national', perspective: 'social', revenueBasis: DEFAULT_REVENUE_BASIS,
      // One yardstick for every scenario on a path, whenever it decides.
      programme: undefined, decisionYear: DEFAULT_DECISION_YEAR, calibrating: true,
    },
    strategies: strategies.map(({ name, choice, placement, placementFrom, backup, guests }, position) => ({
      own: { ...common, key: String(position), economy: merged.economy, places: choice?.places, placement, placementFrom, backup, programme },
      guests: guests.map((guest, place) => ({
        ...common, key: `${position} ${guest.economy} ${place}`, economy: guest.economy, places: guest.places, placement: guest.placement, placementFrom: { layer: 'strategy', origin: name }, backup: {}, programme: undefined,
      })),
    })),
  }
}
