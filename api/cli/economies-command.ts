import type { Facts } from '../../data/facts.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

export function economiesCommand({ economies }: Facts, terminal: Terminal): void {
  terminal.out(textTable(
    [{ title: 'code' }, { title: 'name' }, { title: 'region' }, { title: 'income group' }, { title: 'stand-ins', right: true }, { title: 'note' }],
    Object.values(economies).map((economy) => [
      economy.iso3, economy.name, economy.region, economy.incomeGroup ?? '', String(economy.standIns?.names.length ?? 0),
      economy.standIns?.indicative === true ? 'indicative only' : '',
    ]),
  ))
}
