import { defineSector } from '../definition.ts'

/** Four ledgers that are never added: on site and off site, consumption and withdrawal. */
export const water = defineSector('water', {
  cooling_water: { label: 'On-site water per IT energy', unit: 'L/kWh', over: ['arrangement', 'location'], stage: 'once', total: 'none', is: 'water_use_effectiveness * (1 - dry_cooling) + dry_cooling_water * min(dry_cooling, water_use_effectiveness > 0 ? 1 : 0)', doc: 'Consumption; dry cooling replaces part of it.' },
  water_consumption_onsite: { label: 'On-site water consumption', outcome: { group: 'water and land' }, unit: 'ML/year', quantity: 'consumption', over: ['arrangement', 'location'], total: 'sum', is: 'it_energy * cooling_water', doc: 'Evaporated on site.' },
  water_withdrawal_onsite: { label: 'On-site water withdrawal', outcome: { group: 'water and land' }, unit: 'ML/year', quantity: 'withdrawal', over: ['arrangement', 'location'], total: 'sum', is: 'it_energy * cooling_water * cycles_of_concentration / (cycles_of_concentration - 1)', doc: 'With blow-down.' },
  generation_consumption_factor: { label: 'Water consumed per generation', unit: 'L/kWh', over: ['arrangement', 'location'], stage: 'once', total: 'none', is: 'sum(generation_mix * generation_water_consumption, technology)', doc: 'Of the mix of the place.', cite: ['macknick-2012'] },
  generation_withdrawal_factor: { label: 'Water withdrawn per generation', unit: 'L/kWh', over: ['arrangement', 'location'], stage: 'once', total: 'none', is: 'sum(generation_mix * generation_water_withdrawal, technology)', doc: 'Of the mix of the place.', cite: ['macknick-2012-withdrawal'] },
  water_consumption_offsite: { label: 'Off-site water consumption', outcome: { group: 'water and land' }, unit: 'ML/year', quantity: 'consumption', over: ['arrangement', 'location'], total: 'sum', is: '(generation_required - captive_energy) * generation_consumption_factor', doc: 'By power stations; reservoir evaporation included.' },
  water_withdrawal_offsite: { label: 'Off-site water withdrawal', outcome: { group: 'water and land' }, unit: 'ML/year', quantity: 'withdrawal', over: ['arrangement', 'location'], total: 'sum', is: '(generation_required - captive_energy) * generation_withdrawal_factor', doc: 'By power stations.' },
})
