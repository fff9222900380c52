import { defineSector } from '../definition.ts'
import { trustDimensionNames } from '../trust-tests.ts'

const geometricMean = (score: string) => trustDimensionNames.map((dimension) => `pow(at(${score}, ${dimension}), at(trust_exponent, ${dimension}))`).join(' * ')

// Five roots multiplied miss their product by the last digits: a trust of one half in every dimension passes at one half.
const enough = (trust: string) => `${trust} >= gate_trust - 0.000000001`

/** Trust in an arrangement by twenty tests, and what a gate makes of it. Nothing that costs or controls reads it. */
export const trust = defineSector('trust', {
  trust_exponent: { label: 'Weight of a dimension, scaled', unit: '1', stage: 'once', over: ['trust_dimension'], total: 'none', is: 'sum(trust_weight, trust_dimension) > 0 ? trust_weight / sum(trust_weight, trust_dimension) : 0.2', doc: 'Sums to 1.' },
  trust_score: { label: 'Trust in an arrangement by dimension', unit: '1', stage: 'once', over: ['arrangement', 'trust_dimension'], total: 'none', is: 'sum(max(0, trust_answer) * test_part, trust_test)', doc: 'Mean of its four tests; unknown counts 0.' },
  trust_score_at_best: { label: 'Trust by dimension at best', unit: '1', stage: 'once', over: ['arrangement', 'trust_dimension'], total: 'none', is: 'sum((trust_answer < 0 ? 1 : trust_answer) * test_part, trust_test)', doc: 'If every unknown test were met: only what is answered can fail.' },
  arrangement_trust: { label: 'Trust in an arrangement', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: geometricMean('trust_score'), doc: 'Weighted geometric mean of five dimensions: one zero cannot be averaged away.' },
  arrangement_trust_at_best: { label: 'Trust in an arrangement at best', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: geometricMean('trust_score_at_best'), doc: 'If every unknown test were met.' },
  weakest_link: { label: 'Weakest dimension of an arrangement', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'min(trust_score, trust_dimension)', doc: 'Shown beside the mean.' },
  trust_unknown: { label: 'Tests without an answer', unit: '1', stage: 'once', over: ['arrangement'], total: 'none', is: 'sum(trust_score_at_best - trust_score, trust_dimension) * 4', doc: 'Of twenty.' },
  gate_miss: { label: 'Verdict ruled out', unit: '1', stage: 'once', over: ['arrangement', 'workload', 'gate_verdict'], by: 'gate_verdict', total: 'none',
    is: { passed: `gate_passed > 0 and ${enough('arrangement_trust')} ? 0 : 1`, failed: `gate_passed > 0 and ${enough('arrangement_trust_at_best')} ? 1 : 0`, unproven: `gate_passed > 0 and not (${enough('arrangement_trust')}) and ${enough('arrangement_trust_at_best')} ? 0 : 1` }, doc: '0 at the one that holds.' },
  gate_outcome: { label: 'Gate', kind: 'category', stage: 'once', over: ['arrangement', 'workload'], total: 'none', is: 'which_min(gate_miss, gate_verdict)', doc: 'Control and trust together; unproven where control suffices and unknown tests decide.' },
  compute_by_verdict: { label: 'Compute by the verdict on its gate', unit: 'H100e', over: ['arrangement', 'workload', 'gate_verdict'], total: 'sum', is: 'sum(placed_compute, use) * (1 - gate_miss)', doc: 'Placed with arrangements that pass, fail or leave it unproven.' },
  trust_by_dimension: { label: 'Trust by dimension', unit: '1', over: ['trust_dimension'], total: 'none', is: 'sum(arrangement_share * trust_score, arrangement)', doc: 'Weighted by what each arrangement serves.' },
  trust: { label: 'Trust', outcome: { group: 'control', top: 1 }, unit: '1', total: 'none', is: 'sum(arrangement_share * arrangement_trust, arrangement)', doc: 'Weighted by what each arrangement serves; unknown tests count 0. Read it beside the part answered.' },
  trust_minimum: { label: 'Weakest dimension of trust', outcome: { group: 'control', top: 1 }, unit: '1', total: 'none', is: 'max(arrangement_share, arrangement) > 0 ? min(arrangement_share > 0 ? weakest_link : 1, arrangement) : 0', doc: 'Of any arrangement that serves.' },
  trust_answered: { label: 'Tests of trust with an answer', outcome: { group: 'control', top: 1 }, unit: '1', total: 'none', is: 'sum(arrangement_share * (1 - trust_unknown / 20), arrangement)', doc: 'Part of twenty, weighted by what each arrangement serves.' },
})
