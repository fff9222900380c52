import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginHistory, jump, MOST_ENTRIES, record, type History } from '../../../web/state/history.ts'
import { decodeHistory, encodeHistory } from '../../../web/state/kept-history.ts'
import { defaultState, withEconomy, withLever, workOf } from '../../../web/state/page-state.ts'

const address = '#screen=compare'
const history: History = jump(
  record(
    record(beginHistory(workOf(defaultState)), { work: workOf(withLever(defaultState, 'ambition', 2)), label: 'Ambition: 2', lever: 'ambition' }),
    { work: workOf(withEconomy(defaultState, 'FRA')), label: 'Country: France' },
  ), 1)

test('a history comes back as it was kept', () => {
  expect(decodeHistory(encodeHistory({ history, address }))).toEqual({ history, address })
})

test('a state too rich for a link comes back all the same', () => {
  let noise = 1
  const letters = Array.from({ length: 8000 }, () => ((noise = (noise * 48271) % 2147483647), String.fromCharCode(97 + (noise % 26)))).join('')
  const rich = { ...defaultState, base: { file: { version: 1 as const, name: 'rich', economy: 'KEN' as const, growth_path: 'ubs-2026', strategies: ['regional-pooling'], question: letters } } }
  const kept = record(beginHistory(workOf(defaultState)), { work: workOf(rich), label: 'Opened' })
  expect(decodeHistory(encodeHistory({ history: kept, address }))?.history).toEqual(kept)
})

test('what is no history of ours is not read', () => {
  const good = JSON.parse(encodeHistory({ history, address })) as Record<string, unknown>
  const entries = good['entries'] as Record<string, unknown>[]
  const wrong: unknown[] = [
    null, [], 5, {}, { ...good, at: -1 }, { ...good, at: 3 }, { ...good, at: 0.5 }, { ...good, at: '1' }, { ...good, entries: [] }, { ...good, address: 7 },
    { ...good, entries: [...entries, 'x'] }, { ...good, entries: [{ ...entries[0], label: 7 }, ...entries.slice(1)] }, { ...good, entries: [{ label: '' }, ...entries.slice(1)] },
    { ...good, entries: Array.from({ length: MOST_ENTRIES + 1 }, () => entries[0]) },
  ]
  for (const found of wrong) expect(decodeHistory(JSON.stringify(found)), JSON.stringify(found)?.slice(0, 80)).toBeUndefined()
  expect(decodeHistory('')).toBeUndefined()
  fc.assert(fc.property(fc.string(), (text) => decodeHistory(text) === undefined))
})

test('a lever that is no name is left out', () => {
  const tampered = encodeHistory({ history, address }).replace('"lever":"ambition"', '"lever":"__proto__"')
  expect(decodeHistory(tampered)?.history.entries[1]).toEqual({ work: history.entries[1]?.work, label: 'Ambition: 2' })
})
