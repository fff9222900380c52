/** What a range or a total of a sizing is made of, and the address at which the screen shows it. Pure. */
import type { SizedFigure, Sizing } from '../../scenarios/sizing.ts'
import type { Move, ProofRequest } from './page-state.ts'
import { sizedRun } from './sized-proof.ts'

/** Key of the view that says what is being worked out. */
export const WORKED = 'worked-size'

/** An assumption at an end of its range. */
export interface EndMove extends Move {
  readonly to: 'low' | 'high'
}

export interface WorkedFigure {
  readonly figure: string
  /** Of a total under one assumption at an end of its range. */
  readonly moved?: EndMove
}

/** `figure`, then `~assumption.low` or `.high` where one is moved. */
export function encodeWorked({ figure, moved }: WorkedFigure): string {
  return moved === undefined ? figure : `${figure}~${moved.parameter}.${moved.to}`
}

/** Undefined for what is no figure of the sizing. */
export function workedOf(text: string | undefined, { figures }: Pick<Sizing, 'figures'>): WorkedFigure | undefined {
  const [, name, parameter, to] = /^(\w+)(?:~(\w+)\.(low|high))?$/.exec(text ?? '') ?? []
  const figure = figures.find((each) => each.name === name)
  if (figure === undefined) return undefined
  if (parameter === undefined) return { figure: figure.name }
  return figure.sumOf !== undefined && figure.swings.some(({ move }) => move === parameter) ? { figure: figure.name, moved: { parameter, to: to as 'low' | 'high' } } : { figure: figure.name }
}

/** Of a figure, with an assumption moved where one is; undefined for a sum. */
export function proofOf({ name, proof }: SizedFigure, moved?: Move): ProofRequest | undefined {
  if (proof === undefined) return undefined
  return {
    strategy: sizedRun(name === 'capital_spend_accelerators' ? 'alone' : 'in_server'), variable: proof.variable,
    ...(proof.year === undefined ? {} : { year: proof.year }), ...(moved === undefined ? {} : { moved: [moved] }),
  }
}

/** A figure under a move. One that the move leaves alone is what it is at its centre. */
export function valueUnder({ central, swings }: SizedFigure, moved?: Move): number {
  const swing = swings.find(({ move }) => move === moved?.parameter)
  return swing === undefined ? central : moved?.to === 'low' ? swing.atLow : swing.atHigh
}

/** Terms of a total; none of a figure of the model. */
export function termsOf({ sumOf = [] }: SizedFigure, { figures }: Pick<Sizing, 'figures'>): readonly SizedFigure[] {
  return figures.filter(({ name }) => sumOf.includes(name))
}
