/** What the tests of scenarios stand on: the library and facts of the product, and a program with its real parameters. */
import { readSources } from '../../api/library.ts'
import { compile } from '../../model/compile/compile.ts'
import type { Program } from '../../model/compile/program.ts'
import { dimensions } from '../../model/equations/dimensions.ts'
import type { ParameterDefinition, ParameterGroup } from '../../model/equations/definition.ts'
import { capitalMarketParameters } from '../../model/equations/parameters/capital-markets.ts'
import { contractParameters } from '../../model/equations/parameters/contracts.ts'
import { controlParameters } from '../../model/equations/parameters/control.ts'
import { demandParameters } from '../../model/equations/parameters/demand.ts'
import { embassyParameters } from '../../model/equations/parameters/embassy.ts'
import { financeParameters } from '../../model/equations/parameters/finance.ts'
import { fleetParameters } from '../../model/equations/parameters/fleet.ts'
import { networkParameters } from '../../model/equations/parameters/network.ts'
import { peopleParameters } from '../../model/equations/parameters/people.ts'
import { placementParameters } from '../../model/equations/parameters/placement.ts'
import { resilienceParameters } from '../../model/equations/parameters/resilience.ts'
import { resourceParameters } from '../../model/equations/parameters/resources.ts'
import { storageParameters } from '../../model/equations/parameters/storage.ts'
import { parseScenario } from '../../scenarios/parse-scenario.ts'
import { resolve } from '../../scenarios/resolve.ts'
import type { ResolvedScenario } from '../../scenarios/resolved-scenario.ts'

const { library, facts } = readSources()

/** The parameters alone: resolving needs no equations, and what a parameter moves is asserted of outcomes. */
function withoutOutcomes(group: ParameterGroup): ParameterGroup {
  const parameters = Object.entries(group.parameters).map(([name, { moves: _moves, ...rest }]): [string, ParameterDefinition] => [name, rest])
  return { name: group.name, parameters: Object.fromEntries(parameters) }
}

const program: Program = compile({
  version: 'test',
  dimensions,
  parameters: [capitalMarketParameters, contractParameters, controlParameters, demandParameters, embassyParameters, financeParameters, fleetParameters, networkParameters, peopleParameters, placementParameters, resilienceParameters, resourceParameters, storageParameters].map(withoutOutcomes),
  sectors: [],
})

export { facts, library, program }

/** A small complete scenario with changes. */
export function written(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { version: 1, name: 'test', economy: 'KEN', growth_path: 'multi-source-central', strategies: ['extensive-domestic-ownership'], ...changes }
}

export function resolved(changes: Readonly<Record<string, unknown>> = {}, known = library): ResolvedScenario {
  return resolve(parseScenario(written(changes)), known, facts, program)
}
