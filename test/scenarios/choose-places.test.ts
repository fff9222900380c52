/** Whom a host has for guests where a scenario names none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseGuests } from '../../scenarios/choose-places.ts'
import { economies, facts } from '../model/engine.ts'

const guestsOf = (home: string): readonly string[] => chooseGuests(facts.economies[home]!, undefined, 0.3, facts).guests.map(({ guest }) => guest)

test('guests are those with a treaty, else the nearest allies, else the nearest states', () => {
  expect(guestsOf('LUX')).toEqual(['EST', 'MCO'])
  // Belarus is nearer to Estonia than Norway is.
  expect(guestsOf('EST')).toEqual(['FIN', 'LVA', 'SWE', 'LTU', 'NOR'])
  expect(guestsOf('KEN')).toEqual(['UGA', 'TZA', 'RWA', 'BDI', 'SSD'])
})

test('nobody is a guest at home, and none but sovereign states are', () => {
  fc.assert(fc.property(fc.constantFrom(...economies), (home) => {
    if (home === 'WLD') return
    const guests = guestsOf(home)
    expect(guests.length).toBeGreaterThan(0)
    expect(guests).not.toContain(home)
    for (const guest of guests) expect(facts.economies[guest]!.status).toBe('sovereign')
  }))
})
