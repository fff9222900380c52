/** Stress packs as the part of an address: `pack.year.strength`, the strength in per cent. */
import type { Stress } from './page-state.ts'

// As many as a scenario may name.
const MOST = 12
const PACK = /^([a-z0-9][a-z0-9-]{0,79})\.(\d{4})\.(\d\d?|100)$/

/** Empty where there is none. */
export function encodeStresses(stresses: readonly Stress[] = []): string {
  return stresses.map(({ use, year, strength }) => `${use}.${year}.${Math.round(strength * 100)}`).join('~')
}

/** Undefined where nothing of it can be read; a pack named twice counts once. */
export function decodeStresses(text: string): readonly Stress[] | undefined {
  const found: Stress[] = []
  for (const part of text.split('~')) {
    const [, use, year, percent] = PACK.exec(part) ?? []
    if (use !== undefined && found.length < MOST && !found.some((each) => each.use === use)) found.push({ use, year: Number(year), strength: Number(percent) / 100 })
  }
  return found.length === 0 ? undefined : found
}
