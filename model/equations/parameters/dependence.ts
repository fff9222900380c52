import { defineParameters } from '../definition.ts'

const chipsAlone = (chips: number) => ({ chips, models: 0, cloud_software: 0, operators: 0, energy: 0, capital: 0, cables: 0 })

/** Who supplies each layer, and what we can do about it. */
export const dependenceParameters = defineParameters('dependence', {
  layer_weight: { label: 'Weight of a layer', unit: '1', over: ['layer'], role: 'lever', year: 2026, origin: 'assumption-layer-weights', grade: 'judgement', low: 0, central: 1, high: 1, doc: 'In their mean; 0 leaves a layer out.' },
  home_supply: { label: 'Part of world supply that comes from home', unit: '1', minimum: 0, maximum: 1, over: ['layer'], role: 'fact', origin: 'assumption-chip-suppliers', doc: 'Of chips, models and cloud software; other layers follow the arrangement.' },
  world_concentration: { label: 'Concentration of world supply', unit: '1', minimum: 0, maximum: 1, over: ['layer'], role: 'fact', origin: 'assumption-chip-suppliers', doc: 'Sum of squared shares (HHI) of chips, models and cloud software; other layers follow the arrangement.' },
  cloud_software_foreign: { label: 'Foreign part of the cloud software', unit: '1', minimum: 0, maximum: 1, over: ['arrangement'], role: 'uncertainty', year: 2026, origin: 'assumption-layer-dependence', grade: 'judgement',
    central: { domestic: 0.3, partnership: 0.7, embassy: 0.3, pool: 0.4, sovereign_cloud: 1, foreign_cloud: 1 }, doc: 'Drivers, schedulers and the control plane.' },
  operator_foreign: { label: 'Foreign part of operation', unit: '1', minimum: 0, maximum: 1, over: ['arrangement'], role: 'uncertainty', year: 2026, origin: 'assumption-layer-dependence', grade: 'judgement',
    central: { domestic: 0, partnership: 0.5, embassy: 0.3, pool: 0.5, sovereign_cloud: 0.2, foreign_cloud: 1 }, doc: 'Of the people who run it.' },
  fuel_imported: { label: 'Imported part of a fuel', unit: '1', minimum: 0, maximum: 1, over: ['technology'], role: 'uncertainty', year: 2026, origin: 'assumption-fuel-imported', grade: 'judgement',
    central: { coal: 0.2, gas: 0.3, oil: 0.45, nuclear: 0.7, hydro: 0, solar: 0, wind: 0, bioenergy: 0, other_renewable: 0 }, doc: 'World mean; set that of the country.' },
  international_paths: { label: 'Independent international paths', unit: '1', role: 'uncertainty', low: 1, central: 2, high: 6, distribution: 'triangular', year: 2026, origin: 'assumption-layer-dependence', grade: 'judgement', doc: 'Cables or routes that do not fail together.' },
  open_weight_share: { label: 'Work done by open-weight models', unit: '1', role: 'lever', low: 0, central: 0.3, high: 1, year: 2026, origin: 'assumption-open-weights', grade: 'judgement',
    rail: { group: 'dependence', step: 0.05 }, moves: { outcome: 'dependence', direction: -1, economy: 'KEN', strategy: 'extensive-domestic-ownership' }, doc: 'Weights we hold: nobody can withdraw them.' },
  second_source_share: { label: 'Chips bought of a second source', unit: '1', role: 'lever', low: 0, central: 0, high: 0.3, year: 2026, origin: 'assumption-second-source', grade: 'judgement',
    rail: { group: 'dependence', step: 0.05 }, moves: { outcome: 'concentration', direction: -1, economy: 'KEN', strategy: 'extensive-domestic-ownership' }, doc: 'For fleets of our own; beyond three tenths the second source itself concentrates.' },
  second_source_premium: { label: 'Premium of a second source', unit: '1', role: 'uncertainty', low: 0, central: 0.25, high: 0.78, distribution: 'triangular', year: 2025, origin: 'assumption-second-source', grade: 'judgement', doc: 'On the price of an accelerator, porting included.' },
  second_source_time: { label: 'Qualifying a second source', unit: 'year', role: 'uncertainty', low: 0.5, central: 1, high: 2, distribution: 'triangular', year: 2026, origin: 'assumption-second-source', grade: 'judgement', doc: 'From the decision year.' },
  local_assembly_share: { label: 'Servers assembled at home', unit: '1', role: 'lever', low: 0, central: 0, high: 1, year: 2026, origin: 'assumption-local-assembly', grade: 'judgement',
    rail: { group: 'dependence', step: 0.05 }, moves: { outcome: 'dependence', direction: -1, economy: 'KEN', strategy: 'extensive-domestic-ownership' }, doc: 'For fleets of our own.' },
  assembly_value: { label: 'Part of a layer that assembly at home takes over', unit: '1', over: ['layer'], role: 'uncertainty', year: 2026, origin: 'assumption-local-assembly', grade: 'judgement',
    low: chipsAlone(0.03), central: chipsAlone(0.08), high: chipsAlone(0.15), distribution: 'triangular', doc: 'Value of a server added in assembly; the chips stay foreign.' },
  local_assembly_premium: { label: 'Premium of local assembly', unit: '1', role: 'uncertainty', low: 0.01, central: 0.05, high: 0.15, distribution: 'triangular', year: 2026, origin: 'assumption-local-assembly', grade: 'judgement', doc: 'On the price of an accelerator.' },
  local_assembly_time: { label: 'Building an assembly line', unit: 'year', role: 'uncertainty', low: 1, central: 2, high: 4, distribution: 'triangular', year: 2026, origin: 'assumption-local-assembly', grade: 'judgement', doc: 'From the decision year.' },
})
