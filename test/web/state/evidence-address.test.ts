import fc from 'fast-check'
import { expect, test } from 'vitest'
import { program } from '#metadata'
import { readSources } from '../../../api/library.ts'
import { decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { aboutOf, abouts, entryHref, entryView, evidenceAddress, sectionView } from '../../../web/state/evidence-address.ts'
import { defaultState, withView, type PageState } from '../../../web/state/page-state.ts'

const parameters = new Set(program.parameters.map(({ name }) => name))
const isParameter = (name: string): boolean => parameters.has(name)
const { facts, library } = readSources()

test('the name of anything is enough to find its section', () => {
  const section = (entry: string) => aboutOf({ entry }, isParameter)
  expect(section('facility_cost')).toBe('parameters')
  expect(section('capital_spend')).toBe('equations')
  expect([...new Set(Object.keys(facts.economies).map(section))]).toEqual(['economies'])
  expect([...new Set([...library.growthPaths.keys()].map(section))]).toEqual(['paths'])
  expect(aboutOf({}, isParameter)).toBe('parameters')
  expect(aboutOf({ about: 'nonsense', entry: 'capital_spend' }, isParameter)).toBe('equations')
  expect(aboutOf({ about: 'changes', entry: 'capital_spend' }, isParameter)).toBe('changes')
})

test('what the compiler hid leads to the record it belongs to', () => {
  for (const { name } of program.variables.filter(({ kind }) => kind === 'flow' || kind === 'kernel')) {
    const { entry } = evidenceAddress(name)
    expect(program.variables.some((variable) => variable.name === entry && variable.definition !== undefined), name).toBe(true)
  }
})

const pageAt = (state: PageState, name: string): PageState => ({ ...withView(state, evidenceAddress(name)), screen: 'evidence' })

test('the page at an entry keeps its work and drops what narrowed another list', () => {
  const before = withView({ ...defaultState, economy: 'FRA' }, { about: 'economies', search: 'isl', 'evidence-group': 'europe', outcome: 'total_spend' })
  const after = pageAt(before, 'facility_cost')
  expect(after).toEqual({ ...before, screen: 'evidence', view: { entry: 'facility_cost', outcome: 'total_spend' } })
  expect(withView(before, entryView('paths', 'ubs-2026')).view).toEqual({ about: 'paths', entry: 'ubs-2026', outcome: 'total_spend' })
  expect(withView(after, sectionView('equations')).view).toEqual({ about: 'equations', outcome: 'total_spend' })
})

test('every entry has a link that brings the page back to it, short and free of the work on the page', () => {
  const names = [...program.parameters, ...program.variables].map(({ name }) => name).filter((name) => !name.includes('__'))
  for (const entry of [...names, ...Object.keys(facts.economies), ...library.growthPaths.keys(), 'change-1']) {
    for (const about of abouts) {
      const state = decodeAddress(entryHref(about, entry))
      expect(state).toEqual({ ...defaultState, screen: 'evidence', view: { about, entry } })
    }
  }
})

test('a page at an entry comes back from its own link', () => {
  fc.assert(fc.property(fc.constantFrom(...program.parameters.map(({ name }) => name)), (name) => {
    const state = pageAt(defaultState, name)
    expect(decodeAddress(encodeAddress(state))).toEqual(state)
  }))
})
