/** A sizing as the API and the command line show it: by name, and as a table with one row a figure. */
import { csvText, type Cell } from '../model/run/csv.ts'
import { priceBaseOf } from '../model/run/price-base.ts'
import { runHash } from '../scenarios/run-hash.ts'
import { METHOD, type SizedFigure, type Sizing } from '../scenarios/sizing.ts'
import type { SizingRequest } from '../scenarios/sizing-request.ts'
import type { Engine } from './engine.ts'
import type { SizedAnswer, SizingAnswer } from './schemas/sizing.ts'

export function serialiseSizing({ program }: Engine, request: SizingRequest, sizing: Sizing): SizingAnswer {
  const { chip, basis, moves, warnings, resolved } = sizing
  return {
    ...Object.fromEntries(sizing.figures.map((figure) => [figure.name, answerOf(figure)])),
    method: {
      rule: METHOD,
      economy: request.economy, year: request.year, basis,
      price_base: priceBaseOf('USD2025')!,
      chip: {
        id: request.chip, name: chip.name, vendor: chip.vendor, since: chip.since,
        origins: [...new Set([chip.origin, ...Object.values(chip.figures).map(({ origin }) => origin)])],
      },
      moves: moves.map(({ name, label, unit, origin, range }) => ({ name, label, unit, origin, ...range })),
      warnings: warnings.map(({ code, message }) => ({ code, message })),
      hash: runHash(program, resolved),
      model: { version: program.version, hash: program.hash },
    },
  } as SizingAnswer
}

function answerOf({ low, central, high, unit, counted, sumOf, proof }: SizedFigure): SizedAnswer {
  return {
    low, central, high, unit,
    ...(counted === undefined ? {} : { counted }),
    ...(sumOf === undefined ? {} : { sum_of: [...sumOf] }),
    ...(proof === undefined ? {} : { proof: { ...proof } }),
  }
}

const HEADER = ['figure', 'low', 'central', 'high', 'unit', 'counted', 'year', 'economy', 'chip', 'built', 'basis', 'account', 'price_base', 'source', 'hash']

/** One row a figure, each complete in itself. `year` is empty for figures of the whole run. */
export function sizingCsv(engine: Engine, request: SizingRequest, sizing: Sizing): string {
  const { method } = serialiseSizing(engine, request, sizing)
  // A total counts as its parts do.
  const accountOf = (variable = 'capital_spend'): string | undefined => engine.program.variables.find(({ name }) => name === variable)?.definition?.account
  return csvText(HEADER, sizing.figures.map(({ name, low, central, high, unit, counted, proof }): Cell[] => [
    name, low, central, high, unit, counted === undefined ? null : counted ? 'yes' : 'no',
    proof === undefined ? request.year : (proof.year ?? null),
    request.economy, request.chip, request.year, sizing.basis,
    unit.startsWith('USD') ? (accountOf(proof?.variable) ?? null) : null, priceBaseOf(unit) ?? null,
    method.chip.origins.join(' '), method.hash,
  ]))
}
