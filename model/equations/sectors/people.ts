import { defineSector } from '../definition.ts'

const OF_GROUP = (rate: string) => `share(sum(${rate} * own_weight, income_group), sum(own_weight, income_group))`

/** Specialists at home: how many there are, how many are asked for, and what a shortage does. */
export const people = defineSector('people', {
  specialists_at_first: { label: 'Specialists open to AI fleets at first', unit: 'person', stage: 'once', total: 'none', is: `own_population * ${OF_GROUP('specialists')} * specialists_available`, doc: 'By income group, before the first year.', cite: ['uptime-staffing-2021'] },
  graduate_rate: { label: 'New specialists a year at home', unit: '1/year', stage: 'once', total: 'none', is: OF_GROUP('talent_graduates'), doc: 'Of the income group.' },
  migration_rate: { label: 'Net migration at home', unit: '1/year', stage: 'once', total: 'none', is: OF_GROUP('talent_migration'), doc: 'Of the income group.' },
  talent_trained: { label: 'Specialists trained', unit: 'person/year', total: 'none', is: 'specialists_at_first * graduate_rate * (1 + (talent_training - 1) * step_after(decision_year, training_time))', doc: 'More or fewer once extra training has run its time.' },
  talent_supply: { label: 'Specialists AI fleets can hire', outcome: { group: 'people and networks' }, unit: 'person', total: 'none', initial: 'specialists_at_first', inflow: 'talent_trained + specialists_at_first * migration_rate', outflow: 'previous(talent_supply) * talent_attrition', doc: 'Those of the year before less who leave, with who is trained and who moves in.' },
  training_spend: { label: 'Cost of extra training', account: 'memo', unit: 'USD2025/year', total: 'none', is: '(talent_trained - specialists_at_first * graduate_rate) * training_cost * at(at(wage_index, domestic), home)', doc: 'Memo: paid by education, in no account of a fleet.' },
  talent_required_home: { label: 'Staff required at home', unit: 'person', over: ['arrangement'], total: 'sum', is: 'at(talent_required, home) + hosting_jobs * embassy_row', doc: 'On the territory of the economy, whoever employs them; of guests\' staff, those hired here.' },
  talent_gap: { label: 'Shortage of staff at home', outcome: { group: 'people and networks' }, unit: 'person', total: 'none', is: 'limits_on > 0 ? max(0, sum(talent_required_home, arrangement) - talent_supply) : 0', doc: 'Required beyond who can be hired.' },
  talent_share_of_supply: { label: 'Staff at home as a share of who can be hired', outcome: { group: 'people and networks' }, unit: '1', total: 'none', is: 'ratio(sum(talent_required_home, arrangement), talent_supply)', doc: 'Above 1 there is a shortage.' },
  wage_premium: { label: 'Premium on wages at home', unit: '1', total: 'none', is: 'people_limit > 0 ? 0 : scarcity_wages * share(talent_gap, sum(talent_required_home, arrangement))', doc: 'By the part of staff that is missing; none where building waits for staff instead.' },
  wage_paid: { label: 'Wages paid relative to the United States', unit: '1', over: ['arrangement', 'location'], by: 'location', total: 'none', is: { home: 'wage_index * (1 + wage_premium)', abroad: 'wage_index' }, doc: 'With the premium of a shortage at home.' },
  fixed_staff_planned: { label: 'Fixed staff planned at home', unit: 'person', over: ['arrangement'], total: 'sum', is: 'staff_minimum * security_staffing * share(at(placed_load, chosen), at(shared_load, chosen)) * at(location_share, home) * (1 + staff_duplication)', doc: 'Our part of the minimum of each shared fleet.' },
  fixed_staff_at_delivery: { label: 'Fixed staff when a shell started now is ready', unit: 'person', over: ['arrangement'], total: 'sum', is: 'ahead(fixed_staff_planned, shell_lead)', doc: 'Of what the strategy plans.' },
  staff_committed: { label: 'Staff for what stands or is under way at home', unit: 'person', total: 'none', is: 'sum((at(surviving_at_delivery, home) + at(shells_underway, home)) * at(new_pue, home) * staff_density * (1 + staff_duplication) + fixed_staff_at_delivery, arrangement)', doc: 'Before this year\'s starts.' },
  people_room: { label: 'Room in staff', unit: 'MW/year', total: 'none', is: 'max(0, talent_supply - staff_committed) / (staff_density * home_pue) / year_step', doc: 'IT power whose staff can still be hired: training takes about as long as building.' },
})

/** What guards a fleet: its cost, its staff, and how much sooner it finds and mends a fault. */
export const security = defineSector('security', {
  security_level: { label: 'Security spending over the usual', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'provider > 0 ? 1 : security_effort * (1 + automated_monitoring * monitoring_cost)', doc: 'In fleets we run; a provider\'s is its own.' },
  security_staffing: { label: 'Fixed staff with security effort', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'provider > 0 ? 1 : 1 + security_staff_part * (security_effort * (1 - automated_monitoring * monitoring_staff_saving) - 1)', doc: '1 at the usual effort without automation.' },
  security_staff: { label: 'Security staff', outcome: { group: 'people and networks' }, unit: 'person', over: ['arrangement', 'location'], total: 'sum', is: 'staff_fixed * (security_staffing - 1 + security_staff_part) * (1 + staff_duplication)', doc: 'Within the staff required.' },
  detection_factor: { label: 'Time to detect over the usual', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'provider > 0 ? 1 : pow(security_effort, -detection_elasticity) * (1 - automated_monitoring * monitoring_gain)', doc: '1 at the usual effort without automation.', cite: ['ibm-breach-2023', 'ibm-breach-2025'] },
  recovery_factor_security: { label: 'Time to recover over the usual', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'provider > 0 ? 1 : pow(security_effort, -recovery_elasticity) * (1 - automated_monitoring * monitoring_gain)', doc: '1 at the usual effort without automation.', cite: ['ibm-breach-2023', 'ibm-breach-2025'] },
})
