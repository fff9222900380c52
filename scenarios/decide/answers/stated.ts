/** What the answers to questions of sensitivity and decision have alike. */
import { priceBaseOf } from '../../../model/run/price-base.ts'
import type { Beliefs } from '../beliefs.ts'
import type { ChosenOutcome } from '../chosen-outcome.ts'
import type { DecisionParts } from '../decision-parts.ts'
import type { MovedInput } from '../moved-input.ts'
import type { ResolvedScenario } from '../../resolved-scenario.ts'
import { runHash } from '../../run-hash.ts'

/** JSON has no NaN. */
export function orNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

/** What every answer ends with: the rule it was found by, and of what model and scenario it is. */
export function restingOn(rule: string, { program }: Pick<DecisionParts, 'program'>, resolved: ResolvedScenario) {
  return { rule, model: { version: program.version, hash: program.hash }, hash: runHash(program, resolved) }
}

export function shownOutcome({ variable, label, unit, index, year }: ChosenOutcome) {
  const base = priceBaseOf(unit)
  return { variable, label, unit, index: { ...index }, ...(year === undefined ? {} : { year }), ...(base === undefined ? {} : { price_base: base }) }
}

export function shownInput({ parameter: { name, definition }, form, unit, from, to, asWritten }: MovedInput) {
  return { parameter: name, label: definition.label, form, unit, from, to, as_written: asWritten ?? null, origin: definition.origin }
}

export function shownKept(kept: Beliefs['kept']) {
  return kept.map(({ name, why }) => ({ parameter: name, why }))
}

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

export function said(value: number, unit?: string): string {
  return `${plain.format(value)}${unit === undefined || unit === '1' ? '' : ` ${unit}`}`
}

export function saidShare(share: number): string {
  return percent.format(share)
}

/** The outcome with its year, for a sentence. */
export function saidOutcome({ variable, year }: ChosenOutcome): string {
  return year === undefined ? variable : `${variable} in ${year}`
}
