/** Addresses of the figures of a series: of one, or of the two a difference is made of. */
import type { LineChartData, LineSeries, SeriesProof } from '../../chart/line-chart-data.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'

export function inYear({ whole, ...proof }: SeriesProof, year: number): ProofRequest {
  return whole === true ? proof : { ...proof, year }
}

export function addressOf(series: LineSeries | undefined, year: number): { readonly proof?: ProofRequest } {
  return series?.proof === undefined ? {} : { proof: inYear(series.proof, year) }
}

/** As attributes: `data-proof`, and `data-proof-less` for what was taken off. */
export function proofAttributes({ proof, less }: LineSeries, year: number): Readonly<Record<string, string>> {
  return {
    ...(proof === undefined ? {} : { 'data-proof': encodeProof(inYear(proof, year)) }),
    ...(less === undefined ? {} : { 'data-proof-less': encodeProof(inYear(less, year)) }),
  }
}

/** Of the record that the layers of a stack are the members of: their own, with no member named. */
export function totalAddress(data: LineChartData, year: number): { readonly proof?: ProofRequest } {
  const proof = data.series[0]?.proof
  return proof === undefined ? {} : { proof: inYear({ strategy: proof.strategy, variable: proof.variable, ...(proof.whole === undefined ? {} : { whole: proof.whole }) }, year) }
}

export function totalProof(data: LineChartData, year: number): Readonly<Record<string, string>> {
  const { proof } = totalAddress(data, year)
  return proof === undefined ? {} : { 'data-proof': encodeProof(proof) }
}
