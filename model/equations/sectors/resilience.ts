import { dimensions } from '../dimensions.ts'
import { defineSector } from '../definition.ts'
import { ACCELERATORS_ALIVE, capitalScale } from '../shared-texts.ts'

type Disruption = (typeof dimensions.disruption)[number]

const byDisruption = (usual: string, special: Partial<Record<Disruption, string>>) => Object.fromEntries(dimensions.disruption.map((member) => [member, special[member] ?? usual]))

/** When the cause is gone: paths that are left carry the traffic at once, and backup outlasts a short blackout. */
const causeEnd = (outage: string) => byDisruption(`max(${outage}, onset + response_time)`, {
  path_cut: `paths_cut >= international_paths ? max(${outage}, onset + response_time) : onset + response_time`,
  blackout: `max(${outage}, onset)`,
  intrusion: `max(${outage} * pace, onset + response_time)`,
})
const bites = (outage: string, strikes: string) => byDisruption(strikes, { blackout: `${outage} > backup_hours ? ${strikes} : 0` })

/** Area of what is gone up to a time: full until somebody responds, then falling by moving away, then by moving away and recovery. */
function area(end: string, strikes: string, until: string): string {
  const response = `min(onset + response_time, ${end})`
  const waiting = `max(0, min(${until}, ${end}) - ${response})`
  const left = `(relocation_rate > 0 ? exp(-relocation_rate * ${waiting}) : 1)`
  const moving = `(relocation_rate > 0 ? (1 - ${left}) / relocation_rate : ${waiting})`
  const rate = '(relocation_rate + return_rate)'
  return `${strikes} > 0 ? max(0, min(${until}, ${response}) - onset) + ${moving} + ${left} * (1 - exp(-${rate} * max(0, ${until} - ${end}))) / ${rate} : 0 * onset`
}

const SPAN_ENDS = { failover: 'failover_time', one_year: 'year_step', two_years: '2 * year_step' }
const spans = (end: string, strikes: string) => Object.fromEntries(Object.entries(SPAN_ENDS).map(([span, until]) => [span, area(end, strikes, until)]))

/** Hours lost up to a span's end, where what is kept ready takes over after the time of failover. */
const lostUntil = (hours: string, span: string) => `struck_part * (at(${hours}, failover) + (1 - cover) * (at(${hours}, ${span}) - at(${hours}, failover)))`

/** Hours a year a disruption takes of an arrangement when a part of it is struck and another part covered. */
const expected = (disruption: Disruption, part: string, covered: string) =>
  `at(chance, ${disruption}) * ${part} * (at(usual_gone_hours, failover, ${disruption}) + (1 - min(1, ${covered})) * (at(usual_gone_hours, two_years, ${disruption}) - at(usual_gone_hours, failover, ${disruption})))`
const standby = (disruption: Disruption) => `standby_share * at(backup_left, ${disruption})`
const byFire = `${expected('fire', '1', standby('fire'))} - ${expected('fire', '0.5', `at(reserve, inference) + ${standby('fire')}`)}`
const byWar = expected('war_abroad', 'at(location_share, abroad) * struck_host_share * 0.5', standby('war_abroad'))
const doubled = 'staff_minimum * share(at(placed_load, chosen), at(shared_load, chosen)) * (1 + staff_duplication) * salary * sum(location_share * wage_index, location) * security_factor'
  + ` + sum(shells_standing, location) * reference_scale_cost * facility_cost_index * (${capitalScale('at(shared_load, chosen) / 2')} - ${capitalScale('at(shared_load, chosen)')}) * facility_recovery`
const inUse = (cost: string) => `at(placed_load, chosen) > 0 ? ${cost} : 0`

const autonomyYears = dimensions.autonomy_year.map((member) => `at(autonomy_level, ${member})`)

