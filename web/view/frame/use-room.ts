/** A part that a moving lever makes smaller keeps its room: what stands below it is not pulled away under the reader's eyes. */
import { useEffect } from 'preact/hooks'

/**
 * The element keeps the greatest height it has had, until it is out of sight, another width is wanted of it, or it is about
 * something else: `about` says what.
 */
export function useRoom(element: { readonly current: HTMLElement | null }, about: string): void {
  useEffect(() => {
    const { current } = element
    if (current === null) return
    let width = 0
    let height = 0
    let inSight = false
    const release = (): void => {
      height = 0
      current.style.minHeight = ''
    }
    const sizes = new ResizeObserver(([entry]) => {
      const { width: wide = width, height: high = 0 } = entry?.contentRect ?? {}
      if (wide !== width) {
        width = wide
        release()
      }
      if (!inSight || high <= height) return
      height = high
      current.style.minHeight = `${high}px`
    })
    const sight = new IntersectionObserver(([entry]) => {
      inSight = entry?.isIntersecting ?? false
      if (!inSight) return release()
      height = current.clientHeight
      current.style.minHeight = `${height}px`
    })
    sizes.observe(current)
    sight.observe(current)
    return () => {
      sizes.disconnect()
      sight.disconnect()
      release()
    }
  }, [about])
}
