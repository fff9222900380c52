/** A run of the selected strategy with other levers, beside the page's own: made again only when something it rests on changes. */
import type { Workspace } from '../../model/run/workspace.ts'
import type { Engine } from './engine.ts'
import type { Outcome } from './outcome.ts'
import { workOf, type Levers, type PageState } from './page-state.ts'
import { withOnlySelected } from './saved-comparison.ts'

type Runner = Pick<Engine, 'runBeside'>

export class Beside {
  // Only the last of these runs is on show: a moving lever writes over the one before.
  readonly #places: Workspace[] = []
  #last: { readonly model: Runner; readonly work: string; readonly outcome: Outcome | undefined } | undefined

  /** True once there has been a run, made or refused: the next has little left to do. */
  get begun(): boolean {
    return this.#last !== undefined
  }

  /** Undefined where the run is refused: the page then goes without the comparison. */
  run(model: Runner, state: PageState, levers: Levers): Outcome | undefined {
    const beside = withOnlySelected(state, levers)
    // All of the work, so that nothing it rests on can be forgotten.
    const work = JSON.stringify(workOf(beside))
    if (this.#last?.model !== model || this.#last.work !== work) this.#last = { model, work, outcome: this.#made(model, beside) }
    return this.#last.outcome
  }

  #made(model: Runner, beside: PageState): Outcome | undefined {
    try {
      return model.runBeside(beside, this.#places)
    } catch {
      return undefined
    }
  }
}
