/** How the memory of a pair of members is laid out, and what the module asks of its host. */
import type { KernelFunctions } from '../kernel.ts'
import { HISTORY, LEAD } from '../time.ts'

/** Members side by side: doubles of 128 bits. */
export const LANES = 2 as const

/** Years of the longest axis a scenario may ask for: 2010 to 2075, with history and leads. */
export const LONGEST_AXIS = HISTORY + 66 + LEAD

/**
 * Functions on whole series that the module asks its host for, one member at a time: they seek roots or sort flows, fork
 * at every step, and are called a handful of times a run.
 */
export const CALLED_BACK = ['irrOverYears', 'irrRootOverYears', 'mirrOverYears', 'yearOfPayback'] as const

/** Bytes by which the memory of a module grows. */
export const PAGE = 65_536

/** Addresses in bytes. Doubles of the two members stand next to one another. */
export interface LaneMemory {
  readonly scalars: number
  readonly series: number
  /** A byte for each function of the kernel, 1 where it is to run, and one more: 1 where all are. */
  readonly due: number
  readonly functions: number
  /** What rows of the result add up to. */
  readonly rowSum: number
  /** To the end of the memory. */
  readonly out: number
}

/** Name of the section in which a module tells its own LaneNote, as JSON. */
export const NOTE = 'lanes'

export interface LaneNote {
  /** Of the model definition it was made from. */
  readonly hash: string
  readonly memory: LaneMemory
  /** Those of the script, where they are not those of the kernel beside it. */
  readonly functions?: KernelFunctions
}
