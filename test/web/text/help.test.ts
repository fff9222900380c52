import { expect, test } from 'vitest'
import { roles, tours } from '../../../web/state/tour.ts'
import { help } from '../../../web/text/english/help.ts'

test('every step of every tour has its words, and no words are left over', () => {
  for (const role of roles) expect(Object.keys(help.tours.roles[role].steps)).toEqual(tours[role].map(({ id }) => id))
})

test('a tour is read and done in three minutes', () => {
  // A slow reader's 180 words a minute, and twenty seconds to do what a step says.
  for (const role of roles) {
    const words = Object.values(help.tours.roles[role].steps).flatMap(({ title, says }) => `${title} ${says}`.split(/\s+/)).length
    expect(words / 180 * 60 + tours[role].length * 20).toBeLessThan(180)
  }
})

test('words refer only to words that are there', () => {
  const { terms } = help.glossary
  for (const [id, { also = [] }] of Object.entries(terms)) {
    for (const other of also) expect(terms, `${id} refers to ${other}`).toHaveProperty(other)
    expect(also).not.toContain(id)
  }
})
