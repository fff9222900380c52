/** Values of a record in a printed proof, changed one by one: what tests of proofs spoil. */
import type { TraceRecord, TraceValue } from '../../../model/run/trace-graph.ts'

export function changedValues(values: TraceRecord['values'], change: (value: number) => number): TraceRecord['values'] {
  const one = (value: TraceValue): TraceValue => (value === null ? value : change(value))
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [
    key, typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([first, run]) => [first, run.map(one)])) : one(value),
  ]))
}
