/** What has changed in the model, newest first. A change that moves results at the defaults begins a new version. */

export interface ModelChange {
  /** Version from which it holds. */
  readonly version: string
  /** ISO 8601. */
  readonly date: string
  readonly what: string
  /** What it does to results, and how that is known. */
  readonly effect: string
  /** True where a scenario that says nothing new gets other figures than before. */
  readonly moves: boolean
  /** Records and parameters it added or rewrote. */
  readonly names: readonly string[]
}

export const changes: readonly ModelChange[] = [
  {
    version: '0.1.0', date: '2026-11-21', moves: false,
    what: 'Limits can be lifted, so that a cluster of a given size can be sized wherever it is to stand.',
    effect: 'None at the defaults: every figure of the stored scenarios is the same to the last digit.',
    names: ['enforce_limits', 'buildable_by'],
  },
  {
    version: '0.1.0', date: '2026-11-21', moves: false,
    what: 'Demand may answer to the price of compute; a programme may be named by its money; grid cost that the load does not pay is spread over all users; shells are planned by the power of the chips to be bought.',
    effect: 'None at the defaults: every figure of the thirteen stored scenarios is the same to the last digit. The new levers move results once they are moved.',
    names: ['demand_response', 'price_elasticity', 'demand_lag', 'demand_factor', 'consumer_surplus_change', 'programme_money', 'deep_cost_paid', 'system_cost_socialised', 'planned_power_per_compute'],
  },
  {
    version: '0.1.0', date: '2026-11-21', moves: false,
    what: 'The load factor of national grids and the risk-free rate are parameters with a range and an origin. They had been constants beside the model.',
    effect: 'None at the defaults: the constants became the central values. The stored scenarios did not change.',
    names: ['system_load_factor', 'risk_free_rate'],
  },
  {
    version: '0.1.0', date: '2026-11-21', moves: true,
    what: 'First version.',
    effect: 'Nothing earlier was published, so there is nothing to compare with.',
    names: [],
  },
]
