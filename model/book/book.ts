/** The equation book: every sector, record and parameter of a program as one page of Markdown. */
import { equationText } from '../compile/equation-text.ts'
import type { Equation } from '../compile/equation-text.ts'
import { languageFunctions } from '../compile/functions/registry.ts'
import type { Parameter, Program, Variable } from '../compile/program.ts'
import type { ParameterValue } from '../equations/definition.ts'
import { directReads } from './direct-reads.ts'

/** What a book says of an origin; without it the book gives the id alone. */
export interface BookOrigin {
  readonly citation: string
  readonly url?: string
}

/** Markdown, the same bytes for the same program. `origins` by the ids that records and parameters cite. */
export function makeBook(program: Program, origins: Readonly<Record<string, BookOrigin>> = {}): string {
  const records = program.variables.filter((variable) => variable.kind === 'number' || variable.kind === 'category')
  const sectors = [...new Set(records.map((record) => record.sector))]
  const groups = [...new Set(program.parameters.map((parameter) => parameter.group))]
  const cited = new Set([...records.flatMap((record) => record.definition?.cite ?? []), ...program.parameters.map((parameter) => parameter.definition.origin)])
  const used = usesOf(records, program)
  return [
    '# The equations',
    '',
    `Model ${program.version}: ${records.length} records in ${sectors.length} sectors, ${program.parameters.length} parameters. Made from the model itself; hash \`${program.hash}\`.`,
    '',
    'Equations are in the language of the model. Conversion factors between units are left out: the compiler puts them in.',
    'A year is 8760 hours; money is in US dollars of 2025; flows are per year; stocks are at the end of the year.',
    '',
    '## Contents',
    '',
    ...sectors.map((sector) => `- [${heading(sector)}](#${anchor(heading(sector))})`),
    '- [Dimensions](#dimensions)',
    '- [Parameters](#parameters)',
    '- [Functions](#functions)',
    '- [Sources](#sources)',
    '',
    ...sectors.flatMap((sector) => [
      `## ${heading(sector)}`,
      '',
      ...records.filter((record) => record.sector === sector).flatMap((record) => recordSection(record, program, used)),
    ]),
    ...dimensionSection(program),
    '## Parameters',
    '',
    ...groups.flatMap((group) => parameterSection(group, program)),
    ...functionSection(),
    '## Sources',
    '',
    ...[...cited].sort().map((id) => sourceLine(id, origins[id])),
    '',
  ].join('\n')
}

function recordSection(record: Variable, program: Program, used: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const { definition, name } = record
  const facts = [
    record.categories === undefined ? `Unit: ${code(record.unit)}` : `Category: a member of ${code(record.categories)}`,
    ...(record.quantity === undefined ? [] : [`quantity: ${record.quantity}`]),
    ...(record.over.length === 0 ? [] : [`over ${record.over.map(code).join(', ')}`]),
    WHEN[record.stage],
    ...(record.stage === 'yearly' && record.exogenous ? ['fed by no stock'] : []),
    ...(record.gaps ? ['may not apply'] : []),
    ...(definition?.total === undefined || definition.total === 'none' ? [] : [`total: ${definition.total}`]),
    ...(definition?.readAs === undefined ? [] : [READ_AS[definition.readAs]]),
  ]
  const users = [...(used.get(name) ?? [])].sort()
  return [
    `### ${definition?.label ?? name}`,
    '',
    `<a id="${name}"></a>`,
    '```',
    ...equationLines(name, equationText(record, program)),
    '```',
    '',
    `${facts.join('; ')}.`,
    '',
    ...(definition === undefined ? [] : [definition.doc, '']),
    ...(definition?.cite === undefined || definition.cite.length === 0 ? [] : [`Sources: ${definition.cite.map(sourceLink).join(', ')}.`, '']),
    ...(users.length === 0 ? [] : [`Read by: ${users.map((user) => `[${user}](#${user})`).join(', ')}.`, '']),
  ]
}

const READ_AS = { multiple: 'read as a multiple', calendar_year: 'a year of the calendar' } as const
const WHEN = { once: 'once a run', yearly: 'every year', after: 'after the last year' } as const

function equationLines(name: string, { is, initial, history }: Equation): string[] {
  return [
    ...(typeof is === 'string' ? [`${name} = ${is}`] : Object.entries(is).map(([member, text]) => `${name}[${member}] = ${text}`)),
    ...(initial === undefined ? [] : [`${name} = ${initial}    (before the first year)`]),
    ...(history === undefined ? [] : [`${name} = ${history}    (years before the first)`]),
  ]
}

/** Who reads a record. */
function usesOf(records: readonly Variable[], program: Program): ReadonlyMap<string, ReadonlySet<string>> {
  const shown = new Set(records.map((record) => record.name))
  const used = new Map<string, Set<string>>()
  for (const [reader, names] of directReads(program)) {
    for (const name of names) {
      if (!shown.has(name)) continue
      let readers = used.get(name)
      if (readers === undefined) used.set(name, (readers = new Set()))
      readers.add(reader)
    }
  }
  return used
}

function dimensionSection(program: Program): string[] {
  return ['## Dimensions', '', ...Object.entries(program.dimensions).map(([name, members]) => `- ${code(name)}: ${members.join(', ')}`), '']
}

function parameterSection(group: string, program: Program): string[] {
  const rows = program.parameters.filter((parameter) => parameter.group === group).map((parameter) => {
    const { definition } = parameter
    const cells = [
      `${code(parameter.name)}${parameter.over.length === 0 ? '' : ` over ${parameter.over.join(', ')}`}${parameter.yearly ? ', by year' : ''}`,
      `${definition.label}. ${definition.doc}`,
      code(parameter.unit),
      range(parameter),
      definition.role,
      `${sourceLink(definition.origin)}${definition.grade === undefined ? '' : ` (${definition.grade})`}`,
    ]
    return `| ${cells.map(cell).join(' | ')} |`
  })
  return [`### ${heading(group)}`, '', '| Name | What it is | Unit | Central [low to high] | Role | Source |', '|---|---|---|---|---|---|', ...rows, '']
}

function range({ definition: { low, central, high } }: Parameter): string {
  if (central === undefined) return 'given by the scenario'
  const between = low === undefined || high === undefined ? '' : ` [${values(low)} to ${values(high)}]`
  return `${values(central)}${between}`
}

function values(value: ParameterValue): string {
  return typeof value === 'number' ? String(value) : Object.entries(value).map(([member, inner]) => `${member} ${typeof inner === 'number' ? inner : `(${values(inner)})`}`).join(', ')
}

function functionSection(): string[] {
  return ['## Functions', '', ...languageFunctions.map(({ signature, doc, source }) => `- ${code(signature)}: ${doc} Source: ${source}.`), '']
}

function sourceLine(id: string, origin: BookOrigin | undefined): string {
  const link = origin?.url === undefined ? '' : ` <${origin.url}>`
  return `- <a id="source-${anchor(id)}"></a>${code(id)}${origin === undefined ? '' : `: ${origin.citation}`}${link}`
}

function sourceLink(id: string): string {
  return `[${id}](#source-${anchor(id)})`
}

function heading(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`
}

function anchor(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

function code(text: string): string {
  return `\`${text}\``
}

/** A vertical bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
