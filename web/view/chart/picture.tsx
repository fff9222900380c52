/** Holds a picture that a pure chart function draws, and draws it again where its data, its colours or its width change. */
import { useLayoutEffect } from 'preact/hooks'
import type { Palette } from '../../chart/palette.ts'
import { putPicture } from '../../chart/put-picture.ts'
import { palette } from '../../state/theme.ts'
import { useWidth } from './use-width.ts'

/** What a picture is drawn into. */
export interface Surroundings {
  readonly document: Document
  readonly palette: Palette
  readonly width: number
}

interface PictureProps {
  readonly class: string
  /** Keep it the same for the same data: another function means another picture. */
  readonly draw: (surroundings: Surroundings) => SVGSVGElement
  /** Left out, the picture is as wide as its place. */
  readonly width?: number
}

export function Picture({ class: name, draw, width }: PictureProps) {
  const [holder, wide] = useWidth(width)
  const colours = palette.value

  useLayoutEffect(() => {
    if (wide > 0 && holder.current !== null) putPicture(holder.current, draw({ document, palette: colours, width: wide }))
  }, [draw, colours, wide])

  return <div ref={holder} class={name} />
}
