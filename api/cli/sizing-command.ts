import { parseArgs } from 'node:util'
import { checkForm } from '../../scenarios/check-form.ts'
import { size } from '../../scenarios/sizing.ts'
import { sizingRequest } from '../../scenarios/sizing-request.ts'
import type { Engine } from '../engine.ts'
import { serialiseSizing, sizingCsv } from '../serialise-sizing.ts'
import type { Terminal } from './terminal.ts'
import { shortNumber, textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

export function sizingCommand(args: readonly string[], engine: Engine, terminal: Terminal): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      economy: { type: 'string' },
      year: { type: 'string' },
      chip: { type: 'string' },
      accelerators: { type: 'string' },
      'it-power-mw': { type: 'string' },
      basis: { type: 'string' },
      format: { type: 'string', default: 'table' },
    },
  })
  const { economy, chip, basis, format } = values
  if (format !== 'table' && format !== 'csv' && format !== 'json') throw new UsageError(`--format: found "${format}", wanted table, csv or json.`)
  if (economy === undefined || chip === undefined || values.year === undefined) throw new UsageError('Which cluster? Give --economy, --year and --chip.')
  const request = checkForm(sizingRequest, {
    economy, chip, year: numberOf('--year', values.year),
    ...(values.accelerators === undefined ? {} : { accelerators: numberOf('--accelerators', values.accelerators) }),
    ...(values['it-power-mw'] === undefined ? {} : { it_power_mw: numberOf('--it-power-mw', values['it-power-mw']) }),
    ...(basis === undefined ? {} : { basis }),
  })
  const sizing = size(request, engine)
  if (format === 'json') terminal.out(`${JSON.stringify(serialiseSizing(engine, request, sizing))}\n`)
  else if (format === 'csv') terminal.out(sizingCsv(engine, request, sizing))
  else {
    const { method } = serialiseSizing(engine, request, sizing)
    terminal.out(`${sizing.resolved.title}, ${economy}, basis ${sizing.basis}\n\n`)
    terminal.out(textTable(
      [{ title: 'figure' }, { title: 'unit' }, { title: 'low', right: true }, { title: 'central', right: true }, { title: 'high', right: true }, { title: 'in the total' }],
      sizing.figures.map(({ name, unit, low, central, high, counted }) => [
        name, unit, shortNumber(low), shortNumber(central), shortNumber(high), counted === undefined ? '' : counted ? 'yes' : 'no',
      ]),
    ))
    for (const { message } of sizing.warnings) terminal.error(`note: ${message}\n`)
    terminal.out(`\n${method.rule}\nmodel ${method.model.version}, run ${method.hash.slice(0, 16)}\n`)
  }
}

function numberOf(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`${option}: found "${text}", wanted a number.`)
  return value
}
