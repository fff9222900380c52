/** Pieces of code while a function is written: what each leaves on the stack. */
import type { Kind } from './callees.ts'
import * as code from './instructions.ts'
import type { Code } from './instructions.ts'

/** Code that leaves one thing on the stack; a literal becomes what is wanted of it. */
export type Piece = { readonly kind: Kind; readonly code: Code } | { readonly kind: 'literal'; readonly value: number }

export interface Condition {
  readonly kind: 'test' | 'truth'
  readonly code: Code
}

/** A call that leaves nothing. */
export interface Nothing {
  readonly kind: 'nothing'
  readonly code: Code
}

/** Takes one member's part of what is on the stack. */
export function ofLane(argument: Kind, lane: 0 | 1): Code {
  switch (argument) {
    case 'value':
      return code.laneOf(lane)
    case 'wholes':
      return code.wholeOfLane(lane)
    case 'truth':
      return [code.pair.mask, code.wholeConstant(lane), code.whole.shiftRightUnsigned, code.wholeConstant(1), code.whole.and]
    default:
      return []
  }
}

export function isCondition(piece: Piece): piece is Condition {
  return piece.kind === 'test' || piece.kind === 'truth'
}

export function isByLane(piece: Piece): boolean {
  return piece.kind === 'value' || piece.kind === 'wholes'
}
