/** Scenarios prepared one after another, of which many differ in their `set` alone: what that leaves alone is checked and chosen once. */
import type { Facts } from '../data/facts.ts'
import { compileSettings } from './compiled-setting.ts'
import { LastFew } from './last-few.ts'
import type { Library } from './library.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { ProgramInputs } from './program-inputs.ts'
import type { Scenario } from './schema.ts'

// Those that stand side by side.
const MOST_KEPT = 4

export class PreparedAgain {
  readonly #parts: { readonly library: Library; readonly facts: Facts; readonly program: ProgramInputs }
  readonly #kept = new LastFew<string, Prepared>(MOST_KEPT, (one, other) => one === other)

  constructor(parts: { readonly library: Library; readonly facts: Facts; readonly program: ProgramInputs }) {
    this.#parts = parts
  }

  /** As `prepare`. @throws ScenarioRefusal */
  prepare({ set, ...scenario }: Scenario): Prepared {
    const { library, facts, program } = this.#parts
    const base = this.#kept.get(JSON.stringify(scenario), () => prepare(scenario, library, facts, program))
    if (set === undefined) return base
    const { merged, ownChanges } = base
    const own = merged.layers.at(-1)!
    return {
      ...base,
      merged: { ...merged, set, layers: [...merged.layers.slice(0, -1), { ...own, settings: set }] },
      ownChanges: [...ownChanges, ...compileSettings(set, program, '/set')],
    }
  }
}
