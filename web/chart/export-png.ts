/** A picture in pixels from one in SVG, twice as fine as it measures, with the same facts as text inside. */
import type { ExportDocument } from './export-document.ts'
import { metadataText } from './export-metadata.ts'
import { withPngTexts } from './export-png-text.ts'

const SCALE = 2

/** @throws where the browser cannot draw the picture */
export async function exportPng(svg: SVGSVGElement, text: string, exported: ExportDocument): Promise<Uint8Array> {
  const document = svg.ownerDocument
  const canvas = document.createElement('canvas')
  canvas.width = Number(svg.getAttribute('width')) * SCALE
  canvas.height = Number(svg.getAttribute('height')) * SCALE
  const image = document.createElement('img')
  // An address of the kind data:, which the page's content policy lets pictures have; blob: it does not.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The browser gives no canvas to draw on.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The browser makes no PNG of the picture.')
  return withPngTexts(new Uint8Array(await blob.arrayBuffer()), pngTexts(exported))
}

/** Keywords of the PNG specification where it has one, and everything under a name of our own. */
export function pngTexts(exported: ExportDocument): Readonly<Record<string, string>> {
  const { facts } = exported
  return {
    Title: facts.title,
    Description: facts.summary,
    Copyright: facts.licence,
    Software: `Sovereign Compute ${facts.model}`,
    Source: facts.source,
    'sovereign-compute': metadataText(exported),
  }
}
