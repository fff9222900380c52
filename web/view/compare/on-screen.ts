/** What is not on screen is not worked out while a lever is held. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { held } from '../../state/store.ts'

/** Whether to keep up: the element is near the screen, or no lever is held. */
export function useKeepsUp<Element extends HTMLElement>(): readonly [{ current: Element | null }, boolean] {
  const element = useRef<Element | null>(null)
  const [near, setNear] = useState(true)
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? true), { rootMargin: '120px' })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, near || held.value === undefined]
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
