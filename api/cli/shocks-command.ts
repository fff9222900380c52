import { stringify } from 'yaml'
import { nearestName } from '../../model/compile/nearest-name.ts'
import type { Library } from '../../scenarios/library.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

export function shocksCommand(args: readonly string[], { shocks, stressPacks }: Library, terminal: Terminal): void {
  const [verb = 'list', name, ...more] = args
  if (verb === 'list' && name === undefined) {
    terminal.out(textTable(
      [{ title: 'name' }, { title: 'title' }, { title: 'drawn from' }, { title: 'lasted' }],
      [...shocks.values()].map((shock) => [shock.name, shock.title, shock.event.date, shock.event.lasted]),
    ))
  } else if (verb === 'packs' && name === undefined) {
    terminal.out(textTable(
      [{ title: 'name' }, { title: 'title' }, { title: 'shocks' }],
      [...stressPacks.values()].map((pack) => [pack.name, pack.title, pack.shocks.map(({ use, after = 0 }) => (after === 0 ? use : `${use} after ${after}`)).join(', ')]),
    ))
  } else if (verb === 'show' && name !== undefined && more.length === 0) {
    const shock = shocks.get(name) ?? stressPacks.get(name)
    if (shock === undefined) {
      const near = nearestName(name, [...shocks.keys(), ...stressPacks.keys()])
      throw new UsageError(`There is no shock and no pack "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`)
    }
    terminal.out(stringify(shock))
  } else {
    throw new UsageError(`shocks: found "${args.join(' ')}", wanted list, packs, show NAME or replay.`)
  }
}
