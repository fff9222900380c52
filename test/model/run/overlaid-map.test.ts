import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OverlaidMap } from '../../../model/run/overlaid-map.ts'

const map = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer().map((number) => ({ number })))).map((entries) => new Map(entries))

test('is the map that a copy with the changes would be', () => {
  fc.assert(
    fc.property(map, map, (base, over) => {
      const overlaid = new OverlaidMap(base, over)
      const copy = new Map([...base, ...over])
      for (const key of ['a', 'b', 'c', 'd', 'e'] as const) {
        expect(overlaid.get(key)).toBe(copy.get(key))
        expect(overlaid.has(key)).toBe(copy.has(key))
      }
      expect(overlaid.ground).toBe(base)
      expect(new OverlaidMap(overlaid, over).ground).toBe(base)
      expect(overlaid.overlay).toBe(over)
      expect(new OverlaidMap(overlaid, base).overlay).toEqual(new Map([...over, ...base]))
      const visited = new Map<string, unknown>()
      new OverlaidMap(overlaid, base).forEachOverlay((overlay) => overlay.forEach((value, key) => visited.has(key) || visited.set(key, value)))
      expect(visited).toEqual(new Map([...over, ...base]))
      expect(overlaid.size).toBe(copy.size)
      expect([...overlaid]).toEqual([...copy])
      expect([...overlaid.keys()]).toEqual([...copy.keys()])
      expect([...overlaid.values()]).toEqual([...copy.values()])
      const seen: unknown[] = []
      overlaid.forEach((value, key) => seen.push([key, value]))
      expect(seen).toEqual([...copy])
    }),
  )
})
