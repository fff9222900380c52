/** Makes the file of a path after a strike and hands it to the browser to keep. */
import { exportCsv } from '../chart/export-csv.ts'
import type { ExportDocument } from '../chart/export-document.ts'
import { exportPng } from '../chart/export-png.ts'
import { exportSvg, type ExportSvgOptions } from '../chart/export-svg.ts'
import type { LineChartData } from '../chart/line-chart-data.ts'
import type { PathData } from '../chart/path-chart.ts'
import type { ChartWords } from '../chart/summary.ts'
import type { ExportFormat } from './export-save.ts'
import type { Outcome } from './outcome.ts'
import type { ProofRequest } from './page-state.ts'
import { encodeProof } from './proof-address.ts'
import { saveFile } from './save-file.ts'
import type { Sentence } from './sentence.ts'

/** A path with the address of each of its points, and the run it is of. */
export interface ProvedPath {
  readonly data: PathData
  /** The summary of the data, its figures with their proofs. */
  readonly sentence: Sentence
  readonly proofs: readonly (readonly ProofRequest[])[]
  /** First and last year that the points tell of. */
  readonly years: readonly [number, number]
  readonly variable: string
  readonly economy: string
  readonly hash: string
}

export function pathDocument({ data, proofs, years, variable, economy, hash }: ProvedPath, outcome: Outcome, link: string | undefined, words: ChartWords): ExportDocument {
  return {
    name: [economy, variable, proofs[0]?.[0]?.strike?.use ?? '', years[0]].join('-').replaceAll(/[^\w-]/g, ''),
    facts: {
      title: data.title, summary: data.summary, variable, economy: outcome.economy, economyName: outcome.economyName, unit: '1', unitInWords: data.unitLabel, perimeter: outcome.perimeter,
      source: data.source, growthPath: '', licence: words.licence, model: outcome.modelVersion, hash,
      ...(link === undefined ? {} : { link }),
    },
    rows: data.series.flatMap(({ values }, place) => values.map((value, step) => {
      const proof = proofs[place]?.[step]
      const [strategy = '', record = variable, year = '', ...members] = proof === undefined ? [] : encodeProof(proof).split('~')
      return { year: year === '' ? years[0] : Number(year), strategy, economy, variable: record, index: members.join(' '), unit: '1', value: Number.isFinite(value) ? value : null }
    })),
  }
}

/** The name under which it was kept. */
export async function savePath(format: ExportFormat, path: ProvedPath, outcome: Outcome, link: string | undefined, lines: LineChartData, picture: ExportSvgOptions): Promise<string> {
  const exported = pathDocument(path, outcome, link, picture.words)
  const name = `${exported.name}.${format}`
  if (format === 'csv') {
    saveFile(exportCsv(exported), name, 'text/csv;charset=utf-8')
    return name
  }
  // The steps number themselves; over the drawing stand the years they tell of.
  const svg = exportSvg({ ...lines, years: path.years }, exported, picture)
  const text = new XMLSerializer().serializeToString(svg)
  saveFile(format === 'svg' ? text : await exportPng(svg, text, exported), name, format === 'svg' ? 'image/svg+xml;charset=utf-8' : 'image/png')
  return name
}
