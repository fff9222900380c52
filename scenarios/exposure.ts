/** What the places and the strategy expose an economy to: hosts that can be struck, caps on chips, and what stands behind. */
import type { Facts } from '../data/facts.ts'
import { type Arrangement, type Workload, dimensions } from '../model/equations/dimensions.ts'
import type { InputValue } from './input-values.ts'
import type { ChosenPlaces, Provenance } from './resolved-scenario.ts'
import type { Backup, Placement } from './schema.ts'

/** Destinations free of a cap on chips, of which the vendor's own home is one. */
const FREE_OF_CAP = 'chip-rule-ally'
const CHIP_HOME = 'USA'

export interface ExposureGrounds {
  readonly facts: Facts
  readonly economy: string
  /** None for the world. */
  readonly places: ChosenPlaces | undefined
  readonly placement: Placement
  readonly backup: Backup
  readonly from: Provenance
}

function uses(placement: Placement, backup: Backup, arrangement: Arrangement): boolean {
  return Object.values(backup).includes(arrangement) || Object.values(placement.compute).some((mix) => {
    const share = mix?.[arrangement]
    return share !== undefined && (typeof share === 'number' ? share > 0 : Object.values(share).some((value) => value > 0))
  })
}

/** Where a strike hits: the largest host of the embassy if there is one, else the pool's site or the cloud's region abroad. */
function struckPlace(economy: string, places: ChosenPlaces, placement: Placement, backup: Backup): string | undefined {
  const candidates: readonly (readonly [Arrangement, string])[] = [
    ['embassy', places.embassy.reduce((largest, host) => (host.share > largest.share ? host : largest)).host],
    ['pool', places.pool.host], ['foreign_cloud', places.foreign_cloud.region],
  ]
  return candidates.find(([arrangement, place]) => place !== economy && uses(placement, backup, arrangement))?.[1]
}

/** Parameters of role `choice` that exposure makes. */
export function exposureValues({ facts, economy, places, placement, backup, from }: ExposureGrounds): Map<string, InputValue> {
  const struck = places === undefined ? undefined : struckPlace(economy, places, placement, backup)
  const standing: Partial<Record<Arrangement, number>> = places === undefined ? {} : {
    embassy: places.embassy.reduce((sum, { host, share }) => sum + (host === struck ? share : 0), 0),
    pool: places.pool.host === struck ? 1 : 0,
    foreign_cloud: places.foreign_cloud.region === struck ? 1 : 0,
  }
  const capped = (iso3: string) => (iso3 === CHIP_HOME || facts.alliances[FREE_OF_CAP]?.includes(iso3) === true ? 0 : 1)
  const exposed: Partial<Record<Arrangement, number>> = places === undefined ? {} : {
    domestic: capped(economy), partnership: capped(economy), pool: capped(places.pool.host),
    embassy: places.embassy.reduce((sum, { host, share }) => sum + capped(host) * share, 0),
  }
  const over = (values: Partial<Record<Arrangement, number>>, provenance: Provenance): InputValue => ({
    unit: '1', over: ['arrangement'], yearly: false, values: Float64Array.from(dimensions.arrangement, (arrangement) => values[arrangement] ?? 0), provenance: [provenance],
  })
  const behind = (workload: Workload) => (places === undefined ? undefined : backup[workload] ?? backup.default)
  const known = facts.origins['recalled-diffusion-allies']!
  return new Map([
    ['struck_host_share', over(standing, struck === undefined ? from : { ...from, detail: `Struck: ${facts.economies[struck]!.name}` })],
    ['chip_exposed', over(exposed, { layer: 'fact', origin: 'recalled-diffusion-allies', grade: known.grade, detail: 'Where the chips stand' })],
    ['partner_supplies_chips', { unit: '1', over: [], yearly: false, values: Float64Array.of(places?.partnership.partner === CHIP_HOME ? 1 : 0), provenance: [from] }],
    ['backup', {
      unit: '1', over: ['arrangement', 'workload'], yearly: false, provenance: [from],
      values: Float64Array.from(dimensions.arrangement.flatMap((arrangement) => dimensions.workload.map((workload) => (behind(workload) === arrangement ? 1 : 0)))),
    }],
  ])
}
