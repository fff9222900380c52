/** The facts and values of a chart as one text inside its pictures, and back. */
import type { ExportDocument } from './export-document.ts'

/** Names the form, so that a reader of a picture knows what it has found. */
export const METADATA_FORM = 'sovereign-compute-chart-1'

export function metadataText({ facts, rows }: ExportDocument): string {
  return JSON.stringify({ form: METADATA_FORM, ...facts, rows })
}
