/** The form of a scenario as written: YAML on disk and JSON over HTTP alike. */
import { z } from 'zod'
import { dimensions } from '../model/equations/dimensions.ts'
import { byName, closedObject } from './closed-object.ts'
import { pointsAt } from './points-at.ts'
import { kebabName, note, snakeName, title, unitText } from './text-rules.ts'
import { WORLD } from './world.ts'

export const FIRST_LEGAL_YEAR = 2010
export const LAST_LEGAL_YEAR = 2075
export const LONGEST_HORIZON = 50
/** Strategies compared in one scenario. */
export const MOST_STRATEGIES = 6
/** Of a discrete distribution. */
const MOST_VALUES = 100
const MOST_HOSTS = 8
const MOST_POOL_MEMBERS = 60
const MOST_GUESTS = 8
const MOST_SETTINGS = 400
const MOST_INDICATORS = 50
const MOST_SHOCKS = 50
const MOST_STRESSES = 12
const LONGEST_FORMULA = 2000
/** Shares and the like are written by hand: a third is .3333333333. */
export const SHARE_TOLERANCE = 1e-9

/** Marks a refinement's issue with the code its refusal carries. */
function fail(context: z.RefinementCtx, code: string, message: string, path: (string | number)[] = []): void {
  context.addIssue({ code: 'custom', message, path, params: { code } })
}

const year = z.int().min(FIRST_LEGAL_YEAR).max(LAST_LEGAL_YEAR)
// A smaller part of a workload is a slip, and its fixed costs per unit would grow without bound.
const LEAST_SHARE = 1e-9

const share = z.number().min(0).max(1)
const positive = z.number().positive()

export const country = z.enum(dimensions.economy).meta({ id: 'Country', description: 'ISO 3166-1 alpha-3 code of a country' })
const economy = z.enum([WORLD, ...dimensions.economy]).meta({ id: 'Economy', description: 'A country, or WLD for the world' })
const arrangement = z.enum(dimensions.arrangement)

/** Values by year: linear between the years given, flat outside them. */
export const points = z
  .record(z.string().regex(/^20[0-9]{2}$/, 'a year such as 2030'), z.number())
  .superRefine((value, context) => {
    const years = Object.keys(value)
    if (years.length === 0) fail(context, 'missing_key', 'at least one year')
    for (const key of years) {
      if (Number(key) < FIRST_LEGAL_YEAR || Number(key) > LAST_LEGAL_YEAR) fail(context, 'out_of_range', `a year from ${FIRST_LEGAL_YEAR} to ${LAST_LEGAL_YEAR}`, [key])
    }
  })
  .meta({ id: 'Points' })

const at = z.record(snakeName, z.string().min(1).max(80)).meta({ description: 'Narrows the change to one member of each named dimension' })

const change = closedObject({
  value: z.number().optional(),
  plus: z.number().optional(),
  times: z.number().optional(),
  points: points.optional(),
  unit: unitText.optional(),
  at: at.optional(),
})
  .superRefine((value, context) => {
    const forms = (['value', 'plus', 'times', 'points'] as const).filter((form) => value[form] !== undefined)
    if (forms.length !== 1) {
      fail(context, forms.length === 0 ? 'missing_key' : 'conflict', 'exactly one of value, plus, times, points')
    } else if (forms[0] === 'times' && value.unit !== undefined) {
      fail(context, 'conflict', 'no unit with times: it has none', ['unit'])
    }
  })
  .meta({ id: 'Change' })

/** A number in the parameter's own unit, one change, or several changes at different members. */
export const setting = z.union([z.number(), change, z.array(change).min(1).max(100)]).meta({ id: 'Setting' })
export const settings = z
  .record(snakeName, setting)
  .superRefine((value, context) => {
    if (Object.keys(value).length > MOST_SETTINGS) fail(context, 'too_many_keys', `at most ${MOST_SETTINGS} parameters`)
  })
  .meta({ id: 'Settings' })

const shares = z.union([share, points]).meta({ id: 'Share', description: 'A share, or shares by year: linear between, flat outside' })
const byArrangement = byName(dimensions.arrangement, shares)

const block = byName([...dimensions.workload, 'default'], byArrangement)

