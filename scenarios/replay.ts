/** Real events run through the model: a scenario with the shock drawn from the event, and what was published of its outcome. */
import { z } from 'zod'
import { calmScenario } from './calm-scenario.ts'
import type { Library } from './library.ts'
import { checkForm } from './check-form.ts'
import { closedObject } from './closed-object.ts'
import { ScenarioRefusal } from './refusal.ts'
import { scenarioSchema, type Scenario } from './schema.ts'
import { kebabName, note, snakeName, title, unitText } from './text-rules.ts'
import type { RunResults } from './trace-target.ts'

const figure = closedObject({
  what: title,
  /** As printed; absent where only a range or a bound is. */
  published: z.number().optional(),
  /** Ends of what agrees: as printed, or as `reads` says. */
  low: z.number(),
  high: z.number(),
  unit: unitText,
  origin: kebabName,
  /** How the ends follow from what was printed. */
  reads: note,
  /** What agreement says: the shock was given the figure, a parameter was fitted to it, or the model was told nothing of it. */
  basis: z.enum(['given', 'fitted', 'free']),
  /** Of the model: a figure of one strategy, or its rise over the same run without the shock. */
  strategy: kebabName,
  variable: snakeName,
  index: z.record(snakeName, snakeName).optional(),
  year: z.int().optional(),
  rise: z.literal(true).optional(),
})

const replaySchema = closedObject({
  name: kebabName,
  title,
  /** What of the scenario stands for the event. */
  stands: note,
  scenario: scenarioSchema,
  figures: z.array(figure).min(1),
})

export type ReplayFigure = z.infer<typeof figure>

export interface Replay {
  readonly name: string
  readonly title: string
  readonly stands: string
  readonly scenario: Scenario
  readonly figures: readonly ReplayFigure[]
}

export interface ReplayedFigure extends ReplayFigure {
  readonly model: number
  readonly inside: boolean
}

/** @throws ScenarioRefusal */
export function parseReplay(value: unknown): Replay {
  return checkForm(replaySchema, value)
}

/** The shock a replay is of. @throws ScenarioRefusal where it names none of the library */
export function shockOf({ name, scenario }: Pick<Replay, 'name' | 'scenario'>, { shocks }: Pick<Library, 'shocks'>) {
  const shock = shocks.get(scenario.shocks?.[0]?.use ?? '')
  if (shock === undefined) throw new ScenarioRefusal({ code: 'missing_key', pointer: '/scenario/shocks', found: name, wanted: 'a shock of the library' })
  return shock
}

// A bound that is reached is kept: sums miss their last digits.
const ROUNDING = 1e-9

/** @throws ScenarioRefusal, and Error on a figure the model has no value of */
export function replay(definition: Replay, evaluate: (scenario: Scenario) => RunResults): readonly ReplayedFigure[] {
  const struck = evaluate(definition.scenario)
  const calm = definition.figures.some(({ rise }) => rise === true) ? evaluate(calmScenario(definition.scenario)) : undefined
  return definition.figures.map((figure) => {
    const read = ({ strategies }: RunResults): number => {
      const value = strategies.find(({ name }) => name === figure.strategy)?.value(figure.variable, figure.index ?? {}, figure.year)
      if (value === undefined || !Number.isFinite(value)) throw new Error(`${definition.name}: ${figure.variable} of ${figure.strategy} has no value.`)
      return value
    }
    const model = figure.rise === true && calm !== undefined ? read(struck) / read(calm) - 1 : read(struck)
    const slack = ROUNDING * Math.max(Math.abs(figure.low), Math.abs(figure.high), ROUNDING)
    return { ...figure, model, inside: model >= figure.low - slack && model <= figure.high + slack }
  })
}
