import { defineParameters } from '../definition.ts'
import { trustDimensionNames, trustTestNames, trustTests } from '../trust-tests.ts'

/** What is known of twenty tests in each arrangement, how dimensions weigh, and how much trust a workload needs. */
export const trustParameters = defineParameters('trust', {
  trust_answer: { label: 'Answer to a test of trust', unit: '1', over: ['arrangement', 'trust_test'], role: 'fact', low: 0, high: 1, origin: 'assumption-trust-unanswered', doc: '0 absent, 0.5 announced or partial, 1 in force; below 0 where no cited answer is known. A scenario may answer.' },
  test_part: { label: 'Part of a test in its dimension', unit: '1', over: ['trust_dimension', 'trust_test'], role: 'choice', origin: 'convention-model', grade: 'judgement',
    central: Object.fromEntries(trustDimensionNames.map((dimension) => [dimension, Object.fromEntries(trustTestNames.map((test) => [test, trustTests[dimension].some((own) => own === test) ? 0.25 : 0]))])), doc: 'A quarter for its own four.' },
  trust_weight: { label: 'Weight of a dimension of trust', unit: '1', over: ['trust_dimension'], role: 'lever', year: 2026, origin: 'assumption-trust-weights', grade: 'judgement',
    low: 0, central: 0.2, high: 1, doc: 'Scaled to sum to 1.' },
  gate_trust: { label: 'Least trust a workload needs', unit: '1', over: ['workload'], role: 'lever', year: 2026, origin: 'assumption-trust-gates', grade: 'judgement',
    low: 0, central: { state_critical: 0.8, public_service: 0.6, regulated_industry: 0.5, open_commercial: 0, research: 0 }, high: 1, doc: 'Third test of a gate, reported beside control: it moves neither service nor cost.' },
})
