import { defineSector } from '../definition.ts'

/** Land and people beside the computers. */
export const land = defineSector('land', {
  land_use: { label: 'Land use', outcome: { group: 'water and land' }, unit: 'ha', over: ['arrangement', 'location'], total: 'sum', is: 'shell_heat * campus_land * access_kept', doc: 'Campus land of the shells standing; released only when a shell closes.' },
})

export const staff = defineSector('staff', {
  staff_per_power: { label: 'Staff per facility power', unit: 'person/MW', over: ['arrangement'], total: 'none', is: '(staff_density + share(staff_minimum * own_sites * security_staffing, at(shared_load, chosen) * reference_occupancy / at(occupancy, chosen))) * (1 + staff_duplication)', doc: 'A fixed minimum spread over what the shared fleet must hold, and the rest with size.' },
  staff_fixed: { label: 'Fixed staff', unit: 'person', over: ['arrangement', 'location'], total: 'sum', is: 'staff_minimum * own_sites * share(at(placed_load, chosen), at(shared_load, chosen)) * served_part * location_share', doc: 'Our part of the minimum of the shared fleet, whatever its chips draw; less where limits hold the fleet back.' },
  talent_required: { label: 'Staff required', outcome: { group: 'people and networks' }, unit: 'person', over: ['arrangement', 'location'], total: 'sum', is: '(facility_power * staff_density + staff_fixed * security_staffing) * (1 + staff_duplication)', doc: 'To operate what is installed.' },
})
