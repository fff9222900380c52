import { defineSector } from '../definition.ts'

const life = 'survival(age, cable_life, facility_shape, 0)'

/**
 * Lines from where capacity stands to those it serves. Three parts, each counted once: switches inside a data centre, by
 * their cited share of server capital, with IT; fibre from campus to exchange, with shells; long-haul lines, leased or our own.
 */
export const network = defineSector('network', {
  country_area: { label: 'Area of the country', unit: 'km2', stage: 'once', total: 'none', is: 'land_area', doc: 'In a unit that has a root.' },
  country_radius: { label: 'Radius of the country', unit: 'km', stage: 'once', total: 'none', is: 'sqrt(country_area / 3.141592653589793)', doc: 'Of a disc of its area: how far users at home are.' },
  route_length: { label: 'Length of a route', unit: 'km', stage: 'once', over: ['arrangement', 'location'], by: 'location', total: 'none', is: { home: 'country_radius', abroad: 'place_distance * route_factor' }, doc: 'To users at home.' },
  paths_held: { label: 'Network paths', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'network_paths + added_paths', doc: 'Paid for, independent or not.' },
  independent_paths: { label: 'Independent network paths', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: '1 + (paths_held - 1) * (1 - shared_landing)', doc: 'A path that shares a landing is none.' },
  path_availability: { label: 'Availability of a path', unit: '1', stage: 'once', over: ['arrangement', 'location'], total: 'none', is: 'max(0, 1 - cable_faults * route_length * cable_repair)', doc: 'Faults a year times the length times the time of repair are the part of a year it is cut.', cite: ['recalled-cable-faults'] },
  route_availability: { label: 'Availability of a route', unit: '1', stage: 'once', over: ['arrangement', 'location'], total: 'none', is: '1 - pow(1 - path_availability, independent_paths)', doc: 'Cut when all its independent paths are.' },
  round_trip: { label: 'Round trip to users', unit: 's', stage: 'once', over: ['arrangement', 'location'], total: 'none', is: '2 * route_length * fibre_delay', doc: 'Of light alone.', cite: ['recalled-fibre-delay'] },
  latency_met: { label: 'Within the latency bound', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'sum(location_share * (round_trip <= latency_bound ? 1 : 0), location)', doc: 'Whether inference can be served from where it stands.' },
  deliverable: { label: 'Part of placed compute that may be delivered', unit: '1', stage: 'once', over: ['arrangement', 'workload', 'use'], by: 'use', total: 'none', is: { training: 'enforce_gates > 0 ? gate_passed : 1', inference: '(enforce_gates > 0 ? gate_passed : 1) * (enforce_latency > 0 ? latency_met : 1)' }, doc: '1 unless gates or latency are enforced.' },
  bridgeable: { label: 'Part of denied compute that may be bridged', unit: '1', stage: 'once', over: ['workload', 'use'], by: 'use', total: 'none', is: { training: 'at(gate_passed, foreign_cloud)', inference: 'at(gate_passed, foreign_cloud) * (enforce_latency > 0 ? at(latency_met, foreign_cloud) : 1)' }, doc: 'By a foreign cloud, where gate and enforced latency allow it.' },
  late_inference_share: { label: 'Inference beyond the latency bound', outcome: { group: 'people and networks', top: 1 }, unit: '1', total: 'none', is: 'share(sum(sum(at(placed_compute, inference), workload) * (1 - latency_met), arrangement), sum(at(compute_required, inference), workload))', doc: 'Placed too far from its users.' },
  network_availability: { label: 'Network availability', outcome: { group: 'people and networks', top: 1 }, unit: '1', total: 'none', is: 'sum(arrangement_share * sum(route_availability * location_share, location), arrangement)', doc: 'Of the routes to what is placed, by compute placed.' },

  traffic_per_compute: { label: 'Traffic of users per compute', unit: 'Gbit/s/H100e', stage: 'once', total: 'none', is: 'reference_occupancy * compute_rate * inference_utilisation / flop_per_token * bytes_per_token * traffic_peak', doc: 'Tokens an H100e puts out, at peak.' },
  user_traffic: { label: 'Traffic of users', unit: 'Gbit/s', over: ['arrangement', 'location'], total: 'sum', is: 'sum(at(compute_served, inference), workload) * traffic_per_compute * location_share', doc: 'Of the inference served.' },
  replication_traffic: { label: 'Traffic between copies', unit: 'Gbit/s', over: ['arrangement', 'location'], by: 'location', total: 'sum', is: { home: 'storage_sites > 1 ? state_storage / storage_replicas / restore_time : 0', abroad: 'state_storage / storage_replicas / restore_time' }, doc: 'Enough to restore a copy in time; none inside a single site.' },
  network_capacity: { label: 'Network capacity', outcome: { group: 'people and networks' }, unit: 'Gbit/s', over: ['arrangement', 'location'], total: 'sum', is: '(it_power * bandwidth_per_power + user_traffic + replication_traffic) * paths_held', doc: 'External bandwidth over all paths paid for.' },
  international_capacity: { label: 'International network capacity', outcome: { group: 'people and networks' }, unit: 'Gbit/s', over: ['arrangement'], total: 'sum', is: 'at(network_capacity, abroad)', doc: 'For what is served and kept abroad.' },

  access_cost: { label: 'Cost of access lines per facility power', unit: 'USD2025/MW', over: ['arrangement'], total: 'none', is: 'whole_world > 0 ? 0 : terrestrial_fibre_cost * access_length * paths_held / scale_reference * capital_scale', doc: 'Of a campus of reference scale, scaled as the facility; outside the boundary of growth paths.', cite: ['recalled-terrestrial-fibre'] },
  access_capital: { label: 'Capital of access lines', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'shell_starts * new_pue * access_cost', doc: 'Built with shells.' },
  own_line_part: { label: 'Part of long haul on own lines', unit: '1', total: 'none', is: 'whole_world > 0 ? 0 : own_lines * step_after(decision_year, cable_lead)', doc: 'After their lead.' },
  pairs_per_path: { label: 'Fibre pairs of a path', unit: '1', over: ['arrangement', 'location'], by: 'location', total: 'none', is: { home: '1', abroad: 'max(1, share(network_capacity, paths_held) / (cable_capacity / cable_pairs))' }, doc: 'At home a line of our own; at sea pairs of a cable, one at least.' },
  line_need: { label: 'Own lines needed', unit: 'km', over: ['arrangement', 'location'], total: 'sum', is: 'it_power > 0 ? (1 - provider) * own_line_part * route_length * paths_held * pairs_per_path : 0', doc: 'Wherever a fleet of ours stands.' },
  surviving_lines: { label: 'Lines that survive from earlier years', unit: 'km', over: ['arrangement', 'location'], total: 'sum', is: `carried(line_additions, ${life})`, doc: 'Of our own.' },
  line_additions: { label: 'Lines built', unit: 'km/year', over: ['arrangement', 'location'], total: 'sum', is: 'max(0, line_need - surviving_lines) / year_step', history: '0', doc: 'To meet the need.' },
  line_cost: { label: 'Cost of a line', unit: 'USD2025/km', stage: 'once', over: ['location'], by: 'location', total: 'none', is: { home: 'terrestrial_fibre_cost', abroad: 'cable_cost / cable_pairs' }, doc: 'Of a fibre pair at sea.', cite: ['cable-cost-2025'] },
  line_capital: { label: 'Capital of long-haul lines', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'line_additions * line_cost', doc: 'Of our own.' },
  line_upkeep: { label: 'Upkeep of long-haul lines', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: '(surviving_lines + line_additions * year_step) * line_cost * facility_maintenance', doc: 'At the rate of facilities.' },
  switch_capital: { label: 'Capital of switches', unit: 'USD2025/year', over: ['arrangement', 'location'], total: 'sum', is: 'accelerator_additions * accelerator_price * network_capital_ratio', doc: 'Network between servers, with IT; that inside a rack is in the price of the rack.', cite: ['bernstein-ai-datacenter-cost-2025'] },
})
