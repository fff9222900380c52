/** What the reader asks a sizing for, as the address holds it. Whether it can be sized is for the form of the API to say. */
import type { Facts } from '../../data/facts.ts'
import { bases, type Basis } from '../../scenarios/sizing-limits.ts'
import type { PageState } from './page-state.ts'

export type Measure = 'accelerators' | 'it_power_mw'

export interface Asked {
  readonly economy: string
  readonly chip: string
  readonly year: number
  readonly measure: Measure
  readonly amount: number
  readonly basis: Basis
}

export const firstAsked: Omit<Asked, 'economy'> = { chip: 'h200', year: 2027, measure: 'accelerators', amount: 2000, basis: 'programme' }

const LETTERS: Readonly<Record<Measure, string>> = { accelerators: 'n', it_power_mw: 'mw' }

/** `chip~year~amount~basis`, the amount with its measure before it; empty where it is what the screen opens with. */
export function encodeAsked({ chip, year, measure, amount, basis }: Asked): string | undefined {
  const written = [chip, year, `${LETTERS[measure]}${amount}`, basis].join('~')
  const { chip: first, ...rest } = firstAsked
  return written === [first, rest.year, `${LETTERS[rest.measure]}${rest.amount}`, rest.basis].join('~') ? undefined : written
}

/** Parts that cannot be read are those the screen opens with. */
export function askedOf({ economy, view }: Pick<PageState, 'economy' | 'view'>): Asked {
  const [chip = '', year = '', sized = '', basis = ''] = (view['sizing'] ?? '').split('~')
  const [, letters, amount] = /^(n|mw)(\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(sized) ?? []
  return {
    economy,
    chip: /^[\w-]{1,80}$/.test(chip) ? chip : firstAsked.chip,
    year: /^\d{1,4}$/.test(year) ? Number(year) : firstAsked.year,
    ...(amount === undefined ? { measure: firstAsked.measure, amount: firstAsked.amount } : { measure: letters === 'n' ? 'accelerators' : 'it_power_mw', amount: Number(amount) }),
    basis: bases.find((known) => known === basis) ?? firstAsked.basis,
  }
}

/** The body that POST /api/sizings takes for the same. */
export function bodyOf({ economy, chip, year, measure, amount, basis }: Asked): object {
  return { economy, year, chip, [measure]: amount, basis }
}

/** In the order they came to be sold, the newest last. */
export function chipsInOrder({ chips }: Facts): readonly (readonly [string, Facts['chips'][string]])[] {
  return Object.entries(chips).sort(([, a], [, b]) => a.since - b.since)
}