/** Shares over arrangements for each workload, or for all others under `default`; in every year they sum to 1. */
export const placement = closedObject({
  compute: block,
  storage: block.optional().meta({ description: 'Of the data of the state; as compute where it is left out' }),
})
  .superRefine((value, context) => {
    for (const [pointer, mix] of Object.entries(value).flatMap(([named, mixes]) => Object.entries(mixes ?? {}).map(([name, mix]): [string[], typeof mix] => [[named, name], mix]))) {
      const parts = Object.values(mix).filter((part) => part !== undefined)
      const years = new Set(parts.flatMap((part) => (typeof part === 'number' ? [] : Object.keys(part).map(Number))))
      for (const at of years.size === 0 ? [FIRST_LEGAL_YEAR] : years) {
        let sum = 0
        for (const part of parts) {
          const value = typeof part === 'number' ? part : pointsAt(part, at)
          if (value < 0 || value > 1 || (value > 0 && value < LEAST_SHARE)) fail(context, 'out_of_range', `shares that are 0, or from ${LEAST_SHARE} to 1`, pointer)
          sum += value
        }
        if (!(Math.abs(sum - 1) <= SHARE_TOLERANCE)) {
          fail(context, 'shares', `shares that sum to 1${years.size === 0 ? '' : ` in ${at}`}, not ${sum}`, pointer)
          break
        }
      }
    }
  })
  .meta({ id: 'Placement' })

/** What is to take over when the arrangement of a workload fails; under `default` for all others. */
export const backup = byName([...dimensions.workload, 'default'], arrangement).meta({ id: 'Backup' })

export const places = closedObject({
  embassy: z
    .array(closedObject({ host: country, share: positive.max(1).optional() }))
    .min(1)
    .max(MOST_HOSTS)
    .superRefine((hosts, context) => {
      const given = hosts.filter((host) => host.share !== undefined)
      if (given.length === 0 && hosts.length === 1) return
      const sum = hosts.reduce((total, host) => total + (host.share ?? 0), 0)
      if (given.length !== hosts.length || Math.abs(sum - 1) > SHARE_TOLERANCE) fail(context, 'shares', `a share for each host, summing to 1, not ${sum}`)
      if (new Set(hosts.map((host) => host.host)).size !== hosts.length) fail(context, 'conflict', 'each host once')
    })
    .optional(),
  partnership: closedObject({ partner: country }).optional(),
  pool: closedObject({
    host: country.optional(),
    members: z.array(country).min(1).max(MOST_POOL_MEMBERS).optional(),
    key: z.enum(['demand', 'gdp', 'population', 'equal']).optional(),
  })
    .superRefine((pool, context) => {
      if (pool.members !== undefined && new Set(pool.members).size !== pool.members.length) fail(context, 'conflict', 'each member once', ['members'])
    })
    .optional(),
  foreign_cloud: closedObject({ vendor: country.optional(), region: country.optional() }).optional(),
  sovereign_cloud: closedObject({ vendor: country }).optional(),
  /** Read where a strategy adds an overlay that hosts: economies that place embassies here, each with a part of its perimeter. */
  hosting: closedObject({
    guests: z
      .array(closedObject({ guest: country, share: shares.optional() }))
      .min(1)
      .max(MOST_GUESTS)
      .superRefine((guests, context) => {
        if (new Set(guests.map(({ guest }) => guest)).size !== guests.length) fail(context, 'conflict', 'each guest once')
        for (const [index, { share: part }] of guests.entries()) {
          if (typeof part === 'object' && Object.values(part).some((value) => value < 0 || value > 1)) fail(context, 'out_of_range', 'shares from 0 to 1', [index, 'share'])
        }
      }),
  }).optional(),
}).meta({ id: 'Places' })

const programme = {
  accelerators: positive.max(1e9).optional(),
  it_power_mw: positive.max(1e7).optional(),
  /** USD2025, all-in. */
  money: positive.max(1e14).optional(),
  by: year.optional(),
  ramp: z.enum(['straight', 's']).optional(),
  arrangement: arrangement.optional(),
}

