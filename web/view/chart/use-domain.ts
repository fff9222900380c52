/** Ends of a chart's value axis: held while a lever is, eased to their new place once it is let go. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { easeDomain, holdDomain, type Domain } from '../../chart/held-domain.ts'

const EASE = 240

const still = matchMedia('(prefers-reduced-motion: reduce)')

export function useDomain(wanted: Domain | undefined, held: boolean): Domain | undefined {
  const shown = useRef(wanted)
  const was = useRef(held)
  const easing = useRef(0)
  const goal = useRef(wanted)
  const [, draw] = useState(0)
  goal.current = wanted

  if (wanted === undefined) shown.current = undefined
  else if (held && shown.current !== undefined) shown.current = holdDomain(shown.current, wanted)
  // The render in which the lever is let go still shows the held axis; the effect below leads on from it.
  else if (!was.current && easing.current === 0) shown.current = wanted

  useLayoutEffect(() => {
    const released = was.current && !held
    was.current = held
    if (held) stop()
    const from = shown.current
    if (!released || from === undefined) return
    if (still.matches || same(from, goal.current)) {
      shown.current = goal.current
      draw((count) => count + 1)
      return
    }
    const started = performance.now()
    const step = (now: number): void => {
      const to = goal.current ?? from
      const share = (now - started) / EASE
      shown.current = easeDomain(from, to, share)
      easing.current = share >= 1 ? 0 : requestAnimationFrame(step)
      draw((count) => count + 1)
    }
    easing.current = requestAnimationFrame(step)
  }, [held])

  useLayoutEffect(() => stop, [])

  function stop(): void {
    cancelAnimationFrame(easing.current)
    easing.current = 0
  }

  return shown.current
}

function same(a: Domain | undefined, b: Domain | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}
