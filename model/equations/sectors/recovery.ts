import { defineSector } from '../definition.ts'

/** Of every arrangement, weighted by who serves when it strikes; nil where nothing does. */
const ofClass = (part: string) => `max(struck, disruption) > 0 ? sum(struck_mix * min(1, sum(strongest * reached * struck_part * ${part}, disruption)), arrangement) : 0`

/** A strike read by class: what it takes, what is back by then, what is carried meanwhile, and what it comes to. */
export const recovery = defineSector('recovery', {
  class_struck: { label: 'Capacity lost to a strike', unit: '1', stage: 'after', over: ['workload'], total: 'none', is: ofClass('struck_bites'), doc: 'Part of what serves a class, in all; nil of a blackout that backup outlasts.' },
  class_restored: { label: 'Capacity restored', unit: '1', stage: 'after', over: ['workload', 'moment'], total: 'none', is: ofClass('struck_bites * (elapsed >= onset ? 1 - gone : 0)'), doc: 'Of what was lost, back by then.' },
  class_carried: { label: 'Service carried by what was kept ready', unit: '1', stage: 'after', over: ['workload', 'moment'], total: 'none', is: ofClass('gone * (elapsed >= failover_time ? cover : 0)'), doc: 'Backup arrangement and reserve of other sites, in place of what is still lost.' },
  class_lowest_service: { label: 'Lowest service of a class', unit: '1', stage: 'after', over: ['workload'], total: 'none', is: 'min(class_service_after, moment)', doc: 'At the moments shown.' },
  class_lost_hours: { label: 'Service lost in two years', unit: 'h', stage: 'after', over: ['workload'], total: 'none', is: 'sum(struck_mix * min(2 * year_step, sum(strongest * lost_hours, disruption)), arrangement)', doc: 'Hours of full service of the class, after failover.' },
})