const demand = closedObject({
  /** 'bottom_up' explains: tokens are counted beside the share of the growth path, which drives as in 'share'. */
  mode: z.enum(['share', 'programme', 'bottom_up']).optional(),
  ambition: z.number().min(0.25).max(4).optional(),
  training_ambition: z.number().min(0).max(1).optional(),
  programme: closedObject(programme).optional(),
  ...programme,
})
  .superRefine((value, context) => {
    const inline = value.accelerators ?? value.it_power_mw ?? value.money ?? value.by ?? value.ramp ?? value.arrangement
    if (value.programme !== undefined && inline !== undefined) fail(context, 'conflict', 'the programme written once: nested or beside mode', ['programme'])
    if (value.programme === undefined && inline === undefined) {
      if (value.mode === 'programme') fail(context, 'missing_key', 'a programme: accelerators, it_power_mw or money, and by')
      return
    }
    if (value.mode === 'share' || value.mode === 'bottom_up') fail(context, 'conflict', 'mode programme with a programme', ['mode'])
    const plan = value.programme ?? value
    const path = value.programme === undefined ? [] : ['programme']
    const sizes = [plan.accelerators, plan.it_power_mw, plan.money].filter((size) => size !== undefined)
    if (sizes.length === 0) fail(context, 'missing_key', 'one of accelerators, it_power_mw and money', path)
    if (sizes.length > 1) fail(context, 'conflict', 'one of accelerators, it_power_mw and money', path)
    if (plan.by === undefined) fail(context, 'missing_key', 'the year it is complete', [...path, 'by'])
  })
  .meta({ id: 'Demand' })

const number = z.number()
const distributionFields = {
  triangular: z.tuple([number, number, number]).meta({ description: 'Low, mode and high' }).optional(),
  uniform: z.tuple([number, number]).meta({ description: 'Low and high' }).optional(),
  normal: z.tuple([number, positive]).meta({ description: 'Mean and standard deviation' }).optional(),
  lognormal: z.tuple([number, positive]).meta({ description: 'Mean and standard deviation of the natural logarithm' }).optional(),
  pert: z.tuple([number, number, number]).meta({ description: 'Low, mode and high' }).optional(),
  loguniform: z.tuple([positive, positive]).meta({ description: 'Low and high; the logarithm is uniform between theirs' }).optional(),
  truncated_normal: z.tuple([number, positive, number, number]).meta({ description: 'Mean and standard deviation of the whole normal, then low and high, where it is cut off' }).optional(),
  weibull: z.tuple([positive, positive]).meta({ description: 'Shape, which has no unit, and scale, which 63 per cent do not pass' }).optional(),
  discrete: closedObject({ values: z.array(number).min(1).max(MOST_VALUES), probabilities: z.array(share).min(1).max(MOST_VALUES) })
    .meta({ description: 'Values in any order, each with the probability at its place; probabilities sum to 1' })
    .optional(),
  fixed: number.optional(),
}
const uncertainty = closedObject({ ...distributionFields, unit: unitText.optional(), at: at.optional() })
  .superRefine((value, context) => {
    const forms = (Object.keys(distributionFields) as (keyof typeof distributionFields)[]).filter((form) => value[form] !== undefined)
    if (forms.length !== 1) {
      fail(context, forms.length === 0 ? 'missing_key' : 'conflict', `exactly one of ${Object.keys(distributionFields).join(', ')}`)
      return
    }
    for (const form of ['uniform', 'loguniform'] as const) {
      const two = value[form]
      if (two !== undefined && !(two[0] < two[1])) fail(context, 'out_of_range', 'low below high', [form])
    }
    for (const form of ['triangular', 'pert'] as const) {
      const three = value[form]
      if (three !== undefined && !(three[0] <= three[1] && three[1] <= three[2] && three[0] < three[2])) fail(context, 'out_of_range', 'low <= mode <= high with low below high', [form])
    }
    const { truncated_normal: truncated, discrete } = value
    if (truncated !== undefined && !(truncated[2] < truncated[3])) fail(context, 'out_of_range', 'low below high', ['truncated_normal'])
    if (discrete !== undefined) {
      const { values, probabilities } = discrete
      if (probabilities.length !== values.length) fail(context, 'out_of_range', `${values.length}, one for each value`, ['discrete', 'probabilities'])
      else if (Math.abs(probabilities.reduce((sum, one) => sum + one, 0) - 1) > SHARE_TOLERANCE) fail(context, 'shares', 'probabilities that sum to 1', ['discrete', 'probabilities'])
    }
  })
  .meta({ id: 'Uncertainty' })

