/** Addresses of the figures of a series: of one, or of the two a difference or a product is made of. */
import type { LineChartData, LineSeries, SeriesProof } from '../../chart/line-chart-data.ts'
import type { ProofRequest } from '../../state/page-state.ts'
import { encodeProof } from '../../state/proof-address.ts'

export function inYear({ whole, ...proof }: SeriesProof, year: number): ProofRequest {
  return whole === true ? proof : { ...proof, year }
}

export function addressOf(series: LineSeries | undefined, year: number): { readonly proof?: ProofRequest; readonly times?: ProofRequest } {
  return series?.proof === undefined ? {} : { proof: inYear(series.proof, year), ...(series.times === undefined ? {} : { times: inYear(series.times, year) }) }
}

/** As attributes: `data-proof`, and `data-proof-less` for what was taken off or `data-proof-times` for what it was multiplied by. */
export function proofAttributes({ proof, less, times }: LineSeries, year: number): Readonly<Record<string, string>> {
  return {
    ...(proof === undefined ? {} : { 'data-proof': encodeProof(inYear(proof, year)) }),
    ...(less === undefined ? {} : { 'data-proof-less': encodeProof(inYear(less, year)) }),
    ...(times === undefined ? {} : { 'data-proof-times': encodeProof(inYear(times, year)) }),
  }
}

/** Of the record that the layers of a stack are the members of: their own, with no member named. */
export function totalAddress(data: LineChartData, year: number): { readonly proof?: ProofRequest; readonly times?: ProofRequest } {
  const [first] = data.series
  if (first?.proof === undefined) return {}
  const { strategy, variable, whole } = first.proof
  return {
    proof: inYear({ strategy, variable, ...(whole === undefined ? {} : { whole }) }, year),
    ...(first.times === undefined ? {} : { times: inYear(first.times, year) }),
  }
}

export function totalProof(data: LineChartData, year: number): Readonly<Record<string, string>> {
  const { proof, times } = totalAddress(data, year)
  return { ...(proof === undefined ? {} : { 'data-proof': encodeProof(proof) }), ...(times === undefined ? {} : { 'data-proof-times': encodeProof(times) }) }
}

/** Of a quantile of its bands. */
export function quantileAttributes({ proof, bands }: LineSeries, year: number, probability: number): Readonly<Record<string, string>> {
  return proof === undefined ? {} : { 'data-proof': encodeProof({ ...inYear(proof, year), quantile: { probability, ...(bands?.against === undefined ? {} : { against: bands.against }) } }) }
}
