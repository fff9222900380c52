import { program } from '#metadata'
import { expect, test } from 'vitest'
import { changes } from '../../../model/equations/changes.ts'
import { model } from '../../../model/equations/model.ts'

const number = (version: string): number => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)

test('the newest change is of the version the model is', () => {
  expect(changes[0]?.version).toBe(model.version)
})

test('versions and dates only go back', () => {
  changes.forEach((change, place) => {
    const older = changes[place + 1]
    expect(change.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(new Date(`${change.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(change.date)
    if (older === undefined) return
    expect(number(change.version)).toBeGreaterThanOrEqual(number(older.version))
    expect(change.date >= older.date).toBe(true)
  })
})

test('a version begins with a change that moves results', () => {
  changes.forEach((change, place) => {
    if (change.version !== changes[place + 1]?.version) expect(change.moves, change.what).toBe(true)
  })
})

test('every name a change gives is a record or a parameter of the model', () => {
  const known = new Set([...program.variables, ...program.parameters].map(({ name }) => name))
  expect(changes.flatMap(({ names }) => names).filter((name) => !known.has(name))).toEqual([])
})
