import { parseArgs } from 'node:util'
import { readReality } from '../../data/read-reality.ts'
import { realityTest } from '../../scenarios/reality/reality.ts'
import type { Engine } from '../engine.ts'
import { realityCsv, serialiseReality } from '../reality/serialise-reality.ts'
import type { Terminal } from './terminal.ts'
import { shortNumber, textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

/** @param members fewer than the method's only where the numbers are not to be shown */
export function realityCommand(args: readonly string[], engine: Engine, terminal: Terminal, members?: number): void {
  const { values: { format } } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'table' } } })
  if (format !== 'table' && format !== 'csv' && format !== 'json') throw new UsageError(`--format: found "${format}", wanted table, csv or json.`)
  const answer = serialiseReality(engine, realityTest(readReality(engine.facts), engine, members))
  if (format === 'json') terminal.out(`${JSON.stringify(answer)}\n`)
  else if (format === 'csv') terminal.out(realityCsv(answer))
  else {
    terminal.out(textTable(
      [{ title: 'row' }, { title: 'published', right: true }, { title: 'model', right: true }, { title: 'p10', right: true }, { title: 'p90', right: true }, { title: 'unit' }, { title: 'ratio', right: true }, { title: 'inside' }, { title: 'counts' }],
      answer.rows.map((row) => [
        row.id, shortNumber(row.published), shortNumber(row.model), shortNumber(row.model_p10 ?? null), shortNumber(row.model_p90 ?? null), row.unit, row.ratio.toFixed(3), row.inside,
        row.scored ? 'yes' : [row.comparable, row.independent, row.grade].filter((reason) => reason !== 'yes' && reason !== 'found').join(', '),
      ]),
    ))
    terminal.out('\n')
    terminal.out(textTable(
      [{ title: 'group' }, { title: 'count', right: true }, { title: 'inside', right: true }, { title: 'range, point, band', right: true }, { title: 'median', right: true }, { title: 'mean', right: true }, { title: 'band', right: true }, { title: 'sign', right: true }, { title: 'recalled', right: true }, { title: 'met' }],
      answer.groups.map((group) => [
        group.label, `${group.scored} (${group.marks.rows})`, against(group.inside, group.marks.inside), `${group.in_range}, ${group.at_point}, ${group.in_band}`, against(group.median_absolute_log_ratio, group.marks.median_absolute_log_ratio),
        against(group.mean_log_ratio, group.marks.mean_log_ratio), group.median_band === undefined ? '' : against(group.median_band, group.marks.median_band!),
        group.sign_probability?.toFixed(3) ?? '', `${group.recalled.inside} of ${group.recalled.rows}`, group.met ? 'yes' : `no: ${group.missed.join(', ')}`,
      ]),
    ))
    terminal.out(`\n${answer.counted} rows count, wanted at least ${answer.fewest}. Marks stand in brackets; median and mean are of the logarithm of the ratio.\n${answer.method.rule}\nmodel ${answer.method.model.version}, ${answer.method.members} members\n`)
  }
}

function against(value: number, mark: number): string {
  return `${value.toFixed(2)} (${mark})`
}