/** Disruptions: what is lost at once, how it comes back, what that costs in service, and how long a fleet lasts without new chips. */
export const resilience = defineSector('resilience', {
  own_sites: { label: 'Sites of an arrangement', unit: '1', stage: 'once', over: ['arrangement'], by: 'arrangement', total: 'none',
    is: { domestic: '1 + second_site', partnership: '1 + second_site', embassy: '1 + second_host', pool: '1 + second_site', sovereign_cloud: '1', foreign_cloud: '1' }, doc: 'Alike, each with its crew. A provider\'s are in its price.' },
  site_load: { label: 'Load of a site', unit: 'MW', over: ['arrangement'], total: 'none', is: 'at(shared_load, chosen) / own_sites', doc: 'Decides the scale of facilities.' },
  site_count: { label: 'Sites that do not fail together', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'provider > 0 ? region_zones : own_sites', doc: 'Sites of ours, zones of a provider.' },
  struck_part: { label: 'Capacity lost at once', unit: '1', stage: 'once', over: ['arrangement', 'disruption'], by: 'disruption', total: 'none',
    is: { territory: 'at(location_share, home)', blackout: 'at(location_share, home)', fire: 'max(0, 1 - (1 - 1 / site_count) * (1 + zone_headroom))', war_abroad: 'at(location_share, abroad) * struck_host_share / host_count', order: 'operator_foreign * (1 - home_vendor)',
      control_plane: 'control_plane_shared', path_cut: 'at(location_share, abroad) * min(1, paths_cut / international_paths)', intrusion: 'intrusion_reach', software: 'intrusion_reach', exclusion: 'at(location_share, abroad) * access_revocable' },
    doc: 'At full strength, before mitigation and free of probability: by where it stands, on how many sites, over which paths, under whose control.' },
  host_count: { label: 'Hosts of an arrangement', unit: '1', stage: 'once', over: ['arrangement'], by: 'arrangement', total: 'none', is: { domestic: '1', partnership: '1', embassy: '1 + second_host', pool: '1', sovereign_cloud: '1', foreign_cloud: '1' }, doc: 'Beside those named: a second one halves what one strike takes.' },
  reached: { label: 'Struck by it', unit: '1', stage: 'once', over: ['arrangement', 'disruption'], by: 'disruption', total: 'none', is: byDisruption('1', { fire: 'struck_site', intrusion: 'struck_site' }), doc: 'A fire or an intruder comes to one place: the arrangement that carries most.' },
  onset: { label: 'Time until service is lost', unit: 'h', stage: 'once', over: ['disruption'], by: 'disruption', total: 'none', is: byDisruption('0 * detection_time', { blackout: 'backup_hours' }), doc: 'Backup carries a site through its hours.' },
  response_time: { label: 'Time until somebody responds', unit: 'h', stage: 'once', over: ['disruption'], by: 'disruption', total: 'none', is: byDisruption('detection_time', { intrusion: 'detection_time * sum(struck_site * detection_factor, arrangement)' }), doc: 'An intruder is found the sooner the more is spent on security where he comes.' },
  pace: { label: 'Length of an intrusion over the usual', unit: '1', stage: 'once', over: ['disruption'], by: 'disruption', total: 'none', is: byDisruption('1', { intrusion: 'sum(struck_site * recovery_factor_security, arrangement)' }), doc: 'By the effort on security where it comes; nothing else is shortened by it.' },
  relocation_rate: { label: 'Rate of moving away', unit: '1/day', stage: 'once', over: ['disruption'], total: 'none', is: 'relocatable / relocation_time', doc: 'While the cause lasts and after.' },
  return_rate: { label: 'Rate of recovery', unit: '1/day', stage: 'once', over: ['workload', 'disruption'], total: 'none', is: '1 / (rebuilding * recovery_time * pace + (1 - rebuilding) * restart_time)', doc: 'Once the cause is gone.', cite: ['korea-nirs-fire-2025'] },
  struck_end: { label: 'End of the cause', unit: 'h', stage: 'once', over: ['disruption'], by: 'disruption', total: 'none', is: causeEnd('struck_outage'), doc: 'Of a disruption that strikes; never before it is detected.' },
  usual_end: { label: 'Usual end of the cause', unit: 'h', stage: 'once', over: ['disruption'], by: 'disruption', total: 'none', is: causeEnd('usual_outage'), doc: 'For expected values.' },
  struck_bites: { label: 'It outlasts the backup', unit: '1', stage: 'once', over: ['disruption'], by: 'disruption', total: 'none', is: bites('struck_outage', 'struck'), doc: '0 where nothing strikes, or where backup hours carry through.' },
  usual_bites: { label: 'It usually outlasts the backup', unit: '1', stage: 'once', over: ['disruption'], by: 'disruption', total: 'none', is: bites('usual_outage', '1'), doc: 'For expected values.' },
  gone: { label: 'Part of a loss not yet recovered', unit: '1', stage: 'once', over: ['workload', 'disruption', 'moment'], total: 'none',
    is: 'struck_bites > 0 and elapsed >= onset ? exp(-(relocation_rate * max(0, elapsed - min(onset + response_time, struck_end)) + return_rate * max(0, elapsed - struck_end))) : 0', doc: 'Restored is 1 - exp(-t/T) from the end of the cause, T by class; sooner where users move away. Before failover.' },
  gone_hours: { label: 'Area of what is not recovered', unit: 'h', stage: 'once', over: ['workload', 'disruption', 'span'], by: 'span', total: 'none', is: spans('struck_end', 'struck_bites'), doc: 'Closed form of the curve of recovery.' },
  usual_gone_hours: { label: 'Usual area of what is not recovered', unit: 'h', stage: 'once', over: ['workload', 'disruption', 'span'], by: 'span', total: 'none', is: { ...spans('usual_end', 'usual_bites'), one_year: '0 * onset' }, doc: 'For expected values, which need no first year.' },
  backup_left: { label: 'Part of the backup that stands', unit: '1', stage: 'once', over: ['workload', 'disruption'], total: 'none', by: 'disruption', is: byDisruption('sum(backup * (1 - struck_part), arrangement)', { fire: 'sum(backup, arrangement)', intrusion: 'sum(backup, arrangement)' }), doc: 'What strikes the backup too takes it away; a fire or an intruder comes to one place.' },
  cover: { label: 'Part of a loss that failover covers', unit: '1', stage: 'once', over: ['arrangement', 'workload', 'disruption'], by: 'disruption', total: 'none',
    is: byDisruption('min(1, standby_share * backup_left)', { fire: 'min(1, at(reserve, inference) * (site_count - 1) + standby_share * backup_left)' }), doc: 'By what is kept ready behind; after a fire by the reserve of the other sites too.' },
  first_year_hours: { label: 'Hours lost in the first year', unit: 'h', stage: 'once', over: ['arrangement', 'workload', 'disruption'], total: 'none', is: `struck > 0 ? reached * ${lostUntil('gone_hours', 'one_year')} : 0 * onset`, doc: 'Of full service, after failover.' },
  lost_hours: { label: 'Hours lost in two years', unit: 'h', stage: 'once', over: ['arrangement', 'workload', 'disruption'], total: 'none', is: `struck > 0 ? reached * ${lostUntil('gone_hours', 'two_years')} : 0 * onset`, doc: 'Of full service, by a disruption that strikes, at full strength; what is still gone then is not counted.' },
  struck_in_first: { label: 'Service lost in the year of a strike', unit: '1', over: ['arrangement', 'workload'], total: 'none', is: 'strike_weight > 0 ? sum(disruption_strength * first_year_hours, disruption) / year_step : 0', doc: 'A disruption strikes on 1 January.' },
  struck_in_second: { label: 'Service lost in the year after a strike', unit: '1', over: ['arrangement', 'workload'], total: 'none', is: 'strike_weight > 0 ? sum(disruption_strength * (lost_hours - first_year_hours), disruption) / year_step : 0', doc: 'By a disruption of the year.' },
  service_lost: { label: 'Service lost to disruptions', unit: '1', over: ['arrangement', 'workload'], total: 'none', is: 'min(1, struck_in_first + previous(struck_in_second))', doc: 'Part of the year; nil where no shock is named.' },

  critical_compute: { label: 'Critical compute', unit: 'H100e', over: ['workload'], total: 'none', is: 'class_compute * critical', doc: 'What continuity is about.' },
  serving_share: { label: 'Share in service', unit: '1', over: ['arrangement', 'workload'], total: 'none', is: 'at(effective_share, chosen)', doc: 'Of the strategy.' },
  continuity: { label: 'Continuity', outcome: { group: 'resilience', top: 1 }, unit: '1', over: ['workload'], total: 'weighted(critical_compute)', is: 'sum(serving_share * served_part * (1 - min(1, (struck_in_first + struck_in_second) / 2)), arrangement)', doc: 'Served over asked in the 24 months from the start of the year, by a disruption of the year; critical classes together. Free of probability.' },
  strike_weight: { label: 'Something strikes', unit: '1', total: 'none', is: 'max(disruption_strength, disruption)', doc: 'Strength of the strongest disruption of the year.' },
  share_struck: { label: 'Share in service when struck', unit: '1', over: ['arrangement', 'workload'], total: 'none', is: 'serving_share * strike_weight', doc: 'Weighted by strength.' },
  strongest: { label: 'Strongest disruption', unit: '1', stage: 'after', over: ['disruption'], total: 'none', is: 'peak(disruption_strength)', doc: 'Of all years: shocks of several years are shown as if they struck together.' },
  struck_mix: { label: 'Who serves when struck', unit: '1', stage: 'after', over: ['arrangement', 'workload'], total: 'none', is: 'total(strike_weight) > 0 ? total(share_struck) / total(strike_weight) : last(serving_share)', doc: 'Mean over the years of strikes; the last year where there are none.' },
  service_after: { label: 'Service of an arrangement after a strike', unit: '1', stage: 'after', over: ['arrangement', 'workload', 'moment'], total: 'none', is: 'max(struck, disruption) > 0 ? max(0, 1 - sum(strongest * reached * struck_part * gone * (elapsed >= failover_time ? 1 - cover : 1), disruption)) : 1', doc: 'Of what it serves before.' },
  class_service_after: { label: 'Service of a class after a strike', unit: '1', stage: 'after', over: ['workload', 'moment'], total: 'none', is: 'sum(struck_mix * service_after, arrangement)', doc: 'Of what it is served before; free of probability.' },
  lowest_service: { label: 'Lowest service after a strike', outcome: { group: 'resilience', top: 1 }, unit: '1', stage: 'after', total: 'none', is: 'min(min(critical > 0 ? class_service_after : 1, moment), workload)', doc: 'Of any critical class, at the moments shown.' },
  time_to_recover: { label: 'Time to recover', unit: 'day', stage: 'after', over: ['workload'], total: 'none', is: 'max(class_service_after < recovered_level - 0.000000001 ? moment_after : 0 * elapsed, moment)', doc: 'First of the moments shown from which service stays at the level that counts as recovered; two years is the end of the window.' },

  chance: { label: 'Chance of a disruption', unit: '1/year', stage: 'once', over: ['arrangement', 'disruption'], total: 'none', is: 'disruption_rate * (political > 0 ? 1 - arrangement_trust : 1)', doc: 'A political one is scaled by missing trust.' },
  expected_lost_hours: { label: 'Hours lost a year by expectation', unit: 'h/year', stage: 'once', over: ['arrangement', 'workload'], total: 'none', is: `sum(chance * ${lostUntil('usual_gone_hours', 'two_years')}, disruption)`, doc: 'Rates times hours of usual disruptions, at full strength.' },
  expected_lost_time: { label: 'Expected lost service', outcome: { group: 'resilience' }, unit: 'h/year', over: ['workload'], total: 'weighted(critical_compute)', is: 'sum(serving_share * expected_lost_hours, arrangement)', doc: 'Hours of full service a year, whatever shock is named. Weights, not frequencies: compare strategies, do not insure by it.' },

  standby_compute: { label: 'Compute kept ready', unit: 'H100e', over: ['arrangement', 'workload'], total: 'none', is: 'standby_share * decided * class_compute * backup', doc: 'By the arrangement behind.' },
  standby_fee: { label: 'Fee for what is kept ready', unit: 'USD2025/year', over: ['arrangement'], total: 'sum', is: 'sum(standby_compute, workload) * reference_occupancy * max(contract_price, at(contract_price, foreign_cloud))', doc: 'As a contract for the same hours, of the arrangement behind and never below a provider\'s; used or not.' },
  unit_standby_fee: { label: 'Fee for keeping all critical service ready', unit: 'USD2025/year', total: 'none', is: 'sum(sum(critical_compute * backup * max(contract_price, at(contract_price, foreign_cloud)), arrangement), workload) * reference_occupancy', doc: 'At a standby share of 1.' },
  unit_standby_saving: { label: 'Share of the year saved by keeping all critical service ready', unit: 'h/year', total: 'none', is: 'share(sum(critical_compute * sum(serving_share * standby_saving, arrangement), workload), sum(critical_compute, workload))', doc: 'By expectation, at a standby share of 1.' },
  standby_saving: { label: 'Hours a full standby saves', unit: 'h/year', stage: 'once', over: ['arrangement', 'workload'], total: 'none', is: 'sum(chance * struck_part * backup_left * (at(usual_gone_hours, two_years) - at(usual_gone_hours, failover)), disruption)', doc: 'By expectation.' },
  price_of_day_by_standby: { label: 'Price of a service-day by standby', outcome: { group: 'resilience' }, unit: 'USD2025/day', total: 'none', is: 'ratio(unit_standby_fee, unit_standby_saving)', doc: 'Fee of keeping all critical service ready over the expected days it saves; no value where it saves none.' },
  doubling_saving: { label: 'Hours a second site or host saves', unit: 'h/year', stage: 'once', over: ['arrangement', 'workload'], by: 'arrangement', total: 'none',
    is: { domestic: byFire, partnership: byFire, embassy: `${byFire} + ${byWar}`, pool: byFire, sovereign_cloud: '0', foreign_cloud: '0' }, doc: 'Two alike against one, by expectation: after a fire the reserve of the other takes over; of an embassy also when its host is struck.' },
  doubling_cost: { label: 'Yearly cost of a second site or host', unit: 'USD2025/year', over: ['arrangement'], by: 'arrangement', total: 'none',
    is: { domestic: inUse(doubled), partnership: inUse(doubled), embassy: inUse(`${doubled} + embassy_annual + embassy_set_up * facility_recovery`), pool: inUse(doubled), sovereign_cloud: '0', foreign_cloud: '0' }, doc: 'Its crew, and a year\'s charge on facilities at half the scale; of an embassy its set-up and yearly cost too. Against one.' },
  doubling_saved: { label: 'Hours of critical service a second site or host saves', unit: 'h/year', over: ['arrangement'], total: 'none', is: 'share(sum(critical_compute * serving_share * doubling_saving, workload), sum(critical_compute, workload))', doc: 'By expectation, of what the arrangement serves.' },
  price_of_day_by_doubling: { label: 'Price of a service-day by a second site or host', outcome: { group: 'resilience' }, unit: 'USD2025/day', over: ['arrangement'], total: 'weighted(doubling_saved)', is: 'ratio(doubling_cost, doubling_saved)', doc: 'Yearly cost over the expected days of critical service it saves a year; of an embassy a second host. No value where the arrangement serves nothing critical.' },

  own_compute_added: { label: 'Compute added to fleets of our own', unit: 'H100e/year', total: 'none', is: 'sum(sum(fleet_additions * accelerator_compute, location) * (1 - provider), arrangement)', history: 'sum(sum(reference_accelerator_additions * incumbent_part * accelerator_compute, location) * (1 - provider), arrangement)', doc: 'Ours, a partner\'s, an embassy\'s and a pool\'s.' },
  own_compute_needed: { label: 'Compute fleets of our own need', unit: 'H100e', total: 'none', is: 'sum(sum(compute_needed, location) * (1 - provider), arrangement)', doc: 'For what they are to serve.' },
  autonomy_now: { label: 'Compute over need', unit: '1', total: 'none', is: `share(alive(own_compute_added, ${ACCELERATORS_ALIVE}), own_compute_needed)`, doc: 'Of fleets of our own, at year-end.' },
  autonomy_level: { label: 'Compute over need without new chips', unit: '1', over: ['autonomy_year'], total: 'none', is: 'share(alive(own_compute_added, survival(age + autonomy_time, accelerator_life, accelerator_shape, accelerator_hazard)), own_compute_needed)', doc: 'Additions nil, the stock decaying by survival.' },
  autonomy: { label: 'Autonomy under a chip embargo', outcome: { group: 'resilience' }, unit: 'month', total: 'none',
    is: `own_compute_needed > 0 ? year_step * (${autonomyYears.map((level, year) => `clamp(share(${autonomyYears[year - 1] ?? 'autonomy_now'} - service_floor, ${autonomyYears[year - 1] ?? 'autonomy_now'} - ${level}), 0, 1)`).join(' + ')}) : none`,
    doc: 'Until fleets of our own fall to the floor of service, five years at most; need stands still. No value where nothing is ours.' },
})

