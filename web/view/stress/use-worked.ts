/** Work of many runs beside the page: begun once the levers rest, in slices between frames, given up when what it is about moves on. */
import { useEffect, useState } from 'preact/hooks'
import type { Steps } from '../../../model/run/steps.ts'
import { counted } from '../../state/counted.ts'
import { inSlices } from '../../state/in-slices.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { held } from '../../state/store.ts'

// Long enough that a slide or a held arrow key does not begin it at every stop.
const REST = 350
// What a reader can follow; each telling draws the part anew.
const TELL_EVERY = 150

export interface Worked<Value> {
  /** Of now, or of before where `current` is false. */
  readonly value?: Value
  readonly problem?: Problem
  /** False while it is being worked out anew. */
  readonly current: boolean
  /** Steps taken of the work under way. */
  readonly taken: number
}

interface Done<Value> {
  readonly key: string
  readonly value?: Value
  readonly problem?: Problem
}

/**
 * `key` names what the work is about: another key begins it anew, and undefined asks for nothing. `begin` fetches what does
 * it and returns the steps. What goes wrong is said under the title.
 */
export function useWorked<Value>(key: string | undefined, begin: () => Promise<Steps<Value>>, title: string): Worked<Value> {
  const [done, setDone] = useState<Done<Value> | undefined>(undefined)
  const [progress, setProgress] = useState<{ readonly key: string; readonly taken: number } | undefined>(undefined)
  const moving = held.value !== undefined
  useEffect(() => {
    if (key === undefined || moving || done?.key === key) return
    const asking = new AbortController()
    let told = performance.now()
    const tell = (taken: number): void => {
      if (performance.now() - told < TELL_EVERY || asking.signal.aborted) return
      told = performance.now()
      setProgress({ key, taken })
    }
    const work = async (): Promise<void> => {
      try {
        const value = await inSlices(counted(await begin(), tell), asking.signal)
        if (!asking.signal.aborted) setDone({ key, value })
      } catch (error) {
        if (!asking.signal.aborted) setDone({ key, problem: problemFrom(error, title) })
      }
    }
    const timer = setTimeout(() => void work(), REST)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [key, moving])
  const current = done !== undefined && done.key === key
  const { value, problem } = done ?? {}
  return {
    ...(value === undefined ? {} : { value }), ...(problem === undefined || !current ? {} : { problem }),
    current, taken: progress?.key === key ? (progress?.taken ?? 0) : 0,
  }
}
