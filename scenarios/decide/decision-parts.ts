import type { Facts } from '../../data/facts.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import type { Program } from '../../model/compile/program.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import type { Library } from '../library.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'

/** What decisions are worked out with. */
export interface DecisionParts {
  readonly kernel: Kernel
  readonly program: Program
  readonly facts: Facts
  readonly library: Library
  /** The calibration run of a resolved scenario. */
  world(resolved: ResolvedScenario): StrategyResult
}
