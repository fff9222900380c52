import { defineSector } from '../definition.ts'

const layers = ['chips', 'models', 'cloud_software', 'operators', 'energy', 'capital', 'cables'] as const
const ofStrategy = (layer: string) => `sum(arrangement_share * at(arrangement_foreign_share, ${layer}), arrangement)`

/** What each layer leaves in foreign hands, how few hands those are, and what it costs to change that. */
export const dependence = defineSector('dependence', {
  layer_part: { label: 'Weight of a layer, scaled', unit: '1', stage: 'once', over: ['layer'], total: 'none', is: 'sum(layer_weight, layer) > 0 ? layer_weight / sum(layer_weight, layer) : 1 / 7', doc: 'Sums to 1.' },
  arrangement_mix: { label: 'Generation that feeds an arrangement', unit: '1', stage: 'once', over: ['arrangement', 'technology'], total: 'none', is: 'sum(location_share * generation_mix, location)', doc: 'Where it stands.' },
  arrangement_foreign_share: { label: 'Foreign share of a layer in an arrangement', unit: '1', stage: 'once', over: ['arrangement', 'layer'], by: 'layer', total: 'none',
    is: { chips: '1 - at(home_supply, chips)', models: '(1 - at(home_supply, models)) * (1 - open_weight_share)', cloud_software: 'cloud_software_foreign * (1 - home_vendor) * (1 - (1 - provider) * at(home_supply, cloud_software))', operators: 'operator_foreign * (1 - home_vendor)',
      energy: 'whole_world > 0 ? 0 : at(location_share, abroad) + at(location_share, home) * sum(arrangement_mix * fuel_imported, technology)', capital: '(1 - at(at(owner_share, national), it)) * (1 - home_vendor)', cables: 'at(location_share, abroad)' },
    doc: 'Before local assembly. Energy of another country is foreign; at home its imported fuel is.' },
  second_source_part: { label: 'Chips of a second source', unit: '1', total: 'none', is: 'second_source_share * step_after(decision_year, second_source_time)', doc: 'Of what our own fleets buy, once it is qualified.' },
  assembled_part: { label: 'Servers assembled here', unit: '1', total: 'none', is: 'local_assembly_share * step_after(decision_year, local_assembly_time)', doc: 'Of what our own fleets buy, once the line stands.' },
  supply_premium: { label: 'Premium for supply of our choice', unit: '1', over: ['arrangement'], total: 'none', is: 'whole_world > 0 ? 0 : (1 - provider) * (second_source_part * second_source_premium + assembled_part * local_assembly_premium)', doc: 'On the price of an accelerator; a provider buys as it does.' },
  own_fleet_part: { label: 'Part served by fleets of our own', unit: '1', total: 'none', is: 'sum(arrangement_share * (1 - provider), arrangement)', doc: 'Ours, a partner\'s, an embassy\'s, a pool\'s.' },
  foreign_share: { label: 'Foreign share by layer', unit: '1', over: ['layer'], by: 'layer', total: 'none',
    is: { ...Object.fromEntries(layers.map((layer) => [layer, ofStrategy(layer)])), chips: 'sum(arrangement_share * at(arrangement_foreign_share, chips) * (1 - (1 - provider) * assembled_part * assembly_value), arrangement)' },
    doc: 'Weighted by what each arrangement serves; chips as bought in the year.' },
  dependence: { label: 'Dependence', outcome: { group: 'control', top: 1 }, unit: '1', total: 'none', is: 'sum(layer_part * foreign_share, layer)', doc: 'Mean foreign share of seven layers; read it beside the layers.' },
  chip_concentration: { label: 'Concentration of chip suppliers', outcome: { group: 'control', top: 1 }, unit: '1', total: 'none', is: 'pow(1 - own_fleet_part * second_source_part, 2) * at(world_concentration, chips) + pow(own_fleet_part * second_source_part, 2)', doc: 'Sum of squared shares (HHI) of what is bought in the year.' },
  concentration: { label: 'Concentration by layer', unit: '1', over: ['layer'], by: 'layer', total: 'none',
    is: { chips: 'chip_concentration', models: 'at(world_concentration, models)', cloud_software: 'at(world_concentration, cloud_software)', operators: 'sum(arrangement_share * arrangement_share, arrangement)', energy: 'sum(pow(sum(arrangement_share * arrangement_mix, arrangement), 2), technology)',
      capital: 'sum(pow(sum(arrangement_share * at(owner_share, it), arrangement), 2), owner)', cables: '1 / international_paths' },
    doc: 'Sum of squared shares (HHI): of suppliers, of arrangements for operators, of technologies for energy, of owners for capital, of paths for cables. 1 is a single hand.' },
})
