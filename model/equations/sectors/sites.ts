import { defineSector } from '../definition.ts'

/** What sites wait for, and the land they take beside the campus. */
export const sites = defineSector('sites', {
  site_wait: { label: 'Part of permit and connection time still to wait', unit: '1', stage: 'once', total: 'none', is: '1 - prepared_sites', doc: 'Of sites at home.' },
  equipment_time: { label: 'Delivery of equipment', unit: 'year', stage: 'once', total: 'none', is: 'max(transformer_lead, hardware_lead)', doc: 'Transformers and accelerators, ordered on the day of the decision.' },
  land_price_paid: { label: 'Price of land paid', unit: 'USD2025/ha', stage: 'once', over: ['location'], by: 'location', total: 'none', is: { home: 'land_price * (1 + prepared_sites * preparation_premium)', abroad: 'land_price' }, doc: 'Dearer where it comes with permits and power.' },
  land_built: { label: 'Built footprint', outcome: { group: 'water and land' }, unit: 'ha', over: ['arrangement', 'location'], total: 'sum', is: 'electricity_use * built_land', doc: 'Roofs within the campus, by average power.' },
  captive_land_need: { label: 'Land per captive capacity', unit: 'm2/MW', stage: 'once', total: 'none', is: 'sum(captive_yield * generation_land, technology) / sum(captive_yield, technology)', doc: 'Of captive plant as mixed.' },
  land_generation: { label: 'Land of own generation', outcome: { group: 'water and land' }, unit: 'ha', over: ['arrangement', 'location'], total: 'sum', is: 'captive_capacity * captive_land_need', doc: 'Beside the campus, which the limit on land looks at; its price is in that of the plant.' },
})
