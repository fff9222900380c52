import { parseArgs } from 'node:util'
import { atOnce } from '../../model/run/steps.ts'
import { QUESTIONS } from '../decisions/questions.ts'
import type { Engine } from '../engine.ts'
import { readScenario } from './read-scenario.ts'
import type { Terminal } from './terminal.ts'
import { shortNumber, textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

export async function poolShareCommand(args: readonly string[], engine: Engine, terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      economy: { type: 'string' },
      strategy: { type: 'string' },
      against: { type: 'string' },
      set: { type: 'string', multiple: true },
      format: { type: 'string', default: 'table' },
    },
  })
  const { format, strategy, against } = values
  if (format !== 'table' && format !== 'json') throw new UsageError(`--format: found "${format}", wanted table or json.`)
  if (strategy === undefined || against === undefined) throw new UsageError('Which strategies? Give --strategy, the one that pools, and --against.')
  const scenario = await readScenario(positionals[0], { economy: values.economy, set: values.set }, engine.library, terminal)
  const answer = atOnce(QUESTIONS['pool-share'].work(engine, { scenario, strategy, against }))
  if (format === 'json') {
    terminal.out(`${JSON.stringify(answer)}\n`)
    return
  }
  const { unit } = answer.cost
  terminal.out(`${answer.says}\n\n`)
  terminal.out(textTable(
    [{ title: 'figure' }, { title: 'unit' }, { title: 'of' }, { title: 'value', right: true }],
    [
      ...(answer.crossings.length === 0 ? [['break_even_share', '1', strategy, shortNumber(null)]] : answer.crossings.map(({ share, above }) => ['break_even_share', '1', `${strategy}, ${above} above`, shortNumber(share)])),
      ['share_as_written', '1', strategy, shortNumber(answer.as_written)],
      [answer.cost.variable, unit, `${strategy} at ${shortNumber(answer.from.share)}`, shortNumber(answer.from.cost)],
      [answer.cost.variable, unit, `${strategy} at ${shortNumber(answer.to.share)}`, shortNumber(answer.to.cost)],
      [answer.cost.variable, unit, against, shortNumber(answer.against_cost)],
    ],
  ))
  terminal.out(`\n${answer.rule}\nmodel ${answer.model.version}, run ${answer.hash.slice(0, 16)}\n`)
}
