/** What every download of a chart carries, whatever its format: the facts about it, and each of its values. */
import { priceBaseOf } from '../../model/run/price-base.ts'
import { bandsSentence, type BandWords } from './bands.ts'
import { seriesValue, spanOf, unitRead, type BandsOrigin, type LineChartData, type SeriesBands, type SeriesProof } from './line-chart-data.ts'
import { unitWords } from './number-format.ts'
import { stackSummary } from './stack-summary.ts'
import { chartSummary, chartTitle, pathSentence, type ChartWords } from './summary.ts'

/** What the chart's data do not say of themselves. */
export interface ExportContext {
  /** The record drawn, as the model calls it. */
  readonly variable: string
  /** Whose money it counts, where it counts money. */
  readonly account?: string
  /** Economy of the page: ISO 3166-1 alpha-3, and its name. */
  readonly economy: string
  readonly economyName: string
  /** Economies of strategies that stand in another. */
  readonly elsewhere: Readonly<Record<string, string>>
  readonly perimeter: 'state' | 'sovereign' | 'national'
  readonly modelVersion: string
  readonly hash: string
  /** The link that brings the chart back; absent where the page is too rich for one. */
  readonly link?: string
  /** The scenarios themselves, one an economy, where there is no link. */
  readonly scenarios?: readonly unknown[]
  readonly words: ChartWords
  /** Of what is said of its bands, where it may have some. */
  readonly bandWords?: BandWords
}

export interface ExportFacts {
  readonly title: string
  readonly summary: string
  readonly variable: string
  readonly economy: string
  readonly economyName: string
  readonly unit: string
  /** What the picture is read in: per cent where the values are shares. */
  readonly unitInWords: string
  readonly perimeter: string
  readonly account?: string
  readonly priceBase?: string
  readonly source: string
  /** Which years of the growth path were published. */
  readonly growthPath: string
  /** Absent where the chart has no bands. */
  readonly ensemble?: Omit<BandsOrigin, 'stale'> & { readonly said: string }
  readonly licence: string
  readonly model: string
  readonly hash: string
  readonly link?: string
  readonly scenarios?: readonly unknown[]
}

export interface ExportRow {
  /** Null for a figure of the whole run. */
  readonly year: number | null
  readonly strategy: string
  readonly economy: string
  readonly variable: string
  /** Members as `dimension.member`, apart by blanks; empty for the total. */
  readonly index: string
  readonly unit: string
  /** The engine's own double; null for a gap. */
  readonly value: number | null
  /** What was taken off, as `strategy~variable`, where the value is a difference. */
  readonly less?: string
  /** Over the members of the ensemble, by probability; null for a gap. */
  readonly quantiles?: Readonly<Record<string, number | null>>
}

export interface ExportDocument {
  /** Of the file, without its ending. */
  readonly name: string
  readonly facts: ExportFacts
  readonly rows: readonly ExportRow[]
}

export function exportDocument(data: LineChartData, context: ExportContext): ExportDocument {
  const { variable, words, account } = context
  const priceBase = priceBaseOf(data.unit)
  return {
    name: fileName(data, context),
    facts: {
      title: chartTitle(data, words),
      summary: data.total === undefined ? chartSummary(data, words) : stackSummary(data, words),
      variable,
      economy: context.economy,
      economyName: context.economyName,
      unit: data.unit,
      unitInWords: data.unitLabel ?? unitWords(unitRead(data)).long,
      perimeter: context.perimeter,
      ...(account === undefined ? {} : { account }),
      ...(priceBase === undefined ? {} : { priceBase }),
      source: data.source,
      growthPath: pathSentence(data, words),
      ...(data.bands === undefined ? {} : { ensemble: ensembleOf(data.bands, bandsSentence(data, context.bandWords)) }),
      licence: words.licence,
      model: context.modelVersion,
      hash: context.hash,
      ...(context.link === undefined ? {} : { link: context.link }),
      ...(context.link === undefined && context.scenarios !== undefined ? { scenarios: context.scenarios } : {}),
    },
    // Layers drawn as one have rows of their own: no record holds what they come to.
    rows: data.series.flatMap((series) => series.joined ?? [series]).flatMap((series) => {
      const { strategy, variable: record, index } = series.proof ?? { strategy: series.id, variable }
      return data.years.map((year, place): ExportRow => {
        const value = seriesValue(series, place)
        return {
          year: data.whole === undefined ? year : null, strategy, variable: record,
          economy: context.elsewhere[strategy] ?? context.economy,
          index: membersOf(index),
          unit: data.unit,
          value: Number.isFinite(value) ? value : null,
          ...(series.less === undefined ? {} : { less: lessOf(series.less) }),
          ...(series.bands === undefined ? {} : { quantiles: quantilesAt(series.bands, place) }),
        }
      })
    }),
  }
}

function ensembleOf({ stale: _, ...origin }: BandsOrigin, said: string): NonNullable<ExportFacts['ensemble']> {
  return { ...origin, said }
}

function quantilesAt({ probabilities, quantiles }: SeriesBands, place: number): Record<string, number | null> {
  return Object.fromEntries(probabilities.map((probability, at) => {
    const value = quantiles[at]?.[place] ?? NaN
    return [String(probability), Number.isFinite(value) ? value : null]
  }))
}

function membersOf(index: SeriesProof['index'] = {}): string {
  return Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1)).map(([dimension, member]) => `${dimension}.${member}`).join(' ')
}

function lessOf({ strategy, variable, index }: SeriesProof): string {
  return [`${strategy}~${variable}`, membersOf(index)].filter((part) => part !== '').join(' ')
}

/** Economy, variable and years: `KEN-facility_power-2025-2040`. */
function fileName(data: LineChartData, { economy, variable }: ExportContext): string {
  const [first, last] = spanOf(data)
  return [economy, variable, first, ...(last === first ? [] : [last])].join('-').replaceAll(/[^\w-]/g, '')
}
