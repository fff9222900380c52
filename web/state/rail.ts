/** What stands on the rails: every lever of the records, in their groups and order, with the defaults of the country on the page. */
import { computed } from '@preact/signals'
import type { LeverEntry } from './catalogue.ts'
import type { Levers } from './page-state.ts'
import { catalogue, outcome, page } from './store.ts'

export type Side = LeverEntry['side']
export const sides: readonly Side[] = ['choice', 'world']

const noStandards: Readonly<Record<string, number>> = {}
const standards = computed(() => outcome.value?.standards ?? noStandards)

/** The same objects while country and strategies stay, so that a lever that moves draws no other. */
export const railLevers = computed<readonly LeverEntry[]>(() => {
  const found = standards.value
  return (catalogue.value?.levers ?? []).map((lever) => ({ ...lever, standard: found[lever.name] ?? lever.standard }))
})

/** The lever a link or the history leads to, if the page has it. */
export const pointedLever = computed(() => {
  const name = page.value.view['lever']
  return name === undefined ? undefined : railLevers.value.find((lever) => lever.name === name)
})

/** The tab that is open: that of the lever pointed to, else the one last chosen. */
export const openSide = computed<Side>(() => pointedLever.value?.side ?? (page.value.view['rail'] === 'world' ? 'world' : 'choice'))

export const movedCount = computed(() => Object.keys(page.value.levers).length)

export interface LeverGroup {
  readonly name: string
  readonly levers: readonly LeverEntry[]
}

/** In the order in which the records first name each group. */
export function groupsOf(levers: readonly LeverEntry[]): readonly LeverGroup[] {
  return [...new Set(levers.map((lever) => lever.group))].map((name) => ({ name, levers: levers.filter((lever) => lever.group === name) }))
}

/** Which of the two resets would change any of these levers. */
export function resetsOf(names: readonly string[], levers: Levers, saved: Levers): { readonly saved: boolean; readonly default: boolean } {
  return {
    saved: names.some((name) => levers[name] !== saved[name]),
    default: names.some((name) => levers[name] !== undefined),
  }
}
