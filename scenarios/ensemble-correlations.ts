/** Which beliefs of an ensemble move together: the pairs of the model, with those that the request states in their place. */
import { nearestName } from '../model/compile/nearest-name.ts'
import { Copula, type Correlation, CorrelationError, smallestEigenvalueOf } from '../model/ensemble/copula.ts'
import { defaultCorrelations } from '../model/ensemble/default-correlations.ts'
import { pointerStep, quote, ScenarioRefusal } from './refusal.ts'

/** Rank correlations, row by row in the order of the names. */
export interface CorrelationMatrix {
  readonly names: readonly string[]
  readonly rows: readonly (readonly number[])[]
}

export type StatedCorrelations = readonly Correlation[] | CorrelationMatrix

// Written by hand or by a program that divides: its two halves may differ in the last digits.
const SYMMETRY_TOLERANCE = 1e-9

/**
 * @param drawn   names of the beliefs that are drawn
 * @param pointer where the correlations are written
 * @throws ScenarioRefusal for a matrix that is none, names that are not drawn, and correlations that cannot be together
 */
export function ensembleCorrelations(stated: StatedCorrelations, drawn: ReadonlySet<string>, pointer: string): readonly Correlation[] {
  const pairs = isMatrix(stated) ? pairsOf(stated, pointer) : stated
  const pointerOfPair = (at: number): string => (isMatrix(stated) ? pointer : pointer + pointerStep(at))
  for (const [at, { first, second }] of pairs.entries()) {
    for (const [side, name] of [['first', first], ['second', second]] as const) {
      if (drawn.has(name)) continue
      const near = nearestName(name, drawn)
      throw new ScenarioRefusal({ code: 'unknown_name', pointer: isMatrix(stated) ? `${pointer}/names` : `${pointerOfPair(at)}/${side}`, found: quote(name), wanted: 'the name of a belief that is drawn', ...(near === undefined ? {} : { suggestion: near }) })
    }
  }
  const own = defaultCorrelations.filter(({ first, second }) => drawn.has(first) && drawn.has(second) && !pairs.some((pair) => samePair(pair, { first, second })))
  // Stated pairs come last: where all of them cannot be together, one of these is named.
  const together = [...own, ...pairs].filter(({ rank }) => rank !== 0)
  try {
    new Copula(together)
    new Copula(pairs)
  } catch (error) {
    if (!(error instanceof CorrelationError)) throw error
    const at = pairs.findIndex((pair) => samePair(pair, { first: error.pair[0], second: error.pair[1] }))
    const legal = together.every(({ first, second, rank }) => first !== second && rank > -1 && rank < 1)
    const smallest = legal ? ` The smallest eigenvalue of the matrix is ${Number(smallestEigenvalueOf(together).toPrecision(4))}.` : ''
    throw new ScenarioRefusal({
      code: 'conflict', pointer: at < 0 ? pointer : pointerOfPair(at), found: `correlations that cannot be together: ${error.message}${smallest}`.replace(/\.$/, ''), wanted: 'a positive definite matrix, each pair once, ranks between -1 and 1',
      ...(error.nearest === undefined ? {} : { suggestion: String(error.nearest) }),
    })
  }
  return together.map(({ first, second, rank }) => ({ first, second, rank }))
}

function isMatrix(stated: StatedCorrelations): stated is CorrelationMatrix {
  return !Array.isArray(stated)
}

function samePair(left: Pick<Correlation, 'first' | 'second'>, right: Pick<Correlation, 'first' | 'second'>): boolean {
  return (left.first === right.first && left.second === right.second) || (left.first === right.second && left.second === right.first)
}

/** Every pair of a matrix that is square, symmetric, and 1 on its diagonal. */
function pairsOf({ names, rows }: CorrelationMatrix, pointer: string): Correlation[] {
  const refuse = (at: string, found: string, wanted: string): never => {
    throw new ScenarioRefusal({ code: 'wrong_form', pointer: pointer + at, found, wanted })
  }
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at)
  if (twice >= 0) refuse(`/names/${twice}`, `${quote(names[twice])} twice`, 'each name once')
  if (rows.length !== names.length) refuse('/rows', `${rows.length} rows`, `${names.length} rows, one for each name`)
  for (const [row, values] of rows.entries()) if (values.length !== names.length) refuse(`/rows/${row}`, `${values.length} numbers`, `${names.length} numbers, one for each name`)
  return rows.flatMap((values, row) => values.flatMap((rank, column): Correlation[] => {
    if (row === column && rank !== 1) refuse(`/rows/${row}/${column}`, String(rank), '1 on the diagonal')
    if (Math.abs(rank - rows[column]![row]!) > SYMMETRY_TOLERANCE) refuse(`/rows/${row}/${column}`, `${rank}, across the diagonal ${rows[column]![row]}`, 'a symmetric matrix')
    return column > row ? [{ first: names[row]!, second: names[column]!, rank }] : []
  }))
}
