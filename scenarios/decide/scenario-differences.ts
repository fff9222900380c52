/** In what two scenarios differ, each difference a thing that can be adopted by itself. */
import type { Program } from '../../model/compile/program.ts'
import { canonicalJson } from '../canonical.ts'
import type { Scenario } from '../schema.ts'

export interface Difference {
  /** `set.<parameter>`, or the key of the scenario that differs. */
  readonly name: string
  /** Whose it is: ours to choose, or the world's. */
  readonly side: 'choice' | 'world'
  readonly adopt: (scenario: Scenario) => Scenario
}

// Which run it is called, and what is shown with it, moves no number.
const WORDS = new Set(['version', 'name', 'title', 'question', 'extends', 'indicators', 'uncertainties'])
const OF_THE_WORLD = new Set(['growth_path', 'shocks', 'stresses'])

/** Both without parents, and with the strategies asked for alone. Settings of one parameter are one difference, every other key is one. */
export function differencesOf(first: Scenario, second: Scenario, { parameters }: Pick<Program, 'parameters'>): Difference[] {
  const roles = new Map(parameters.map(({ name, definition }) => [name, definition.role]))
  const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null)
  const settings = [...new Set([...Object.keys(first.set ?? {}), ...Object.keys(second.set ?? {})])].flatMap((name): Difference[] => {
    const adopted = second.set?.[name]
    if (same(first.set?.[name], adopted)) return []
    return [{
      name: `set.${name}`, side: roles.get(name) === 'lever' ? 'choice' : 'world',
      adopt: (scenario) => {
        const { [name]: _, ...others } = scenario.set ?? {}
        return { ...scenario, set: adopted === undefined ? others : { ...others, [name]: adopted } }
      },
    }]
  })
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((key) => key !== 'set' && !WORDS.has(key)) as (keyof Scenario)[]
  const others = keys.flatMap((key): Difference[] => (same(first[key], second[key]) ? [] : [{
    name: key, side: OF_THE_WORLD.has(key) ? 'world' : 'choice',
    adopt: (scenario) => {
      const { [key]: _, ...rest } = scenario
      return (second[key] === undefined ? rest : { ...rest, [key]: second[key] }) as Scenario
    },
  }]))
  return [...others, ...settings]
}