const chosenStrategy = z.union([
  kebabName,
  closedObject({
    use: kebabName,
    as: kebabName.optional(),
    /** What it does beside, for others: a preset of scope overlay. */
    overlay: kebabName.optional(),
    title: title.optional(),
    places: places.optional(),
    placement: placement.optional(),
    backup: backup.optional(),
    set: settings.optional(),
  }),
])

const years = z.tuple([year, year]).superRefine(([first, last], context) => {
  if (last < first) fail(context, 'out_of_range', 'a last year not before the first')
  else if (last - first + 1 > LONGEST_HORIZON) fail(context, 'out_of_range', `at most ${LONGEST_HORIZON} years`)
})

export const scenarioSchema = closedObject({
  version: z.literal(1),
  name: kebabName,
  title: title.optional(),
  question: note.optional(),
  extends: z.union([kebabName, z.array(kebabName).min(1).max(16)]).optional(),
  economy: economy.optional(),
  years: years.optional(),
  decision_year: year.optional(),
  growth_path: kebabName.optional(),
  demand: demand.optional(),
  perimeter: z.enum(['state', 'sovereign', 'national']).optional(),
  perspective: z.enum(dimensions.perspective).optional(),
  revenue_basis: z.enum([...dimensions.revenue_basis, 'none']).optional(),
  places: places.optional(),
  strategies: z
    .array(chosenStrategy)
    .min(1)
    .max(MOST_STRATEGIES)
    .superRefine((list, context) => {
      const seen = new Set<string>()
      for (const [index, item] of list.entries()) {
        const key = typeof item === 'string' ? item : (item.as ?? item.use)
        if (seen.has(key)) fail(context, 'conflict', 'a name of its own for each strategy: give one `as`', [index])
        seen.add(key)
      }
    })
    .optional(),
  set: settings.optional(),
  uncertainties: z.record(snakeName, uncertainty).optional(),
  shocks: z.array(closedObject({ use: kebabName, year, duration: z.number().positive().max(LONGEST_HORIZON).optional(), severity: share.optional() })).max(MOST_SHOCKS).optional(),
  /** Packs of shocks that come together; `strength` is a part of the severity of each: 1 by default, and none at 0. */
  stresses: z.array(closedObject({ use: kebabName, year, strength: share.optional() })).max(MOST_STRESSES).optional(),
  indicators: z
    .array(closedObject({ name: snakeName, label: title.optional(), unit: unitText, is: z.string().min(1).max(LONGEST_FORMULA) }))
    .max(MOST_INDICATORS)
    .superRefine((list, context) => {
      const names = list.map((indicator) => indicator.name)
      for (const [index, name] of names.entries()) if (names.indexOf(name) !== index) fail(context, 'conflict', 'each indicator name once', [index, 'name'])
    })
    .optional(),
})
  .superRefine((value, context) => {
    if (value.extends === undefined) {
      for (const key of REQUIRED_WITHOUT_PARENT) if (value[key] === undefined) fail(context, 'missing_key', DESCRIPTION_OF[key], [key])
    }
    const last = value.years?.[1]
    if (value.decision_year !== undefined && last !== undefined && value.decision_year > last) fail(context, 'out_of_range', `a decision year not after ${last}`, ['decision_year'])
  })
  .meta({ title: 'Scenario', description: 'What is compared, where, over which years, under which growth path and with which assumptions.' })

/** A scenario that extends another may leave these to it. */
export const REQUIRED_WITHOUT_PARENT = ['economy', 'growth_path', 'strategies'] as const
const DESCRIPTION_OF = {
  economy: 'the code of an economy, such as KEN',
  growth_path: 'the name of a growth path, such as multi-source-central',
  strategies: 'a list of strategies',
} as const

/** A scenario as written, checked for form. */
export type Scenario = z.infer<typeof scenarioSchema>
export type Country = z.infer<typeof country>
export type Setting = z.infer<typeof setting>
export type Change = z.infer<typeof change>
export type Settings = Readonly<Record<string, Setting>>
export type Places = z.infer<typeof places>
export type Placement = z.infer<typeof placement>
export type Backup = z.infer<typeof backup>
export type Demand = z.infer<typeof demand>
export type Uncertainty = z.infer<typeof uncertainty>
export type ChosenStrategy = z.infer<typeof chosenStrategy>
