import { defineParameters } from '../definition.ts'

/** What binds us to providers, hosts, partners and pools, and how it ends. */
export const contractParameters = defineParameters('contracts', {
  pool_paid_ratio: { label: 'Part of a pool we pay for over the part we would use', unit: '1', role: 'choice', central: 1, origin: 'places', doc: 'By the cost key of the pool; 1 where cost follows demand.' },
  pool_exclusion_year: { label: 'Year in which a pool shuts us out', unit: 'year', minimum: 2010, maximum: 2200, role: 'uncertainty', central: 2200, year: 2026, origin: 'lumi-switzerland-exclusion', grade: 'found', doc: 'Beyond the horizon: never. Access ends, what was paid is sunk, and a foreign cloud serves instead.' },
  exit_notice: { label: 'Notice before a provider ends service', unit: 'year', over: ['arrangement'], role: 'uncertainty', year: 2026, origin: 'assumption-exit-notice', grade: 'judgement',
    low: { domestic: 0, partnership: 0, embassy: 0, pool: 0, sovereign_cloud: 0, foreign_cloud: 0 },
    central: { domestic: 0, partnership: 1, embassy: 0, pool: 1, sovereign_cloud: 0.5, foreign_cloud: 0.25 },
    high: { domestic: 0, partnership: 2, embassy: 1, pool: 2, sovereign_cloud: 1.5, foreign_cloud: 1.5 }, distribution: 'triangular', doc: 'An embassy has the notice of its treaty, or this where it is longer.' },
  switching_time: { label: 'Time to move to another provider', unit: 'year', role: 'uncertainty', low: 0.25, central: 0.75, high: 2, distribution: 'triangular', year: 2026, origin: 'assumption-switching-time', grade: 'judgement', doc: 'From notice to service elsewhere.' },
  contract_tenor: { label: 'Tenor of cloud contracts', unit: 'year', role: 'uncertainty', low: 1, central: 2, high: 5, distribution: 'triangular', year: 2026, origin: 'assumption-contract-tenor', grade: 'judgement', doc: 'Contracts of the past were signed evenly over it and are not renewed once a move is decided; what still runs when a workload leaves is paid out.' },
  reciprocal_investment: { label: 'Investment abroad asked in return for a partnership', unit: '1', role: 'lever', low: 0, central: 0, high: 1, year: 2026, origin: 'uae-chip-licences-2026', grade: 'found',
    rail: { group: 'arrangements', step: 0.05 }, moves: { outcome: 'total_spend', direction: 1, economy: 'ARE', strategy: 'trusted-international-partnerships' }, doc: 'Dollars in the partner\'s country for a dollar of its arrangement at home; 1 in licences of 2026. Cash and no service. What the home of the chips asks is another lever.' },
  reciprocal_worth: { label: 'What an investment asked in return is worth', unit: '1', role: 'uncertainty', low: 0, central: 0.75, high: 1, distribution: 'triangular', year: 2026, origin: 'assumption-reciprocal-worth', grade: 'judgement', doc: 'At the horizon, over what was paid.' },
})
