/** Work too heavy for a moving lever: done in slices once the figures have rested. */
import { useEffect, useState } from 'preact/hooks'
import { loadChunk } from '../../state/load-chunk.ts'
import { held } from '../../state/store.ts'

// Long enough that a second move in a row does not start it, short enough not to be waited for.
const REST = 350

/** `current` is false while `value` still belongs to figures that have moved on. */
interface Rested<Value> {
  readonly value: Value | undefined
  readonly current: boolean
}

/**
 * Each `yield` of the work lets the page answer to the reader; each value yielded is shown at once, the returned one last.
 * `key` names what the work is about: when it changes, the work begins anew. `load` fetches what does it, where that is not
 * needed before.
 */
export function useAfterRest<Value, Module = undefined>(key: string, work: (module: Module) => Generator<Value | undefined, Value>, load?: () => Promise<Module>): Rested<Value> {
  const [done, setDone] = useState<{ readonly key: string; readonly value: Value | undefined; readonly whole: boolean } | undefined>(undefined)
  const moving = held.value !== undefined
  useEffect(() => {
    if (moving || (done?.key === key && done.whole)) return
    let timer: ReturnType<typeof setTimeout>
    let over = false
    let steps: Generator<Value | undefined, Value> | undefined
    const step = (module: Module): void => {
      steps ??= work(module)
      try {
        const { value, done: whole = false } = steps.next()
        if (value !== undefined || whole) setDone({ key, value, whole })
        if (!whole) timer = setTimeout(step, 0, module)
      } catch {
        // The model refuses this page, and the page says why; there is nothing to add to that.
        setDone({ key, value: undefined, whole: true })
      }
    }
    const begin = async (): Promise<void> => {
      // Without what does the work there is nothing to add to what is said meanwhile; other figures ask for it again.
      const module = load === undefined ? undefined : await loadChunk(load).catch(() => setDone({ key, value: undefined, whole: true }))
      if (!over && (load === undefined || module !== undefined)) step(module as Module)
    }
    timer = setTimeout(() => void begin(), REST)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [key, moving])
  return { value: done?.value, current: done?.key === key && done.whole }
}
