/** The reality test: one parameter set against published figures that it was not fitted to. */
import type { RealityRow } from '../../data/reality.ts'
import { seededRandom } from '../../model/ensemble/shuffled-hypercube.ts'
import type { SizingParts } from '../sizing.ts'
import { Draws } from './draws.ts'
import { FEWEST_ROWS, MARKS } from './groups.ts'
import { type Ground, modelFigure, Runs } from './readings.ts'
import { restated } from './restate.ts'
import { bandOf, type ComparedRow, couldCount, type GroupScore, insideOf, isScored, scoreGroups } from './score.ts'

export const MEMBERS = 2000
export const SEED = 20_260_101

/** How the answer came about, in words that go with it. */
export const METHOD = 'One set of parameters for every row. Ratio: central figure of the model over the published one, after the conversion that the reading names; dollars are those of 2025. '
  + 'Inside: the model within the published range; or within 20 % of a published point (7 % for identities); or the published figure within P10 to P90 of the model, over a plain Latin hypercube of all cited ranges. '
  + 'A row counts where the published figure is the one the model gives, owes the model nothing and the model owes it nothing, and was found in print; recalled figures are shown apart.'

export interface RealityTest {
  readonly members: number
  readonly rows: readonly ComparedRow[]
  readonly groups: readonly GroupScore[]
  /** Rows that count, identities left out, and whether they are enough. */
  readonly counted: number
  readonly enough: boolean
}

/**
 * Compares, giving way after each member, so that whoever waits can be told how far it is.
 *
 * @param members of the Latin hypercube that makes the model's own band
 */
export function* compareReality(rows: readonly RealityRow[], parts: SizingParts, members: number = MEMBERS, seed: number = SEED): Generator<void, RealityTest> {
  const ground: Ground = { parts, draws: new Draws(parts.program, parts.facts, members, seededRandom(seed)), runs: new Runs() }
  ground.runs.turnTo(undefined)
  const central = rows.map((row) => modelFigure(row, ground, undefined))
  const figures = rows.map((row) => (MARKS[row.group].counted && couldCount(row) ? new Float64Array(members) : undefined))
  for (let member = 0; member < members; member++) {
    yield
    ground.runs.turnTo(member)
    for (const [at, row] of rows.entries()) {
      const own = figures[at]
      if (own !== undefined) own[member] = modelFigure(row, ground, member)
    }
  }
  const compared = rows.map((row, at) => comparedRow(row, central[at]!, figures[at], parts))
  const groups = scoreGroups(compared)
  const counted = groups.reduce((sum, { group, scored }) => sum + (MARKS[group].counted ? scored : 0), 0)
  return { members, rows: compared, groups, counted, enough: counted >= FEWEST_ROWS }
}

/** The same at one go. */
export function realityTest(rows: readonly RealityRow[], parts: SizingParts, members?: number): RealityTest {
  const steps = compareReality(rows, parts, members)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function comparedRow(row: RealityRow, model: number, figures: Float64Array | undefined, { facts }: SizingParts): ComparedRow {
  const { value, unit } = restated(row, facts)
  const factor = value / row.value
  const published = { value, ...(row.low === undefined ? {} : { low: row.low * factor }), ...(row.high === undefined ? {} : { high: row.high * factor }) }
  const band = figures === undefined ? undefined : bandOf(figures)
  return {
    row, unit, published, model, ratio: model / value, scored: isScored(row),
    ...(band === undefined ? {} : { band }),
    inside: insideOf(row.group, published, model, band),
  }
}
