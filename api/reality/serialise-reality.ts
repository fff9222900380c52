/** The reality test as the API and the command line show it. */
import { csvText, type Cell } from '../../model/run/csv.ts'
import { priceBaseOf } from '../../model/run/price-base.ts'
import { FEWEST_ROWS, MARKS } from '../../scenarios/reality/groups.ts'
import { METHOD, type RealityTest, SEED } from '../../scenarios/reality/reality.ts'
import type { ComparedRow, GroupScore } from '../../scenarios/reality/score.ts'
import type { Engine } from '../engine.ts'
import type { RealityAnswer } from '../schemas/reality.ts'

export function serialiseReality({ program }: Engine, { rows, groups, counted, enough, members }: RealityTest): RealityAnswer {
  return {
    method: { rule: METHOD, members, seed: SEED, price_base: priceBaseOf('USD2025')!, model: { version: program.version, hash: program.hash } },
    counted, fewest: FEWEST_ROWS, enough,
    groups: groups.map(groupAnswer),
    rows: rows.map(rowAnswer),
  }
}

function groupAnswer({ group, rows, scored, inRange, atPoint, inBand, inside, median, mean, band, sign, recalled, missed, met }: GroupScore): RealityAnswer['groups'][number] {
  const marks = MARKS[group]
  return {
    group, label: marks.label, counted: marks.counted, rows, scored, in_range: inRange, at_point: atPoint, in_band: inBand, inside,
    median_absolute_log_ratio: median, mean_log_ratio: mean,
    ...(band === undefined ? {} : { median_band: band }), ...(sign === undefined ? {} : { sign_probability: sign }),
    recalled,
    marks: {
      rows: marks.rows, inside: marks.inside, near: marks.point, median_absolute_log_ratio: marks.median, mean_log_ratio: marks.mean,
      ...(marks.band === undefined ? {} : { median_band: marks.band }),
    },
    missed: [...missed], met,
  }
}

function rowAnswer({ row, unit, published, model, band, ratio, inside, scored }: ComparedRow): RealityAnswer['rows'][number] {
  const { id, group, entity, economy, chip, inputs, reading, year, basis, comparable, independent, grade, origins, note, reason, value, low, high } = row
  return {
    id, group, entity, ...(economy === undefined ? {} : { economy }), ...(chip === undefined ? {} : { chip }),
    inputs: [...inputs], reading, year, basis, unit,
    as_published: { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), unit: row.unit },
    published: published.value, ...(published.low === undefined ? {} : { published_low: published.low }), ...(published.high === undefined ? {} : { published_high: published.high }),
    model, ...(band === undefined ? {} : { model_p10: band.low, model_p90: band.high }),
    ratio, inside, comparable, independent, grade, scored, origins: [...origins],
    ...(note === undefined ? {} : { note }), ...(reason === undefined ? {} : { reason }),
  }
}

const HEADER = [
  'row', 'group', 'entity', 'year', 'published', 'published_low', 'published_high', 'model', 'model_p10', 'model_p90', 'unit', 'ratio', 'inside', 'scored',
  'comparable', 'independent', 'grade', 'reading', 'basis', 'price_base', 'source', 'note', 'reason', 'hash',
]

/** One row a published figure. */
export function realityCsv(answer: RealityAnswer): string {
  return csvText(HEADER, answer.rows.map((row): Cell[] => [
    row.id, row.group, row.entity, row.year, row.published, row.published_low ?? null, row.published_high ?? null, row.model, row.model_p10 ?? null, row.model_p90 ?? null,
    row.unit, row.ratio, row.inside, row.scored ? 'yes' : 'no', row.comparable, row.independent, row.grade, row.reading, row.basis, priceBaseOf(row.unit) ?? null,
    row.origins.join(' '), row.note ?? null, row.reason ?? null, answer.method.model.hash,
  ]))
}
