/** Real events through the model, as the API and the command line show them. */
import { replay, shockOf, type Replay } from '../scenarios/replay.ts'
import type { Engine } from './engine.ts'
import type { ReplayAnswer } from './schemas/replay.ts'

/** By the date of the event. */
export function replayed(engine: Engine, replays: Iterable<Replay>): ReplayAnswer {
  return [...replays].map((definition) => {
    const { name, event: { date } } = shockOf(definition, engine.library)
    const { figures: _, ...rest } = definition
    return { ...rest, shock: name, date, figures: [...replay(definition, (scenario) => engine.evaluate(scenario))] }
  }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
