import type { ModelDefinition } from './definition.ts'
import { dimensions } from './dimensions.ts'
import { capitalMarketParameters } from './parameters/capital-markets.ts'
import { contractParameters } from './parameters/contracts.ts'
import { controlParameters } from './parameters/control.ts'
import { demandParameters } from './parameters/demand.ts'
import { dependenceParameters } from './parameters/dependence.ts'
import { embassyParameters } from './parameters/embassy.ts'
import { financeParameters } from './parameters/finance.ts'
import { fleetParameters } from './parameters/fleet.ts'
import { generationParameters } from './parameters/generation.ts'
import { hostingParameters } from './parameters/hosting.ts'
import { networkParameters } from './parameters/network.ts'
import { peopleParameters } from './parameters/people.ts'
import { placementParameters } from './parameters/placement.ts'
import { resilienceParameters } from './parameters/resilience.ts'
import { resourceParameters } from './parameters/resources.ts'
import { siteParameters } from './parameters/sites.ts'
import { storageParameters } from './parameters/storage.ts'
import { tokenParameters } from './parameters/tokens.ts'
import { trustParameters } from './parameters/trust.ts'
import { accounts } from './sectors/accounts.ts'
import { capital, operating } from './sectors/capital.ts'
import { contracts } from './sectors/contracts.ts'
import { control } from './sectors/control.ts'
import { costBuildUp } from './sectors/cost-build-up.ts'
import { demand } from './sectors/demand.ts'
import { dependence } from './sectors/dependence.ts'
import { discounting } from './sectors/discounting.ts'
import { embassy } from './sectors/embassy.ts'
import { energy } from './sectors/energy.ts'
import { finance } from './sectors/finance.ts'
import { fiscal } from './sectors/fiscal.ts'
import { fleet } from './sectors/fleet.ts'
import { embassies, hosting } from './sectors/hosting.ts'
import { generation } from './sectors/generation.ts'
import { guarantees } from './sectors/guarantees.ts'
import { headroom } from './sectors/headroom.ts'
import { land, staff } from './sectors/land.ts'
import { limits } from './sectors/limits.ts'
import { network } from './sectors/network.ts'
import { people, security } from './sectors/people.ts'
import { placement } from './sectors/placement.ts'
import { prerequisites } from './sectors/prerequisites.ts'
import { recovery } from './sectors/recovery.ts'
import { sites } from './sectors/sites.ts'
import { sourcesAndUses } from './sectors/sources-and-uses.ts'
import { storage } from './sectors/storage.ts'
import { chips, resilience } from './sectors/resilience.ts'
import { territory } from './sectors/territory.ts'
import { affordability, tokens } from './sectors/tokens.ts'
import { trust } from './sectors/trust.ts'
import { water } from './sectors/water.ts'

/** The whole model. The version changes when results do. */
export const model: ModelDefinition = {
  version: '0.4.0',
  dimensions,
  parameters: [
    demandParameters,
    placementParameters,
    fleetParameters,
    resourceParameters,
    networkParameters,
    storageParameters,
    embassyParameters,
    generationParameters,
    siteParameters,
    peopleParameters,
    financeParameters,
    capitalMarketParameters,
    controlParameters,
    trustParameters,
    dependenceParameters,
    hostingParameters,
    contractParameters,
    tokenParameters,
    resilienceParameters,
  ],
  sectors: [
    demand,
    placement,
    fleet,
    limits,
    headroom,
    energy,
    generation,
    sites,
    water,
    land,
    network,
    storage,
    embassy,
    staff,
    people,
    security,
    territory,
    capital,
    operating,
    control,
    trust,
    dependence,
    accounts,
    tokens,
    affordability,
    contracts,
    embassies,
    hosting,
    discounting,
    finance,
    guarantees,
    fiscal,
    sourcesAndUses,
    costBuildUp,
    prerequisites,
    chips,
    resilience,
    recovery,
  ],
}
