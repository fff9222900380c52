import { beforeAll, expect, test } from 'vitest'
import type { Library } from '../../../scenarios/library.ts'
import { defaultState } from '../../../web/state/page-state.ts'
import { scenarioTitle } from '../../../web/state/work-title.ts'
import { pageEngine } from '../page-engine.ts'

let library: Library
beforeAll(() => void ({ library } = pageEngine()))

const file = { version: 1 as const, name: 'own', economy: 'KEN' as const, growth_path: defaultState.growthPath, strategies: ['regional-pooling'] }

test('a page is called by the scenario it stands on: its title, else its name', () => {
  expect(scenarioTitle(defaultState, library)).toBeUndefined()
  expect(scenarioTitle({ ...defaultState, base: { library: 'kenya-2040' } }, library)).toBe('Kenya, three ways to 2040')
  expect(scenarioTitle({ ...defaultState, base: { file } }, library)).toBe('own')
  expect(scenarioTitle({ ...defaultState, base: { file: { ...file, title: 'Ours' } } }, library)).toBe('Ours')
})

test('what is no text, or no scenario of the library, is no title', () => {
  expect(scenarioTitle({ ...defaultState, base: { file: { ...file, title: ['a'] } as never } }, library)).toBeUndefined()
  expect(scenarioTitle({ ...defaultState, base: { library: 'nobody' } }, library)).toBeUndefined()
})
