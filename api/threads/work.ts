import type { LaneKernel } from '../../model/compile/lanes/lane-kernel.ts'
import type { Engine } from '../engine.ts'

export interface Answered {
  readonly answer: unknown
  /** Buffers that are handed over rather than copied. */
  readonly transfer?: readonly ArrayBuffer[]
}

/** One task of a session; undefined where `stopped` ended it early. */
export type TaskRunner = (task: unknown, stopped: () => boolean) => Answered | undefined

/** What every thread holds. */
export interface ThreadParts {
  readonly engine: Engine
  readonly lanes: LaneKernel
}

/** Makes ready for the tasks of a session. Both ends are this program's own, so what comes was checked where it came in. */
export type Work = (parts: ThreadParts, opening: unknown) => TaskRunner
