/** Which way an outcome is good: of two numbers the greater one, or the lesser. */
export type Better = 'more' | 'less'

/** How much better the first number is than the second; negative where it is worse. */
export function gainOver(first: number, second: number, better: Better): number {
  return better === 'more' ? first - second : second - first
}
