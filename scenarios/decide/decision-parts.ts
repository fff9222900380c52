import type { Facts } from '../../data/facts.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import type { LaneKernel } from '../../model/compile/lanes/lane-kernel.ts'
import type { Program } from '../../model/compile/program.ts'
import type { StrategyResult } from '../../model/run/result.ts'
import type { Library } from '../library.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'

/** What decisions are worked out with. */
export interface DecisionParts {
  readonly kernel: Kernel
  /** Where there are any, members run in them two by two: the same numbers in less time. */
  readonly lanes?: LaneKernel
  readonly program: Program
  readonly facts: Facts
  readonly library: Library
  /** The calibration run of a resolved scenario. */
  world(resolved: ResolvedScenario): StrategyResult
}
