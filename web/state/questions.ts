/** The scenarios of the library as the questions they ask, in groups. A new scenario falls into its group by what it says. */
import type { Library } from '../../scenarios/library.ts'
import { mergeParents, type MergedScenario } from '../../scenarios/merge-parents.ts'
import { WORLD } from '../../scenarios/world.ts'

export const questionGroups = ['treaty', 'partners', 'own-or-rent', 'scale', 'limits', 'world'] as const
export type QuestionGroup = (typeof questionGroups)[number]

export interface Question {
  /** Of the scenario. */
  readonly name: string
  readonly title: string
  readonly question: string
  readonly economy: string
  readonly group: QuestionGroup
}

// From here on a plan is about its size rather than about who holds it.
const LARGE_AMBITION = 2
const STRESS = /^stress-/

export function questionsOf(library: Library): readonly Question[] {
  return [...library.scenarios.values()]
    .map((scenario): Question => {
      const merged = mergeParents(scenario, library)
      const title = scenario.title ?? scenario.name
      return { name: scenario.name, title, question: scenario.question ?? title, economy: merged.economy, group: groupOf(merged) }
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
}

function groupOf(scenario: MergedScenario): QuestionGroup {
  const uses = new Set(scenario.strategies.map((entry) => (typeof entry === 'string' ? entry : entry.use)))
  if (scenario.economy === WORLD) return 'world'
  if (STRESS.test(scenario.name)) return 'limits'
  if (uses.has('digital-embassy-guest')) return 'treaty'
  const { demand } = scenario
  if (demand?.programme !== undefined || demand?.mode === 'programme' || (demand?.ambition ?? 1) >= LARGE_AMBITION) return 'scale'
  return uses.has('regional-pooling') || uses.has('trusted-international-partnerships') ? 'partners' : 'own-or-rent'
}
