/** Work of many runs beside the page: begun once the levers rest, in slices between frames, given up when what it is about moves on. */
import { useEffect, useState } from 'preact/hooks'
import type { Steps } from '../../../model/run/steps.ts'
import { counted } from '../../state/counted.ts'
import { inSlices } from '../../state/in-slices.ts'
import { ChunkMissing } from '../../state/load-chunk.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { held } from '../../state/store.ts'

// Milliseconds: long enough that a slide or a held arrow key does not begin it at every stop.
const REST = 350
// Milliseconds: what a reader can follow; each telling draws the part anew.
const TELL_EVERY = 150

export interface Question {
  /** Of the page, which asks one question at a time in it. */
  readonly part: string
  /** What is asked: the same key has the same answer. */
  readonly key: string
  /** Whether the answer is to be worked out. */
  readonly wanted: boolean
  /** Said above what goes wrong. */
  readonly title: string
}

export interface Worked<Value> {
  /** Of now, or of before where `current` is false. */
  readonly value?: Value
  readonly current: boolean
  /** Steps taken, while it is being worked out. */
  readonly taken?: number
  readonly problem?: Problem
  /** Where trying once more may help. */
  readonly again?: () => void
}

interface Done {
  readonly key: string
  readonly value: unknown
}

/** The last answer of each part: whoever comes back to it need not wait. */
const kept = new Map<string, Done>()

/** `begin` fetches what does the work and returns its steps. */
export function useWorked<Value>({ part, key, wanted, title }: Question, begin: () => Promise<Steps<Value>>): Worked<Value> {
  const [done, setDone] = useState(() => (kept.get(part)?.key === key ? kept.get(part) : undefined))
  const [failed, setFailed] = useState<{ readonly key: string; readonly problem: Problem; readonly passing: boolean } | undefined>(undefined)
  const [taken, setTaken] = useState<number | undefined>(undefined)
  const [attempt, setAttempt] = useState(0)
  const moving = held.value !== undefined
  const current = done?.key === key
  useEffect(() => {
    if (!wanted || moving || current) return
    const asking = new AbortController()
    const { signal } = asking
    let told = performance.now()
    const tell = (steps: number): void => {
      if (performance.now() - told < TELL_EVERY) return
      told = performance.now()
      setTaken(steps)
    }
    const work = async (): Promise<void> => {
      setFailed(undefined)
      setTaken(0)
      try {
        const answer = { key, value: await inSlices(counted(await begin(), tell), signal) }
        kept.set(part, answer)
        if (!signal.aborted) setDone(answer)
      } catch (error) {
        if (!signal.aborted) setFailed({ key, problem: problemFrom(error, title), passing: error instanceof ChunkMissing })
      }
      if (!signal.aborted) setTaken(undefined)
    }
    const timer = setTimeout(() => void work(), REST)
    return () => {
      clearTimeout(timer)
      asking.abort()
      setTaken(undefined)
    }
  }, [part, key, wanted, moving, attempt])
  const now = wanted && !current && failed?.key === key ? failed : undefined
  return {
    ...(done === undefined ? {} : { value: done.value as Value }), current,
    ...(taken === undefined ? {} : { taken }),
    ...(now === undefined ? {} : { problem: now.problem }),
    ...(now?.passing === true ? { again: () => setAttempt(attempt + 1) } : {}),
  }
}
