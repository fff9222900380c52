/** Holds a picture that a pure chart function draws, and draws it again where its data, its colours or its width change. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Palette } from '../../chart/palette.ts'
import { palette } from '../../state/theme.ts'

interface PictureProps {
  readonly class: string
  /** Keep it the same for the same data: another function means another picture. */
  readonly draw: (surroundings: { readonly document: Document; readonly palette: Palette; readonly width: number }) => SVGSVGElement
  /** Left out, the picture is as wide as its place. */
  readonly width?: number
}

export function Picture({ class: name, draw, width }: PictureProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  const colours = palette.value
  const wide = width ?? room

  useEffect(() => {
    const element = holder.current
    if (element === null || width !== undefined) return
    const observer = new ResizeObserver(([entry]) => setRoom(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])

  useLayoutEffect(() => {
    if (wide > 0) holder.current?.replaceChildren(draw({ document, palette: colours, width: wide }))
  }, [draw, colours, wide])

  return <div ref={holder} class={name} />
}
