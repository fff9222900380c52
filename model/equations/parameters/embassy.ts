import { defineParameters } from '../definition.ts'

/** The ladder of a data embassy: what each rung costs beside its data, how fast it brings functions back, and what is lost. */
export const embassyParameters = defineParameters('embassy', {
  embassy_rung: { label: 'Rung of a data embassy', unit: '1', role: 'lever', low: 0, central: 0, high: 4, year: 2026, origin: 'convention-model', grade: 'judgement',
    rail: { group: 'arrangements', step: 1 }, moves: { outcome: 'data_spend', direction: 1, economy: 'EST', strategy: 'extensive-domestic-ownership' },
    doc: '0 none, 1 protected backup, 2 restore, 3 live continuity, 4 service continuity. The fifth, compute, is placed by the strategy.' },
  embassy_term: { label: 'Years a data embassy is kept', unit: 'year', role: 'lever', low: 1, central: 50, high: 50, year: 2026, origin: 'convention-model', grade: 'judgement', doc: 'From its first service; then it is given up, and its exit is paid.' },
  embassy_coverage: { label: 'Data of a class that the embassy holds', unit: '1', minimum: 0, maximum: 1, over: ['workload'], role: 'lever', year: 2018, origin: 'estonia-embassy-2017', grade: 'found',
    central: { state_critical: 1, public_service: 0, regulated_industry: 0, open_commercial: 0, research: 0 }, doc: 'Priority registers, as Estonia chose; of the data of the state.' },
  embassy_notice: { label: 'Notice to take data home', unit: 'day', role: 'uncertainty', low: 30, central: 120, high: 365, distribution: 'triangular', year: 2025, origin: 'saudi-global-ai-hub-2025', grade: 'found', doc: 'The yearly fee runs on; 120 days in the Saudi draft.' },
  data_change: { label: 'Data of the state that changes in a day', unit: '1/day', role: 'uncertainty', low: 0.005, central: 0.02, high: 0.1, distribution: 'lognormal', year: 2026, origin: 'assumption-data-change', grade: 'judgement', doc: 'What a copy must be sent to stay one.' },
  rung_fixed_cost: { label: 'Fixed cost of a rung over copies alone', unit: '1', minimum: 0, maximum: 100, over: ['rung'], role: 'uncertainty', year: 2026, origin: 'assumption-embassy-rungs', grade: 'judgement', distribution: 'triangular',
    low: { protected_backup: 0.3, restore: 1, live_continuity: 1.3, service_continuity: 2, compute_access: 1 },
    central: { protected_backup: 0.6, restore: 1, live_continuity: 2, service_continuity: 4, compute_access: 1 },
    high: { protected_backup: 1, restore: 1, live_continuity: 4, service_continuity: 10, compute_access: 1 }, doc: 'Of set-up and yearly fee. Copies that can be restored are 1, as in Estonia; compute brings its own staff and machines.' },
  rung_recovery_time: { label: 'Recovery time of a rung', unit: 'day', minimum: 0.001, maximum: 3650, over: ['rung'], role: 'uncertainty', year: 2025, origin: 'derived-embassy-recovery', grade: 'derived', distribution: 'triangular',
    low: { protected_backup: 25, restore: 5, live_continuity: 0.25, service_continuity: 0.01, compute_access: 0.01 },
    central: { protected_backup: 28, restore: 11, live_continuity: 1, service_continuity: 0.04, compute_access: 0.04 },
    high: { protected_backup: 41, restore: 28, live_continuity: 3, service_continuity: 0.2, compute_access: 0.2 }, doc: 'Time constant: 63 % is back after it, 95 % after three.' },
  rung_recovery_point: { label: 'Data a rung loses', unit: 'day', minimum: 0, maximum: 3650, over: ['rung'], role: 'uncertainty', year: 2026, origin: 'assumption-embassy-rungs', grade: 'judgement', distribution: 'triangular',
    low: { protected_backup: 0.5, restore: 0.1, live_continuity: 0.001, service_continuity: 0, compute_access: 0 },
    central: { protected_backup: 1, restore: 1, live_continuity: 0.04, service_continuity: 0, compute_access: 0 },
    high: { protected_backup: 7, restore: 7, live_continuity: 0.2, service_continuity: 0.01, compute_access: 0.01 }, doc: 'Age of the last copy.' },
  rung_service: { label: 'Functions a rung gives from abroad', unit: '1', minimum: 0, maximum: 1, over: ['rung'], role: 'uncertainty', year: 2026, origin: 'assumption-embassy-rungs', grade: 'judgement', distribution: 'triangular',
    low: { protected_backup: 0, restore: 0.2, live_continuity: 0.7, service_continuity: 0.9, compute_access: 0.9 },
    central: { protected_backup: 0, restore: 0.5, live_continuity: 0.9, service_continuity: 1, compute_access: 1 },
    high: { protected_backup: 0.2, restore: 0.8, live_continuity: 1, service_continuity: 1, compute_access: 1 }, doc: 'Of those whose data it holds, once recovered; a backup waits for machines at home.' },
})
