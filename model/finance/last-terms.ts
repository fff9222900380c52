/**
 * Keeps the terms that were asked for last: a kernel asks for one schedule at every age, which is made for the first and
 * read for the others.
 */
export class LastTerms {
  private a = NaN
  private b = NaN
  private c = NaN
  private d = NaN
  private e = NaN
  private f = NaN

  /**
   * Whether these are the terms of the call before; keeps them for the next. 0 for those that a schedule does not take;
   * never where one is NaN.
   */
  // Fields and arguments one by one: asked some ten thousand times a run, where a list would have to be made each time.
  are(a: number, b: number, c: number, d: number, e: number, f: number): boolean {
    if (a === this.a && b === this.b && c === this.c && d === this.d && e === this.e && f === this.f) return true
    this.a = a
    this.b = b
    this.c = c
    this.d = d
    this.e = e
    this.f = f
    return false
  }
}
