/** The cheapest mix that keeps to every limit, what holds it back, and what a little more room would save. */
import type { Steps } from '../run/steps.ts'

/** Parts of the whole, in whole steps, that each slot gives to each choice: one row a slot, each row summing to the steps of a whole. */
export type Mix = readonly (readonly number[])[]

export interface Trial {
  readonly cost: number
  /** By requirement; NaN where there is no number, which keeps to no limit. */
  readonly scores: readonly number[]
}

/** A score that must be at least so much. */
export interface Requirement {
  readonly name: string
  readonly least: number
  /** By how much it is relaxed to see what that would save. */
  readonly step: number
}

export interface Found {
  readonly mix: Mix
  readonly trial: Trial
}

export interface Binding {
  readonly name: string
  readonly score: number
  readonly least: number
  /**
   * What relaxing the requirement by its step would save, for each unit of the step: a finite difference between two
   * searches, not a derivative. 0 where it does not bind.
   */
  readonly shadowPrice: number
  readonly step: number
  /** The mix that the relaxed requirement would allow, where it is another. */
  readonly relaxed?: Found
}

export interface Portfolio {
  /** Absent where no mix that was tried keeps to all requirements. */
  readonly cheapest?: Found
  /** The next cheapest that keeps to them and differs. */
  readonly runnerUp?: Found
  /** One for each requirement; of none where there is no portfolio. */
  readonly bindings: readonly Binding[]
  /** Where nothing keeps to all: the mix that comes nearest, and what it misses. */
  readonly nearest?: Found & { readonly missed: readonly string[] }
  /** Every mix tried. */
  readonly tried: readonly Found[]
  /** False where the search was cut short. */
  readonly finished: boolean
}

export interface PortfolioSearch {
  readonly requirements: readonly Requirement[]
  /** Mixes to start from; all have the same slots, choices and steps of a whole. */
  readonly starts: readonly Mix[]
  readonly most: number
  readonly trial: (mix: Mix) => Trial
}

// Digits lost in a run are no miss.
const ROUNDING = 1e-9
// Part of the mixes kept for looking at what less of each requirement would save: else a long way to the cheapest leaves
// nothing to look with, and all seems to save nothing. A climb that has ended knows what lies around it, so a quarter is enough.
const RESERVED = 0.25

/**
 * Local search from every start: of all mixes that differ in one slot, by one step or by all a choice has there, the best
 * is taken until none is better. Better is to miss less, then to cost less. From the cheapest it goes on with each
 * requirement relaxed by its step, within an equal part of the mixes left. The answer is the best of what was tried, and
 * says how much that was: it is no proof that nothing is cheaper.
 */
export function* cheapestPortfolio(search: PortfolioSearch): Steps<Portfolio> {
  const { starts, requirements, most } = search
  const tried = new Map<string, Found>()
  let limit = most - Math.floor(most * RESERVED)
  let cut = false
  const at = (mix: Mix): Found | undefined => {
    const key = mix.join(' ')
    let found = tried.get(key)
    if (found === undefined) {
      if (tried.size >= limit) {
        cut = true
        return undefined
      }
      tried.set(key, (found = { mix, trial: search.trial(mix) }))
    }
    return found
  }
  function* climb(start: Found, wanted: readonly Requirement[]): Steps<void> {
    let here = start
    for (let better = true; better;) {
      better = false
      let next = here
      for (const mix of neighbours(here.mix)) {
        const found = at(mix)
        yield
        if (found !== undefined && isBetter(found, next, wanted)) next = found
      }
      if (next !== here) [here, better] = [next, true]
    }
  }

  const found: Found[] = []
  for (const mix of starts) {
    const start = at(mix)
    yield
    if (start !== undefined) found.push(start)
  }
  // From the best start first, so that a search cut short has been where it matters.
  for (const start of found.sort((left, right) => (isBetter(left, right, requirements) ? -1 : isBetter(right, left, requirements) ? 1 : 0))) yield* climb(start, requirements)
  let best = bestOf(tried.values(), requirements)
  if (best !== undefined && cut && missedBy(best, requirements).length > 0) {
    // Nothing to relax yet: what was kept back goes into keeping to the requirements at all.
    limit = most
    yield* climb(best, requirements)
    best = bestOf(tried.values(), requirements)
  }
  const missed = best === undefined ? [] : missedBy(best, requirements)
  if (best === undefined || missed.length > 0) {
    return { bindings: [], ...(best === undefined ? {} : { nearest: { ...best, missed } }), tried: [...tried.values()], finished: !cut }
  }
  const relaxations = requirements.map((requirement, place) => requirements.with(place, { ...requirement, least: requirement.least - requirement.step }))
  for (const [place, wanted] of relaxations.entries()) {
    limit = tried.size + Math.floor((most - tried.size) / (relaxations.length - place))
    yield* climb(best, wanted)
  }
  // What was found on the way with less room may also keep to all requirements.
  const cheapest = bestOf(tried.values(), requirements) as Found
  const bindings = requirements.map(({ name, least, step }, place): Binding => {
    const relaxed = bestOf(tried.values(), relaxations[place] as readonly Requirement[]) as Found
    const saved = cheapest.trial.cost - relaxed.trial.cost
    return { name, score: cheapest.trial.scores[place] as number, least, step, shadowPrice: saved > 0 ? saved / step : 0, ...(saved > 0 ? { relaxed } : {}) }
  })
  const others = [...tried.values()].filter((other) => other !== cheapest && missedBy(other, requirements).length === 0)
  const runnerUp = bestOf(others, requirements)
  return { cheapest, ...(runnerUp === undefined ? {} : { runnerUp }), bindings, tried: [...tried.values()], finished: !cut }
}

/** Mixes that differ in one slot: a step, or all that a choice has, goes to another. */
function* neighbours(mix: Mix): Generator<Mix> {
  for (const [slot, row] of mix.entries()) {
    for (const [from, has] of row.entries()) {
      if (has === 0) continue
      for (const to of row.keys()) {
        if (to === from) continue
        for (const moved of has === 1 ? [1] : [1, has]) yield mix.with(slot, row.with(from, has - moved).with(to, (row[to] as number) + moved))
      }
    }
  }
}

function shortfall({ trial }: Found, requirements: readonly Requirement[]): number {
  return requirements.reduce((sum, { least, step }, place) => {
    const score = trial.scores[place] as number
    // In steps of each requirement, which are alike; without a number it misses by more than any other.
    return sum + (Number.isNaN(score) ? 1 / ROUNDING : Math.max(0, least - score - ROUNDING) / step)
  }, Number.isFinite(trial.cost) ? 0 : 1 / ROUNDING)
}

function missedBy(found: Found, requirements: readonly Requirement[]): string[] {
  const missed = requirements.filter((requirement, place) => shortfall({ ...found, trial: { cost: 0, scores: [found.trial.scores[place] as number] } }, [requirement]) > 0).map(({ name }) => name)
  return Number.isFinite(found.trial.cost) ? missed : [...missed, 'a finite cost']
}

function isBetter(found: Found, than: Found, requirements: readonly Requirement[]): boolean {
  const [here, there] = [shortfall(found, requirements), shortfall(than, requirements)]
  return here < there || (here === there && found.trial.cost < than.trial.cost)
}

function bestOf(all: Iterable<Found>, requirements: readonly Requirement[]): Found | undefined {
  let best: Found | undefined
  for (const found of all) if (best === undefined || isBetter(found, best, requirements)) best = found
  return best
}
