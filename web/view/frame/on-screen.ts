/** What is not on screen is not worked out until the figures rest. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { held, outcome } from '../../state/store.ts'

// Longer than a lever rests between two moves of a hand or of a key held down.
const REST = 300

/** Whether to keep up: the element is near the screen, or the figures have rested and no lever is held. */
export function useKeepsUp<Element extends HTMLElement>(): readonly [{ current: Element | null }, boolean] {
  const element = useRef<Element | null>(null)
  const [near, setNear] = useState(true)
  const now = outcome.value
  const moving = held.value !== undefined
  const [rested, setRested] = useState(now)
  useEffect(() => {
    if (moving || rested === now) return
    // Each part in a task of its own: together they would hold up the page when a lever is let go.
    const timer = setTimeout(() => setRested(now), REST)
    return () => clearTimeout(timer)
  }, [now, moving])
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? true), { rootMargin: '120px' })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, near || rested === now]
}

/** As useMemo, but what was made last stays while `keepsUp` is false. */
export function useKept<Value>(keepsUp: boolean, make: () => Value, dependencies: readonly unknown[]): Value {
  const kept = useRef<{ readonly value: Value; readonly dependencies: readonly unknown[] } | undefined>(undefined)
  const { current } = kept
  if (current !== undefined && (!keepsUp || current.dependencies.every((dependency, place) => dependency === dependencies[place]))) return current.value
  const value = make()
  kept.current = { value, dependencies }
  return value
}
