import { defineSector } from '../definition.ts'

const rises = (scale: string) => `max(0, ${scale} - previous(${scale}))`
const falls = (scale: string) => `max(0, previous(${scale}) - ${scale})`

/** A record that is nil but for the embassy. */
const ofTheEmbassy = (is: string) => ({ domestic: '0', partnership: '0', embassy: is, pool: '0', sovereign_cloud: '0', foreign_cloud: '0' })

/**
 * The guest's ladder: protected backup, restore, live continuity, service continuity, compute. The first four keep copies of the
 * data of the state for a fixed set-up and a yearly fee, whatever their volume; only compute, placed by the strategy, carries IT.
 */
export const embassy = defineSector('embassy', {
  rung_chosen: { label: 'Rung chosen', unit: '1', stage: 'once', over: ['rung'], by: 'rung', total: 'none',
    is: { protected_backup: 'max(0, 1 - abs(embassy_rung - 1))', restore: 'max(0, 1 - abs(embassy_rung - 2))', live_continuity: 'max(0, 1 - abs(embassy_rung - 3))', service_continuity: 'max(0, 1 - abs(embassy_rung - 4))', compute_access: '0' }, doc: 'Of the storage rungs; between two, a part of each.' },
  rung_cost: { label: 'Fixed cost of the chosen rung over copies alone', unit: '1', stage: 'once', total: 'none', is: 'sum(rung_chosen * rung_fixed_cost, rung)', doc: 'Of set-up and fee.' },
  embassy_part: { label: 'Part of the data of the state the embassy holds', unit: '1', stage: 'once', total: 'none', is: 'sum(state_weight * embassy_coverage, workload) * sum(rung_chosen, rung)', doc: 'One copy, beside those kept elsewhere.' },
  exit_fee_time: { label: 'Yearly fees an exit costs', unit: 'year', stage: 'once', total: 'none', is: 'switching_cost + embassy_notice', doc: 'Moving out, and the notice.' },
  embassy_kept: { label: 'Data embassy in service', unit: '1', total: 'none', is: 'whole_world > 0 or programme_mode > 0 ? 0 : step_after(decision_year, treaty_time) - step_after(decision_year, treaty_time + embassy_term)', doc: 'From the treaty to the end of its term: copies wait for no building. None in a programme, which is its accelerators alone.' },
  compute_rung: { label: 'Compute rung in service', unit: '1', total: 'none', is: 'at(arrangement_share, embassy) > 0 ? at(ready, embassy) : 0', doc: 'Where a strategy places compute in an embassy.' },
  rung_held: { label: 'Rung held', unit: '1', over: ['rung'], by: 'rung', total: 'none',
    is: { protected_backup: 'embassy_kept * rung_chosen', restore: 'embassy_kept * rung_chosen', live_continuity: 'embassy_kept * rung_chosen', service_continuity: 'embassy_kept * rung_chosen', compute_access: 'compute_rung' }, doc: 'In the year.' },
  data_scale: { label: 'Scale of the fixed cost of a data embassy', unit: '1', total: 'none', is: 'embassy_kept * rung_cost', doc: 'Were no compute there.' },
  embassy_scale: { label: 'Scale of the fixed cost of an embassy', unit: '1', total: 'none', is: 'max(data_scale, compute_rung * at(rung_fixed_cost, compute_access))', doc: 'One treaty and one site for all rungs: the dearest counts.' },
  embassy_charge: { label: 'Charge of an embassy', unit: 'USD2025/year', total: 'none', is: `embassy_annual * embassy_scale + (embassy_set_up * ${rises('embassy_scale')} + exit_fee_time * embassy_annual * ${falls('embassy_scale')}) / year_step`, doc: 'Yearly fee, set-up as it is raised, exit as it is given up; not scaled by power or volume. Set-up is sunk.', cite: ['estonia-embassy-2017'] },
  data_charge: { label: 'Charge of a data embassy', unit: 'USD2025/year', total: 'none', is: `embassy_annual * data_scale + (embassy_set_up * min(${rises('embassy_scale')}, ${rises('data_scale')}) + exit_fee_time * embassy_annual * min(${falls('embassy_scale')}, ${falls('data_scale')})) / year_step`, doc: 'Borne by the data of the state; compute bears what it adds.' },
  embassy_fixed: { label: 'Fixed cost of an embassy', unit: 'USD2025/year', over: ['arrangement'], by: 'arrangement', total: 'sum', is: ofTheEmbassy('embassy_charge * host_count'), doc: 'Of all rungs, with every host.' },
  embassy_data_fixed: { label: 'Fixed cost of a data embassy', unit: 'USD2025/year', over: ['arrangement'], by: 'arrangement', total: 'sum', is: ofTheEmbassy('data_charge'), doc: 'In no hour of compute.' },
  embassy_exit: { label: 'Cost of leaving an embassy', unit: 'USD2025', over: ['arrangement'], by: 'arrangement', total: 'sum', is: ofTheEmbassy('exit_fee_time * embassy_annual * embassy_scale'), doc: 'Provision for its end.' },
  embassy_data_exit: { label: 'Cost of leaving a data embassy', unit: 'USD2025', over: ['arrangement'], by: 'arrangement', total: 'sum', is: ofTheEmbassy('exit_fee_time * embassy_annual * data_scale'), doc: 'Provision, in no hour of compute.' },
  embassy_copy: { label: 'Copy kept in an embassy', unit: 'PB', over: ['arrangement'], by: 'arrangement', total: 'sum', is: ofTheEmbassy('state_data * embassy_part * embassy_kept'), doc: 'Storage the guest owns on the site of the host.' },
  embassy_traffic: { label: 'Traffic to the copy in an embassy', unit: 'Gbit/s', over: ['arrangement'], total: 'sum', is: 'embassy_copy * max(data_change, 1 / restore_time)', doc: 'What changes, and enough to restore it in time; over each path.' },
  embassy_restores: { label: 'State functions an embassy can give', outcome: { group: 'people and networks', top: 1 }, unit: '1', total: 'none', is: 'max(sum(state_weight * embassy_coverage, workload) * sum(rung_held * rung_service, rung), compute_rung * at(rung_service, compute_access) * sum(state_weight * at(at(effective_share, chosen), embassy), workload))', doc: 'By the data it holds, or by the compute placed there.' },
  embassy_recovery: { label: 'Recovery from an embassy', unit: '1/day', total: 'none', is: 'max(rung_held / rung_recovery_time, rung)', doc: 'Part of what is missing that comes back in a day, by the fastest rung held; 0 without one.' },
  embassy_data_lost: { label: 'Data lost with an embassy', unit: 'day', stage: 'once', total: 'none', is: 'ratio(sum(rung_chosen * rung_recovery_point, rung), sum(rung_chosen, rung))', doc: 'Age of the copy of the chosen rung; none without one.' },
})
