/** Refinement stops after this many evaluations; bisection alone needs about 60. */
const MOST_EVALUATIONS = 200
const EPSILON = 2.220446049250313e-16

/**
 * The root of f between a and b, where f changes sign, to the last digits of a double.
 * R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4: inverse quadratic interpolation where
 * it behaves, bisection where it does not.
 */
export function bracketedRoot(f: (x: number) => number, a: number, b: number): number {
  let previous = a
  let best = b
  let opposite = a
  let fPrevious = f(a)
  let fBest = f(b)
  let fOpposite = fPrevious
  let step = best - previous
  let stepBefore = step
  for (let evaluations = 2; evaluations < MOST_EVALUATIONS; evaluations++) {
    if (fBest > 0 === fOpposite > 0) {
      opposite = previous
      fOpposite = fPrevious
      step = best - previous
      stepBefore = step
    }
    if (Math.abs(fOpposite) < Math.abs(fBest)) {
      previous = best
      best = opposite
      opposite = previous
      fPrevious = fBest
      fBest = fOpposite
      fOpposite = fPrevious
    }
    const tolerance = EPSILON * Math.abs(best)
    const half = (opposite - best) / 2
    if (fBest === 0 || Math.abs(half) <= tolerance) break
    let next = half
    if (Math.abs(stepBefore) >= tolerance && Math.abs(fPrevious) > Math.abs(fBest)) {
      const ratio = fBest / fPrevious
      let p = 2 * half * ratio
      let q = 1 - ratio
      if (previous !== opposite) {
        const far = fPrevious / fOpposite
        const near = fBest / fOpposite
        p = ratio * (2 * half * far * (far - near) - (best - previous) * (near - 1))
        q = (far - 1) * (near - 1) * (ratio - 1)
      }
      if (p > 0) q = -q
      p = Math.abs(p)
      // Accepted when it stays well inside the bracket and shrinks faster than halving would.
      if (2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(stepBefore * q))) next = p / q
    }
    stepBefore = next === half ? half : step
    step = next
    previous = best
    fPrevious = fBest
    best += Math.abs(step) > tolerance ? step : half > 0 ? tolerance : -tolerance
    fBest = f(best)
  }
  return best
}
