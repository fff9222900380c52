/** What the reader set on the page away from its defaults, and what each of these alone does to the cost. */
import { withoutParents } from '../../scenarios/merge-parents.ts'
import { withAnswers } from './answers.ts'
import type { Catalogue } from './catalogue.ts'
import type { Engine } from './engine.ts'
import type { Outcome } from './outcome.ts'
import { defaultState, withLever, withUntil, type PageState } from './page-state.ts'
import { mergedBaseOf, ownLastYear } from './scenario.ts'
import { weighing, type Weighing } from './weights.ts'
import { withoutWeights } from './with-weight.ts'

export interface Moved {
  readonly id: string
  readonly what:
    | { readonly kind: 'lever'; readonly lever: Catalogue['levers'][number]; readonly now: number; readonly standard: number }
    | { readonly kind: 'path' | 'perimeter' | 'perspective' | 'until'; readonly now: string; readonly standard: string }
    /** A parameter that no rail shows; its default may be no one number. */
    | { readonly kind: 'parameter'; readonly label: string; readonly unit: string; readonly now: number; readonly standard?: number }
    /** Tests of trust answered in place. */
    | { readonly kind: 'answers'; readonly count: number }
    /** Weights of the reader's own, in one parameter. */
    | { readonly kind: 'weights'; readonly label: string; readonly count: number }
    /** Set by the scenario that the page stands on, or by one that it builds on. */
    | { readonly kind: 'setting'; readonly parameter: string; readonly scenario: string }
  /** The page with this alone back at its default. */
  readonly without: PageState
}

export function movedAssumptions(state: PageState, standards: Outcome['standards'], { catalogue, library, model }: Pick<Engine, 'catalogue' | 'library' | 'model'>): readonly Moved[] {
  const moved: Moved[] = []
  if (state.growthPath !== defaultState.growthPath) {
    moved.push({ id: 'path', what: { kind: 'path', now: state.growthPath, standard: defaultState.growthPath }, without: { ...state, growthPath: defaultState.growthPath } })
  }
  if (state.perimeter !== defaultState.perimeter) {
    moved.push({ id: 'perimeter', what: { kind: 'perimeter', now: state.perimeter, standard: defaultState.perimeter }, without: { ...state, perimeter: defaultState.perimeter } })
  }
  if (state.perspective !== defaultState.perspective) {
    moved.push({ id: 'perspective', what: { kind: 'perspective', now: state.perspective, standard: defaultState.perspective }, without: { ...state, perspective: defaultState.perspective } })
  }
  if (state.until !== undefined) {
    moved.push({ id: 'until', what: { kind: 'until', now: String(state.until), standard: String(ownLastYear(state, library)) }, without: withUntil(state, undefined) })
  }
  for (const [name, now] of Object.entries(state.levers)) {
    const lever = catalogue.levers.find((entry) => entry.name === name)
    const what = lever === undefined ? parameterMoved(name, now, model) : { kind: 'lever' as const, lever, now, standard: standards[name] ?? lever.standard }
    moved.push({ id: `lever ${name}`, what, without: withLever(state, name, undefined) })
  }
  const count = Object.keys(state.answers ?? {}).length
  if (count > 0) moved.push({ id: `answers ${count}`, what: { kind: 'answers', count }, without: withAnswers(state, {}) })
  for (const parameter of Object.keys(weighing) as Weighing[]) {
    const given = Object.entries(state.weights ?? {}).filter(([key]) => key.startsWith(`${parameter}.`))
    if (given.length > 0) moved.push({ id: `weights ${given.join(' ')}`, what: { kind: 'weights', label: labelOf(parameter, model), count: given.length }, without: withoutWeights(state, parameter) })
  }
  const merged = mergedBaseOf(state, library)
  if (merged === undefined) return moved
  const alone = withoutParents(merged)
  for (const name of Object.keys(alone.set ?? {})) {
    // A lever of the page replaces it.
    if (name in state.levers) continue
    const { [name]: _, ...set } = alone.set ?? {}
    const setter = merged.layers.findLast(({ settings }) => name in settings)?.origin ?? merged.name
    const title = (setter === merged.name ? merged : library.scenarios.get(setter))?.title ?? setter
    moved.push({ id: `setting ${name}`, what: { kind: 'setting', parameter: name, scenario: title }, without: { ...state, base: { file: { ...alone, set } } } })
  }
  return moved
}

function labelOf(name: string, { parameters }: Engine['model']): string {
  return parameters.find((parameter) => parameter.name === name)?.definition.label ?? name
}

function parameterMoved(name: string, now: number, { parameters }: Engine['model']): Moved['what'] {
  const found = parameters.find((parameter) => parameter.name === name)
  const standard = found?.definition.central
  return { kind: 'parameter', label: found?.definition.label ?? name, unit: found?.unit ?? '', now, ...(typeof standard === 'number' ? { standard } : {}) }
}

/** What a move does to the cost of each strategy that has one with it and without it. */
export function effectOf(now: ReadonlyMap<string, number>, without: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...now].flatMap(([key, cost]) => {
    const other = without.get(key)
    return other === undefined ? [] : [[key, cost - other] as const]
  }))
}

/** Size of the largest effect on any strategy. */
function materiality(effect: ReadonlyMap<string, number> | undefined): number {
  return Math.max(0, ...[...(effect?.values() ?? [])].map(Math.abs))
}

/** The largest effect on any strategy first; what has none yet keeps its place at the end. */
export function byMateriality<Entry extends { readonly id: string }>(moved: readonly Entry[], effects: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly Entry[] {
  return [...moved].sort((a, b) => materiality(effects.get(b.id)) - materiality(effects.get(a.id)))
}
