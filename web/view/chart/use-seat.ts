/** Where a chart stands: its width, and whether it is near enough to the view to be worth drawing. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

// Drawn this far before it comes into view, so that scrolling never meets an empty frame.
const MARGIN = '300px 0px'
// On paper every chart is drawn for the same width, at which its text is as large as the text around it.
const PAPER_WIDTH = 640

interface Seat {
  readonly width: number
  readonly near: boolean
}

/** Paper shows everything at once: while printing, every chart is near. */
export function useSeat(element: RefObject<HTMLElement | null>): Seat {
  const [width, setWidth] = useState(0)
  const [near, setNear] = useState(false)
  const [paper, setPaper] = useState(false)
  // Known before the first frame, so that nothing below the chart is pushed when it appears.
  useLayoutEffect(() => setWidth(element.current?.clientWidth ?? 0), [])
  useEffect(() => {
    const place = element.current
    if (place === null) return
    const size = new ResizeObserver(([entry]) => entry !== undefined && setWidth(Math.round(entry.contentRect.width)))
    const sight = new IntersectionObserver(([entry]) => entry !== undefined && setNear(entry.isIntersecting), { rootMargin: MARGIN })
    const begin = (): void => setPaper(true)
    const end = (): void => setPaper(false)
    size.observe(place)
    sight.observe(place)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      size.disconnect()
      sight.disconnect()
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return paper ? { width: PAPER_WIDTH, near: true } : { width, near }
}
