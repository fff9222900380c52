import type { Engine } from '../engine.ts'
import { readReplays } from '../library.ts'
import { replayed } from '../replayed.ts'
import type { Terminal } from './terminal.ts'
import { shortNumber, textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

export function replayCommand(args: readonly string[], engine: Engine, terminal: Terminal): void {
  if (args.length > 0) throw new UsageError(`shocks replay: found "${args.join(' ')}", wanted nothing after it.`)
  terminal.out(textTable(
    [{ title: 'event' }, { title: 'figure' }, { title: 'published', right: true }, { title: 'low', right: true }, { title: 'high', right: true }, { title: 'model', right: true }, { title: 'unit' }, { title: 'inside' }, { title: 'basis' }],
    replayed(engine, readReplays().values()).flatMap(({ name, figures }) => figures.map(({ what, published, low, high, model, unit, inside, basis }) => [
      name, what, published === undefined ? '' : shortNumber(published), shortNumber(low), shortNumber(high), shortNumber(model), unit, inside ? 'yes' : 'no', basis,
    ])),
  ))
}
