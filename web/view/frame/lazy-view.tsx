/** A part of the page in a file of its own: fetched when it is first shown, or before that when the browser has nothing better to do. */
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { loadChunk } from '../../state/load-chunk.ts'
import { problemFrom, type Problem } from '../../state/problem.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from './problem-notice.tsx'

export interface LazyView<Props extends object> {
  readonly View: (props: Props) => JSX.Element
  /** Fetches it once; after a failure, again. */
  readonly load: () => Promise<void>
}

/** `viewIn` finds the view in the module; `Waiting` stands in its place until it is there. */
export function lazyView<Module, Props extends object>(fetchModule: () => Promise<Module>, viewIn: (module: Module) => (props: Props) => JSX.Element, Waiting: () => JSX.Element): LazyView<Props> {
  const found = signal<((props: Props) => JSX.Element) | undefined>(undefined)
  const problem = signal<Problem | undefined>(undefined)
  let asked: Promise<void> | undefined

  function load(): Promise<void> {
    problem.value = undefined
    asked ??= loadChunk(fetchModule).then(
      (module) => {
        found.value = viewIn(module)
      },
      (error: unknown) => {
        asked = undefined
        problem.value = problemFrom(error, text.value.frame.partFailed)
      },
    )
    return asked
  }

  function View(props: Props) {
    const Found = found.value
    useEffect(() => void load(), [])
    if (Found !== undefined) return <Found {...props} />
    return problem.value === undefined ? <Waiting /> : <ProblemNotice problem={problem.value} action={{ title: text.value.frame.retry, run: () => void load() }} />
  }

  return { View, load }
}
