// Cyclic sweeps square what is left: a matrix of a hundred rows is diagonal to the last bit after ten.
const MOST_SWEEPS = 60

/**
 * Smallest eigenvalue of a symmetric matrix, row-major, by cyclic Jacobi rotations (Golub and Van Loan 2013, Matrix
 * Computations, algorithm 8.5.3). The matrix is left as it is; NaN where it has no rows.
 */
export function smallestEigenvalue(matrix: Float64Array, size: number): number {
  const work = matrix.slice()
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let rest = 0
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rest += work[p * size + q]! * work[p * size + q]!
    if (rest === 0) break
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(work, size, p, q)
  }
  let smallest = size === 0 ? NaN : Infinity
  for (let at = 0; at < size; at++) smallest = Math.min(smallest, work[at * size + at]!)
  return smallest
}

/** Turns the plane of two axes so that what they have in common is 0. */
function rotate(work: Float64Array, size: number, p: number, q: number): void {
  const common = work[p * size + q]!
  if (common === 0) return
  const ratio = (work[q * size + q]! - work[p * size + p]!) / (2 * common)
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio))
  const cosine = 1 / Math.sqrt(1 + tangent * tangent)
  const sine = tangent * cosine
  for (let k = 0; k < size; k++) {
    const [left, right] = [work[k * size + p]!, work[k * size + q]!]
    work[k * size + p] = cosine * left - sine * right
    work[k * size + q] = sine * left + cosine * right
  }
  for (let k = 0; k < size; k++) {
    const [upper, lower] = [work[p * size + k]!, work[q * size + k]!]
    work[p * size + k] = cosine * upper - sine * lower
    work[q * size + k] = sine * upper + cosine * lower
  }
}
