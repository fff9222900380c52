import { defineSector } from '../definition.ts'

/** Control as a vector of four axes by class, and the gates it is tested against. */
export const control = defineSector('control', {
  control_score: { label: 'Control of an arrangement', unit: '1', stage: 'once', over: ['arrangement', 'axis'], by: 'axis', total: 'none',
    is: { territorial: 'at(location_share, home) * at(control_base, territorial) + at(location_share, abroad) * control_abroad', operational: 'home_vendor > 0 ? at(home_vendor_control, operational) : at(control_base, operational)', technological: 'at(control_base, technological)', legal: 'home_vendor > 0 ? at(home_vendor_control, legal) : at(control_base, legal)' },
    doc: 'Territory from where it stands; operation and law from who runs it; equal chips give equal technology.' },
  gate_passed: { label: 'Gate passed', unit: '1', stage: 'once', over: ['arrangement', 'workload'], total: 'none', is: 'at(control_score, legal) >= at(gate, legal) and at(control_score, operational) >= at(gate, operational) ? 1 : 0', doc: 'Legal and operational control are tested.' },
  class_control: { label: 'Control of a class', unit: '1', over: ['workload', 'axis'], total: 'none', is: 'sum(at(effective_share, chosen) * control_score, arrangement)', doc: 'Mean over the arrangements that serve it.' },
  axis_control: { label: 'Control by axis', unit: '1', over: ['axis'], total: 'none', is: 'share(sum(class_control * class_compute, workload), sum(class_compute, workload))', doc: 'Weighted by what each class requires.' },
  domestic_control: { label: 'Control', outcome: { group: 'control', top: 1 }, unit: '1', total: 'none', is: 'sum(axis_control, axis) / 4', doc: 'Mean of four axes over eligible demand; read it beside its minimum.' },
  control_minimum: { label: 'Lowest control of any class on any axis', outcome: { group: 'control', top: 1 }, unit: '1', total: 'none', is: 'required_total > 0 ? min(min(class_compute > 0 ? class_control : 1, axis), workload) : 0', doc: 'The weakest point, shown beside the mean.' },
  gate_failed_compute: { label: 'Compute placed against a gate', unit: 'H100e', over: ['arrangement', 'workload'], total: 'sum', is: 'sum(placed_compute, use) * (1 - gate_passed)', doc: 'Delivered, but by an arrangement that fails the gate of the class.' },
})
