import { stringify } from 'yaml'
import { nearestName } from '../../model/compile/nearest-name.ts'
import type { Library } from '../../scenarios/library.ts'
import { scenarioJsonSchema } from '../../scenarios/scenario-json-schema.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

export function scenariosCommand(args: readonly string[], { scenarios }: Library, terminal: Terminal): void {
  const [verb = 'list', name, ...more] = args
  if (verb === 'list' && name === undefined) {
    terminal.out(textTable(
      [{ title: 'name' }, { title: 'economy' }, { title: 'title' }],
      [...scenarios.values()].map((scenario) => [scenario.name, scenario.economy ?? '', scenario.title ?? '']),
    ))
  } else if (verb === 'show' && name !== undefined && more.length === 0) {
    const scenario = scenarios.get(name)
    if (scenario === undefined) {
      const near = nearestName(name, scenarios.keys())
      throw new UsageError(`There is no scenario "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`)
    }
    terminal.out(stringify(scenario))
  } else if (verb === 'schema' && name === undefined) {
    terminal.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
  } else {
    throw new UsageError(`scenarios: found "${args.join(' ')}", wanted list, show NAME or schema.`)
  }
}
