import { defineParameters } from '../definition.ts'

const axes = (operational: number, technological: number, legal: number, territorial: number) => ({ territorial, operational, technological, legal })

/** Control of each arrangement on four axes, and the gates of workloads. */
export const controlParameters = defineParameters('control', {
  control_base: { label: 'Control by arrangement', unit: '1', minimum: 0, maximum: 1, over: ['arrangement', 'axis'], role: 'uncertainty', year: 2026, origin: 'assumption-control-scores', grade: 'judgement',
    central: { domestic: axes(1, 0.2, 0.9, 1), partnership: axes(0.5, 0.2, 0.6, 1), embassy: axes(0.8, 0.2, 0.75, 1), pool: axes(0.6, 0.2, 0.7, 1), sovereign_cloud: axes(0.7, 0.2, 0.5, 1), foreign_cloud: axes(0.1, 0.2, 0.1, 1) },
    doc: 'Territorial: on home ground; equal chips give equal technology.' },
  control_abroad: { label: 'Territorial control abroad', unit: '1', minimum: 0, maximum: 1, over: ['arrangement'], role: 'uncertainty', year: 2026, origin: 'assumption-control-scores', grade: 'judgement',
    central: { domestic: 0, partnership: 0, embassy: 0.4, pool: 0.3, sovereign_cloud: 0, foreign_cloud: 0 }, doc: 'Of capacity that stands abroad: immunity counts, a plain region does not.' },
  home_vendor_control: { label: 'Control where the vendor is at home', unit: '1', minimum: 0, maximum: 1, over: ['axis'], role: 'uncertainty', year: 2026, origin: 'assumption-control-scores', grade: 'judgement', central: axes(0.6, 0.2, 0.9, 1), doc: 'Commercial cloud of a home vendor.' },
  gate: { label: 'Least control a workload needs', unit: '1', minimum: 0, maximum: 1, over: ['workload', 'axis'], role: 'lever', year: 2026, origin: 'assumption-gates', grade: 'judgement',
    central: { state_critical: axes(0.7, 0, 0.7, 0), public_service: axes(0.5, 0, 0.5, 0), regulated_industry: axes(0.3, 0, 0.3, 0), open_commercial: axes(0, 0, 0, 0), research: axes(0.1, 0, 0.1, 0) }, doc: 'Legal and operational axes are tested.' },
})
