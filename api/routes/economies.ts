import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Economy, Fact, MixFact } from '../../data/facts.ts'
import { nearestName } from '../../model/compile/nearest-name.ts'
import { quote } from '../../scenarios/refusal.ts'
import type { Engine } from '../engine.ts'
import { RequestProblem } from '../problem-details.ts'
import { EconomyDetail, EconomyList, type EconomyEntry } from '../schemas/economy.ts'
import { sendJson } from '../text-answer.ts'
import { z } from '@hono/zod-openapi'
import { json, problem } from './describe.ts'
import { fixedJsonRoute } from './fixed-json-route.ts'

export function economies({ facts }: Engine): OpenAPIHono {
  const routes = fixedJsonRoute({
    path: '/api/economies', summary: 'Every economy with a row in the tables', tag: 'Economies', schema: EconomyList,
    answer: () => Object.values(facts.economies).map(economyEntry),
  })
  routes.openAPIRegistry.registerPath({
    method: 'get', path: '/api/economies/{iso3}', summary: 'Facts of one economy, with origin, year and stand-ins', tags: ['Economies'],
    request: { params: z.object({ iso3: z.string().openapi({ param: { name: 'iso3', in: 'path' }, example: 'KEN' }) }) },
    responses: { 200: json('The economy.', EconomyDetail), 404: problem('No such economy.') },
  })
  routes.get('/api/economies/:iso3', (c) => {
    const iso3 = c.req.param('iso3')
    const economy = Object.hasOwn(facts.economies, iso3) ? facts.economies[iso3] : undefined
    if (economy === undefined) {
      const near = nearestName(iso3.toUpperCase(), Object.keys(facts.economies))
      throw new RequestProblem({
        status: 404, code: 'unknown_economy', detail: 'There is no economy of this code.', found: quote(iso3), wanted: 'an ISO 3166-1 alpha-3 code',
        ...(near === undefined ? {} : { suggestion: near }),
      })
    }
    return sendJson(c, economyDetail(economy), { 'Cache-Control': 'no-cache' })
  })
  return routes
}

export function economyEntry(economy: Economy): EconomyEntry {
  return {
    iso3: economy.iso3,
    iso2: economy.iso2,
    name: economy.name,
    region: economy.region,
    ...(economy.incomeGroup === undefined ? {} : { income_group: economy.incomeGroup }),
    status: economy.status,
    indicative: economy.standIns?.indicative ?? false,
    stand_ins: economy.standIns?.names.length ?? 0,
  }
}

export function economyDetail(economy: Economy): EconomyDetail {
  const { incomeGroup, incomeGroupStandIn, facts, standIns, origins, ...plain } = economy
  const { generation_mix: mix, ...numbers } = facts
  return {
    ...plain,
    ...(incomeGroup === undefined ? {} : { income_group: incomeGroup }),
    ...(incomeGroupStandIn === undefined ? {} : { income_group_stand_in: { ...incomeGroupStandIn } }),
    origins: [...origins],
    facts: Object.fromEntries(Object.entries(numbers).map(([name, fact]) => [name, renamed(fact)])),
    ...(mix === undefined ? {} : { generation_mix: renamed(mix) }),
    ...(standIns === undefined ? {} : { stand_ins: { ...standIns, names: [...standIns.names] } }),
  }
}

type Renamed<Source extends Fact | MixFact> = Omit<Source, 'standIn'> & { stand_in?: NonNullable<Source['standIn']> }

function renamed<Source extends Fact | MixFact>({ standIn, ...fact }: Source): Renamed<Source> {
  return { ...fact, ...(standIn === undefined ? {} : { stand_in: standIn }) } as Renamed<Source>
}
