/** The equation book: every record of the model with its unit, equation, meaning and sources, sector by sector. */
import type { Origin } from '../../data/facts.ts'
import { languageFunctions } from '../../model/compile/functions/registry.ts'
import type { Parameter, Program, Variable } from '../../model/compile/program.ts'
import type { ParameterValue } from '../../model/equations/definition.ts'
import { equationTexts } from '../describe-model.ts'
import { recordsOf } from '../serialise-run.ts'

export function bookText(program: Program, origins: Readonly<Record<string, Origin>>): string {
  const records = recordsOf(program)
  const sectors = [...new Set(records.map((record) => record.sector))].sort()
  const groups = [...new Set(program.parameters.map((parameter) => parameter.group))]
  const lines = [
    '# Equation book',
    '',
    `Model ${program.version}. Made from the model by \`npm run book -- --write\`; \`npm run book -- --check\` fails where the two differ.`,
    '',
    '## Dimensions',
    '',
    ...Object.entries(program.dimensions).map(([name, members]) => `- \`${name}\`: ${members.length > 20 ? `${members.length} members` : members.join(', ')}`),
    '',
  ]
  for (const sector of sectors) {
    lines.push(`## Sector ${sector.replaceAll('_', ' ')}`, '')
    for (const record of records.filter((each) => each.sector === sector)) lines.push(...recordLines(record), '')
  }
  lines.push('## Parameters', '')
  for (const group of groups) {
    lines.push(`### ${group.replaceAll('_', ' ')}`, '', '| parameter | unit | role | low | central | high | origin | meaning |', '|---|---|---|---|---|---|---|---|')
    for (const parameter of program.parameters.filter((each) => each.group === group)) lines.push(parameterLine(parameter))
    lines.push('')
  }
  lines.push('## Functions', '')
  for (const { signature, doc, source } of languageFunctions) lines.push(`- \`${signature}\`: ${doc} Source: ${source}.`)
  const cited = new Set([...records.flatMap((record) => record.definition?.cite ?? []), ...program.parameters.map((parameter) => parameter.definition.origin)])
  lines.push('', '## Sources', '')
  for (const id of [...cited].sort()) {
    const origin = origins[id]
    lines.push(origin === undefined ? `- \`${id}\`` : `- \`${id}\`: ${origin.citation}${origin.url === undefined ? '' : ` <${origin.url}>`}`)
  }
  return `${lines.join('\n')}\n`
}

function recordLines({ name, unit, over, kind, stage, quantity, definition }: Variable): string[] {
  const { label = name, doc = '', cite = [], total } = definition ?? {}
  const facts = [
    kind === 'category' ? 'category' : unit === '1' ? 'a plain number' : unit,
    ...(quantity === undefined ? [] : [quantity]),
    ...(over.length === 0 ? [] : [`over ${over.join(', ')}`]),
    ...(stage === 'once' ? ['the same in every year'] : stage === 'after' ? ['of the whole run'] : []),
    ...(total === undefined || total === 'none' || over.length === 0 ? [] : [total === 'sum' ? 'adds up' : `mean by ${total.slice('weighted('.length, -1)}`]),
  ]
  const texts = definition === undefined ? [] : Object.entries(equationTexts(definition))
  return [
    `### \`${name}\``,
    '',
    `${label} (${facts.join('; ')}). ${doc}`,
    '',
    '```',
    ...texts.map(([key, text]) => `${key === 'is' ? name : `${name} [${key.replace(/^is\./, '')}]`} = ${text}`),
    '```',
    ...(cite.length === 0 ? [] : ['', `Sources: ${cite.map((id) => `\`${id}\``).join(', ')}`]),
  ]
}

function parameterLine({ name, unit, over, definition: { role, low, central, high, origin, doc } }: Parameter): string {
  const cells = [`\`${name}\`${over.length === 0 ? '' : ` over ${over.join(', ')}`}`, unit, role, cellOf(low), cellOf(central), cellOf(high), `\`${origin}\``, doc]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function cellOf(value: ParameterValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? String(value) : 'by member'
}
