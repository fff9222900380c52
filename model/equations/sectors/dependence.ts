import { defineSector } from '../definition.ts'

/** What each layer leaves in foreign hands, how few hands those are, and what it costs to change that. */
export const dependence = defineSector('dependence', {
  layer_part: { label: 'Weight of a layer, scaled', unit: '1', stage: 'once', over: ['layer'], total: 'sum', is: 'share(layer_weight, sum(layer_weight, layer))', doc: 'Sums to 1.' },
  arrangement_mix: { label: 'Generation that feeds an arrangement', unit: '1', stage: 'once', over: ['arrangement', 'technology'], total: 'none', is: 'sum(location_share * generation_mix, location)', doc: 'Where it stands.' },
  arrangement_foreign_share: { label: 'Foreign share of a layer in an arrangement', unit: '1', stage: 'once', over: ['arrangement', 'layer'], by: 'layer', total: 'none',
    is: { chips: '1 - at(home_supply, chips)', models: '(1 - at(home_supply, models)) * (1 - open_weight_share)', cloud_software: 'cloud_software_foreign * (1 - home_vendor) * (1 - (1 - provider) * at(home_supply, cloud_software))', operators: 'operator_foreign * (1 - home_vendor)',
      energy: 'whole_world > 0 ? 0 : at(location_share, abroad) + at(location_share, home) * sum(arrangement_mix * fuel_imported, technology)', capital: '(1 - at(at(owner_share, national), it)) * (1 - home_vendor)', cables: 'at(location_share, abroad)' },
    doc: 'Before local assembly. Energy of another country is foreign; at home its imported fuel is.' },
  second_source_part: { label: 'Chips of a second source', unit: '1', total: 'none', is: 'second_source_share * step_after(decision_year, second_source_time)', doc: 'Of what our own fleets buy, once it is qualified.' },
  assembled_part: { label: 'Servers assembled here', unit: '1', total: 'none', is: 'local_assembly_share * step_after(decision_year, local_assembly_time)', doc: 'Of what our own fleets buy, once the line stands.' },
  supply_premium: { label: 'Premium for supply of our choice', unit: '1', over: ['arrangement'], total: 'none', is: 'whole_world > 0 ? 0 : (1 - provider) * (second_source_part * second_source_premium + assembled_part * local_assembly_premium)', doc: 'On the price of an accelerator; a provider buys as it does.' },
  own_fleet_part: { label: 'Part served by fleets of our own', unit: '1', total: 'none', is: 'sum(arrangement_share * (1 - provider), arrangement)', doc: 'Ours, a partner\'s, an embassy\'s, a pool\'s.' },
  dependence: { label: 'Dependence', outcome: { group: 'control', top: 1 }, unit: '1', over: ['layer'], total: 'weighted(layer_part)', is: 'sum(arrangement_share * arrangement_foreign_share * (1 - (1 - provider) * assembled_part * assembly_value), arrangement)', doc: 'Foreign share of each layer, weighted by what each arrangement serves; chips as bought in the year. Read the mean beside the layers.' },
  concentration: { label: 'Concentration of supply', outcome: { group: 'control', top: 1 }, unit: '1', over: ['layer'], by: 'layer', total: 'weighted(layer_part)',
    is: { chips: 'pow(1 - own_fleet_part * second_source_part, 2) * at(world_concentration, chips) + pow(own_fleet_part * second_source_part, 2)', models: 'at(world_concentration, models)', cloud_software: 'at(world_concentration, cloud_software)', operators: 'sum(arrangement_share * arrangement_share, arrangement)', energy: 'sum(pow(sum(arrangement_share * arrangement_mix, arrangement), 2), technology)',
      capital: 'pow(at(dependence, capital), 2) + pow(1 - at(dependence, capital), 2)', cables: '1 / international_paths' },
    doc: 'Sum of squared shares (HHI): of suppliers of what is bought in the year, of arrangements for operators, of technologies for energy, of ours and theirs for capital, of paths for cables. 1 is a single hand.' },
})