/** Caps on chips, and what lifts them. */
export const chips = defineSector('chips', {
  chip_bound: { label: 'Part of an arrangement under the cap', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'limits_hold * chip_exposed * (1 - chip_licence) * (1 - max(matching_investment, matched_in_return))', doc: 'Neither licensed nor matched by investment.' },
  matched_in_return: { label: 'Matched by investment asked in return', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'reciprocal_row * reciprocal_investment * partner_supplies_chips', doc: 'The same dollars: where the partner is the home of the chips, what is invested there in return counts as matching.', cite: ['uae-chip-licences-2026'] },
  chips_wanted: { label: 'Chips wanted under the cap', unit: 'H100e/year', over: ['arrangement'], total: 'sum', is: 'sum(min(units_wanted, units_housed), location) * accelerator_compute * chip_bound', doc: 'As far as shells take them.' },
  chips_licensed: { label: 'Chips bought under the cap', unit: 'H100e/year', total: 'none', is: 'chip_regime > 0 ? sum(sum(own_additions, location) * accelerator_compute * chip_bound, arrangement) : 0 * chip_cap_yearly', history: '0 * chip_cap_yearly', doc: 'Counted against what may be bought in all.' },
  chips_allowed: { label: 'Chips that may still be bought in the year', unit: 'H100e/year', total: 'none', is: 'min(chip_cap_yearly, max(0, chip_cap_total - carried(chips_licensed, 1)) / year_step)', doc: 'By the year and in all.' },
  chip_part: { label: 'Part of the chips wanted that may be bought', unit: '1', total: 'none', is: 'chip_regime > 0 and sum(chips_wanted, arrangement) > chips_allowed ? chips_allowed / sum(chips_wanted, arrangement) : 1', doc: 'The same for every arrangement under the cap.' },
  chips_denied: { label: 'Chips denied', outcome: { group: 'resilience' }, unit: 'H100e/year', over: ['arrangement'], total: 'sum', is: 'chips_wanted * (1 - chip_part)', doc: 'Wanted for the year and not to be had under a cap.' },
  chips_held: { label: 'Chips bought under the cap in all', unit: 'H100e', total: 'none', initial: '0 * chip_cap_total', inflow: 'chips_licensed', outflow: '0 * chips_licensed', doc: 'Since the cap began.' },
  chip_room: { label: 'Chips left for new shells', unit: 'H100e/year', total: 'none', is: 'max(0, chips_allowed - sum(sum(refresh_units, location) * accelerator_compute * chip_bound * (1 - provider), arrangement))', doc: 'After the refresh due.' },
  matching_spend: { label: 'Matching investment', account: 'national', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'max(0, matching_investment - matched_in_return) * decided * chip_exposed * capital_spend', doc: 'Cash called in the home of the chips for fleets under a cap, beyond what is invested there in return for a partnership.', cite: ['uae-chip-licences-2026'] },
})
