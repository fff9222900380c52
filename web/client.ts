/** The page's only door to the server. */
import type { RealityAnswer } from '../api/schemas/reality.ts'
import type { ReplayAnswer } from '../api/schemas/replay.ts'
import type { Facts } from '../data/facts.ts'
import type { ProgramOutline } from '../model/compile/outline.ts'
import type { GrowthPath } from '../scenarios/growth-path.ts'
import type { ShockPreset } from '../scenarios/shock-preset.ts'
import type { Scenario } from '../scenarios/schema.ts'
import type { StrategyPreset } from '../scenarios/strategy-preset.ts'
import type { StressPack } from '../scenarios/stress-pack.ts'
import { text } from './text/text.ts'

/** Everything the page needs to resolve scenarios by itself. */
export interface FactsAnswer {
  readonly model: { readonly version: string; readonly hash: string }
  readonly facts: Facts
  readonly library: {
    readonly strategies: readonly StrategyPreset[]
    readonly growthPaths: readonly GrowthPath[]
    readonly shocks: readonly ShockPreset[]
    readonly stressPacks: readonly StressPack[]
    readonly scenarios: readonly Scenario[]
  }
}

export function fetchFacts(): Promise<FactsAnswer> {
  return ask('/api/facts', text.value.frame.fetched.facts) as Promise<FactsAnswer>
}

/** The model against published figures. @param what said where it cannot be had */
export function fetchReality(what: string): Promise<RealityAnswer> {
  return ask('/api/reality', what) as Promise<RealityAnswer>
}

/** Real events through the model. @param what said where they cannot be had */
export function fetchReplays(what: string): Promise<ReplayAnswer> {
  return ask('/api/replays', what) as Promise<ReplayAnswer>
}

// A file of the page: data beside the script, which browsers need not compile.
const OUTLINE = new URL('../.build/outline.json', import.meta.url).href

/** The model's records, without their expressions. */
export function fetchOutline(): Promise<ProgramOutline> {
  return ask(OUTLINE, text.value.frame.fetched.outline) as Promise<ProgramOutline>
}

/** @throws Error in words for a reader, where the server cannot be reached or refuses */
async function ask(path: string, what: string): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(path)
  } catch {
    throw new Error(text.value.frame.notAnswered(what))
  }
  if (!response.ok) throw new Error(text.value.frame.notFetched(what, await refusalOf(response)))
  return response.json()
}

/** The detail of a problem answer (RFC 9457), or its status. */
async function refusalOf(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { readonly title?: unknown; readonly detail?: unknown }
    const words = [problem.title, problem.detail].filter((part) => typeof part === 'string')
    if (words.length > 0) return words.join('. ')
  } catch {
    // Not a problem answer: the status has to do.
  }
  return text.value.frame.answered(response.status)
}
