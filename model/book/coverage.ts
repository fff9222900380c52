/** The coverage page: what the papers speak of, held against the model by name. */
import { dependencies } from '../compile/dependencies.ts'
import { isMapped } from '../compile/layout.ts'
import type { Program, Variable } from '../compile/program.ts'
import { awaited, conceptGroups, coverageSources, outside, shownAlone, type Concept } from './coverage-concepts.ts'

/** A parameter raised, and what that does. */
export interface Movement {
  readonly parameter: string
  readonly outcome: string
  readonly direction: 1 | -1
  readonly economy: string
  readonly strategy: string
  /** Added to the strategy. */
  readonly overlay?: string
}

const ECONOMY = 'KEN'
const STRATEGY = 'extensive-domestic-ownership'

/** What a concept says of its parameters. Throws where one neither says itself what it moves nor is said to here. */
export function movementsOf({ moves = [], economy = ECONOMY, strategy = STRATEGY, overlay, concept }: Concept, program: Program): readonly Movement[] {
  return moves.map((text): Movement => {
    const [parameter = '', said] = text.split(' ')
    if (said !== undefined) return { parameter, outcome: said.slice(1), direction: said.startsWith('-') ? -1 : 1, economy, strategy, ...(overlay === undefined ? {} : { overlay }) }
    const own = program.parameters.find(({ name }) => name === parameter)?.definition.moves
    if (own === undefined) throw new Error(`${concept}: '${parameter}' does not say what it moves.`)
    return { parameter, ...own }
  })
}

/** Names that a concept gives and the model does not have. */
export function danglingNames({ variables, moves = [], rests = [] }: Concept, program: Program): readonly string[] {
  const records = new Set(program.variables.map(({ name }) => name))
  const parameters = new Set(program.parameters.map(({ name }) => name))
  return [
    ...variables.filter((name) => !records.has(name)),
    ...[...moves.map((text) => text.split(' ')[0] ?? ''), ...rests].filter((name) => !parameters.has(name)),
    ...moves.flatMap((text) => text.split(' ')[1]?.slice(1) ?? []).filter((name) => !records.has(name)),
  ]
}

/** Names of records and parameters that some outcome or some record shown by itself reads, at any distance; those among them. */
export function reachOutcomes(program: Program): ReadonlySet<string> {
  const reads = new Map(program.variables.map((variable) => [variable.name, readsOf(variable)]))
  const reached = new Set(program.variables.filter(({ name, definition }) => definition?.outcome !== undefined || shownAlone.includes(name)).map(({ name }) => name))
  // A set also visits what is added while it is being visited.
  for (const name of reached) for (const read of reads.get(name) ?? []) reached.add(read)
  return reached
}

function readsOf({ is, history, initial, definition }: Variable): readonly string[] {
  const weight = /^weighted\((\w+)\)$/.exec(definition?.total ?? '')?.[1]
  return [...(weight === undefined ? [] : [weight]), ...dependencies([...(isMapped(is) ? is.members : [is]), ...(history === undefined ? [] : [history]), ...(initial === undefined ? [] : [initial])]).map(({ name }) => name)]
}

/** Markdown, the same bytes for the same program. */
export function makeCoverage(program: Program): string {
  const count = conceptGroups.reduce((sum, { concepts }) => sum + concepts.length, 0)
  return [
    '# Coverage',
    '',
    `What the papers behind the model speak of, by name in the model ${program.version}: ${count} concepts covered, ${awaited.length} not there yet, ${outside.length} outside on purpose.`,
    'An arrow says what an outcome does when the parameter is raised; each is asserted by a run.',
    '',
    ...Object.entries(coverageSources).map(([letter, source]) => `- **${letter}**: ${source}`),
    '',
    ...conceptGroups.flatMap(({ title, concepts }) => [
      `## ${title}`, '',
      '| concept | from | records | what moves them | facts and choices |', '|---|---|---|---|---|',
      ...concepts.map((concept) => row(concept.concept, letters(concept.from), concept.variables.map(record).join(', '), movementsOf(concept, program).map(movement).join('; '), (concept.rests ?? []).map(code).join(', '))),
      '',
    ]),
    '## Not there yet', '', '| concept | from | records to come |', '|---|---|---|',
    ...awaited.map(({ concept, from, records }) => row(concept, letters(from), records.map(code).join(', '))),
    '',
    '## Outside on purpose', '', '| concept | from | because |', '|---|---|---|',
    ...outside.map(({ concept, from, because }) => row(concept, letters(from), because)),
    '',
  ].join('\n')
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function letters(from: string): string {
  return [...from].join(', ')
}

function code(name: string): string {
  return `\`${name}\``
}

function record(name: string): string {
  return `[${code(name)}](equations.md#${name})`
}

function movement({ parameter, outcome, direction, economy, strategy }: Movement): string {
  return `${code(parameter)} ${direction === 1 ? '↑' : '↓'} ${record(outcome)} (${economy}, ${strategy})`
}
