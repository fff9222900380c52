import { defineParameters } from '../definition.ts'

type Technology = 'coal' | 'gas' | 'oil' | 'nuclear' | 'hydro' | 'solar' | 'wind' | 'bioenergy' | 'other_renewable'
const TECHNOLOGIES: readonly Technology[] = ['coal', 'gas', 'oil', 'nuclear', 'hydro', 'solar', 'wind', 'bioenergy', 'other_renewable']

/** One number by technology, in the order of the dimension. */
const by = (...values: readonly number[]) => Object.fromEntries(TECHNOLOGIES.map((technology, at) => [technology, values[at]!]))
const only = (chosen: readonly Technology[]) => by(...TECHNOLOGIES.map((technology) => (chosen.includes(technology) ? 1 : 0)))

/** Plant of our own beside the site, and load that can be moved. */
export const generationParameters = defineParameters('generation', {
  captive_share: { label: 'Own generation', unit: '1', role: 'lever', low: 0, central: 0, high: 1, year: 2025, origin: 'convention-model', grade: 'judgement',
    rail: { group: 'building', step: 0.05 }, moves: { outcome: 'capital_spend', direction: 1, economy: 'KEN', strategy: 'extensive-domestic-ownership' }, doc: 'Share of site electricity from captive plant at sites of our own.' },
  captive_mix: { label: 'Technology of captive plant', unit: '1', minimum: 0, maximum: 1, sharesOver: 'technology', over: ['technology'], role: 'lever', year: 2025, origin: 'convention-model', grade: 'judgement', central: only(['solar']), doc: 'Shares of its electricity.' },
  captive_capital_cost: { label: 'Capital cost of captive plant', unit: 'USD2025/kW', over: ['technology'], role: 'uncertainty', year: 2025, origin: 'eia-aeo-2025-compilation', grade: 'recalled',
    low: by(2000, 1000, 800, 6000, 1800, 850, 1300, 2500, 4000), central: by(2800, 1463, 1150, 10000, 3200, 1100, 1500, 4000, 5500), high: by(3800, 2500, 1800, 15000, 7000, 1400, 2200, 6000, 8000), distribution: 'triangular',
    doc: 'Overnight. Oil engines, hydro and geothermal are recalled, bioenergy is a judgement.' },
  captive_capacity_factor: { label: 'Capacity factor of captive plant', unit: '1', minimum: 0.01, maximum: 1, over: ['technology'], role: 'uncertainty', year: 2025, origin: 'recalled-capacity-factors', grade: 'recalled',
    low: by(0.4, 0.4, 0.05, 0.75, 0.3, 0.12, 0.25, 0.5, 0.75), central: by(0.6, 0.6, 0.5, 0.91, 0.42, 0.21, 0.36, 0.7, 0.85), high: by(0.83, 0.87, 0.6, 0.94, 0.6, 0.3, 0.48, 0.85, 0.95), distribution: 'triangular',
    doc: 'Oil engines as run for a site, not at peaks; bioenergy is a judgement.' },
  captive_operating_cost: { label: 'Fuel and operation of captive plant', unit: 'USD2025/MWh', over: ['technology'], role: 'uncertainty', year: 2025, origin: 'derived-generation-operating-cost', grade: 'derived',
    low: by(40, 30, 60, 30, 4, 4, 8, 35, 15), central: by(82, 56, 99, 89, 6, 7, 21, 60, 29), high: by(120, 90, 160, 120, 20, 15, 35, 100, 45), distribution: 'triangular', doc: 'Published levelised cost less the charge on capital at 7.7 %; bioenergy is a judgement.' },
  captive_life: { label: 'Life of captive plant', unit: 'year', over: ['technology'], role: 'uncertainty', year: 2025, origin: 'assumption-captive-life', grade: 'judgement',
    low: by(30, 20, 15, 40, 40, 20, 20, 20, 20), central: by(40, 30, 20, 60, 50, 25, 25, 25, 30), high: by(50, 40, 25, 80, 80, 30, 30, 35, 40), distribution: 'triangular', doc: 'Wears out as a facility does.' },
  captive_lead: { label: 'Time to build captive plant', unit: 'year', over: ['technology'], role: 'uncertainty', year: 2025, origin: 'recalled-generation-lead', grade: 'recalled',
    low: by(4, 3, 1.5, 7, 5, 1, 2, 3, 4), central: by(5, 4.5, 3, 11, 8, 1.5, 3, 4, 6), high: by(8, 7, 5, 16, 12, 2.5, 5, 6, 9), distribution: 'triangular', doc: 'From the decision; bioenergy is a judgement.' },
  captive_carbon_intensity: { label: 'Carbon intensity of captive plant', unit: 'g/kWh', over: ['technology'], role: 'uncertainty', year: 2020, origin: 'life-cycle-intensities', grade: 'found',
    low: by(740, 430, 600, 5.1, 11, 12, 11, 130, 10), central: by(820, 490, 720, 12, 28, 37, 12, 230, 38), high: by(1000, 650, 900, 15, 150, 48, 14, 420, 80), distribution: 'triangular', doc: 'Life-cycle; oil and geothermal by assumption.' },
  variable_generation: { label: 'Follows the weather', unit: '1', minimum: 0, maximum: 1, over: ['technology'], role: 'choice', origin: 'convention-model', grade: 'judgement', central: only(['solar', 'wind']), doc: '1 where plant runs when it can, not when it is asked.' },
  captive_firming: { label: 'Firming of own variable plant', unit: '1', role: 'lever', low: 0, central: 1, high: 1, year: 2025, origin: 'convention-model', grade: 'judgement', doc: 'By storage or stand-by plant: what is firmed needs no room in the grid.' },
  firming_cost: { label: 'Cost of firming', unit: 'USD2025/MWh', role: 'uncertainty', low: 15, central: 40, high: 90, distribution: 'triangular', year: 2025, origin: 'assumption-firming-cost', grade: 'judgement', doc: 'On electricity of variable plant supplied around the clock.' },
  flexible_load: { label: 'Load that can be moved', unit: '1', maximum: 0.9, role: 'lever', low: 0, central: 0, high: 0.3, year: 2026, origin: 'assumption-flexible-load', grade: 'judgement',
    rail: { group: 'energy', step: 0.01 }, moves: { outcome: 'compute_served', direction: 1, economy: 'LIE', strategy: 'extensive-domestic-ownership' }, doc: 'Away from the peaks of the grid, as training can be: it takes no room there.' },
})
