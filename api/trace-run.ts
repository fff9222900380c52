import { traceScenario } from '../scenarios/trace-scenario.ts'
import type { TraceTarget } from '../scenarios/trace-target.ts'
import type { Engine, Evaluation } from './engine.ts'
import type { Trace } from './schemas/trace.ts'

/** The proof behind a number, as the API answers it: nobody writes to it, though its schema's type would let them. */
export function traceRun({ program, facts, mathml }: Engine, evaluation: Evaluation, target: TraceTarget): Trace {
  return traceScenario({ program, mathml, origins: facts.origins }, evaluation, target) as Trace
}
