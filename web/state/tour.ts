/** Guided ways through the page, one a role: where each step stands and where it takes the reader. */
import { withView, type PageState, type Screen } from './page-state.ts'

export const roles = ['ministry', 'investor', 'analyst'] as const
export type Role = (typeof roles)[number]

export interface TourStep {
  /** Names its words in the text catalogue. */
  readonly id: string
  readonly screen: Screen
  readonly view?: Readonly<Record<string, string>>
}

export const tours: Readonly<Record<Role, readonly TourStep[]>> = {
  ministry: [
    { id: 'country', screen: 'explore' },
    { id: 'purse', screen: 'compare' },
    { id: 'service', screen: 'compare' },
    { id: 'control', screen: 'spectrum' },
    { id: 'proof', screen: 'compare' },
  ],
  investor: [
    { id: 'perspective', screen: 'compare' },
    { id: 'world', screen: 'explore' },
    { id: 'ranking', screen: 'compare' },
    { id: 'inputs', screen: 'evidence' },
    { id: 'keep', screen: 'compare' },
  ],
  analyst: [
    { id: 'choose', screen: 'explore' },
    { id: 'table', screen: 'compare' },
    { id: 'source', screen: 'compare' },
    { id: 'evidence', screen: 'evidence' },
    { id: 'link', screen: 'compare' },
  ],
}

export interface TourPlace {
  readonly role: Role
  /** From 0. */
  readonly at: number
  readonly step: TourStep
}

/** The step a reader is on, from `role.number` as the address holds it; undefined for text that names no step. */
export function tourPlace(view: PageState['view']): TourPlace | undefined {
  const [name, number = '', ...rest] = (view['tour'] ?? '').split('.')
  const role = roles.find((candidate) => candidate === name)
  if (role === undefined || rest.length > 0 || !/^\d+$/.test(number)) return undefined
  const at = Number(number) - 1
  const step = tours[role][at]
  return step === undefined ? undefined : { role, at, step }
}

/** The page at a step of a tour; past its end the tour is over and the page stays. */
export function atTourStep(state: PageState, role: Role, at: number): PageState {
  const step = tours[role][at]
  return step === undefined ? withoutTour(state) : { ...withView(state, { ...step.view, tour: `${role}.${at + 1}` }), screen: step.screen }
}

export function withoutTour(state: PageState): PageState {
  return withView(state, { tour: undefined })
}
