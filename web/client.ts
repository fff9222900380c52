/** The page's only door to the server. */
import type { RealityAnswer } from '../api/schemas/reality.ts'
import type { ReplayAnswer } from '../api/schemas/replay.ts'
import type { Facts } from '../data/facts.ts'
import type { ProgramOutline } from '../model/compile/outline.ts'
import type { OriginsInShort } from '../scenarios/plain-citations.ts'
import type { GrowthPath } from '../scenarios/growth-path.ts'
import type { ShockPreset } from '../scenarios/shock-preset.ts'
import type { Scenario } from '../scenarios/schema.ts'
import type { StrategyPreset } from '../scenarios/strategy-preset.ts'
import type { StressPack } from '../scenarios/stress-pack.ts'
import { text } from './text/text.ts'

/** Everything the page needs to resolve scenarios by itself. */
export interface FactsAnswer {
  readonly model: { readonly version: string; readonly hash: string }
  readonly facts: Omit<Facts, 'origins'> & { readonly origins: OriginsInShort }
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

/** What was asked for is still being made on the server. */
export class NotYetMade extends Error {
  /** Seconds after which to ask again. */
  readonly retryAfter: number
  /** Part that is ready, 0 to 1. */
  readonly progress: number

  constructor(detail: string, retryAfter: number, progress: number) {
    super(detail)
    this.name = 'NotYetMade'
    this.retryAfter = retryAfter
    this.progress = progress
  }
}

/** The model against published figures. Throws NotYetMade while the server draws it. @param what said where it cannot be had */
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

const LANES = new URL('../.build/lanes.wasm', import.meta.url).href

/** Bytes of the kernel in lanes. */
export async function fetchLanes(): Promise<ArrayBuffer> {
  return (await answerOf(LANES, text.value.frame.fetched.lanes)).arrayBuffer()
}

async function ask(path: string, what: string): Promise<unknown> {
  return (await answerOf(path, what)).json()
}

/** @throws Error in words for a reader, where the server cannot be reached or refuses */
async function answerOf(path: string, what: string): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path)
  } catch {
    throw new Error(text.value.frame.notAnswered(what))
  }
  if (response.ok) return response
  const problem = await problemOf(response)
  const said = text.value.frame.notFetched(what, problem.words ?? text.value.frame.answered(response.status))
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN)
  // A server that is merely busy gives no progress, and is a problem to be shown.
  if (response.status === 503 && retryAfter >= 0 && problem.progress !== undefined) throw new NotYetMade(said, retryAfter, problem.progress)
  throw new Error(said)
}

interface ProblemAnswer {
  /** Undefined where it says nothing to a reader. */
  readonly words?: string
  readonly progress?: number
}

/** What a problem answer (RFC 9457) says; nothing where it is none. */
async function problemOf(response: Response): Promise<ProblemAnswer> {
  try {
    const { title, detail, progress } = (await response.json()) as Readonly<Record<string, unknown>>
    const words = [title, detail].filter((part) => typeof part === 'string')
    return { ...(words.length > 0 ? { words: words.join('. ') } : {}), ...(typeof progress === 'number' ? { progress } : {}) }
  } catch {
    return {}
  }
}
