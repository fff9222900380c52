/** Break-evens as they are told, over HTTP, in the terminal and on the page alike. */
import type { BreakEven } from '../../../model/decide/break-even.ts'
import { type BreakEvenAnswer as Found, type BreakEvenRequest, findBreakEvens } from '../break-evens.ts'
import type { DecisionParts } from '../decision-parts.ts'
import { restingOn, orNull, said, saidOutcome, shownInput, shownOutcome } from './stated.ts'

const RULE = 'The input is moved as a setting of the scenario would, over evenly spaced values of its range; each change of sign of the difference is closed in on to the last digits, each turn towards zero followed to where it is nearest. Roots nearer to each other than a step of the look can be missed.'

/** @throws ScenarioRefusal pointing into the request */
export function* answerBreakEven(parts: DecisionParts, request: BreakEvenRequest) {
  const found = yield* findBreakEvens(parts, request)
  const { resolved, outcome, input, other, line, frontier, points, runs } = found
  const list = line?.found ?? frontier ?? []
  return {
    verdict: line?.everywhere === true ? 'everywhere' as const : list.length > 0 ? 'found' as const : 'none_in_range' as const,
    outcome: shownOutcome(outcome),
    input: shownInput(input),
    ...(other === undefined ? {} : { other: shownInput(other) }),
    points: list.map((point): BreakEven & { readonly other?: number } => ({ ...point })),
    ...(line === undefined ? {} : { from: { input: line.from.input, difference: orNull(line.from.difference) }, to: { input: line.to.input, difference: orNull(line.to.difference) }, gaps: line.gaps }),
    looked_at: points,
    runs,
    says: saysOf(found, request),
    ...restingOn(RULE, parts, resolved),
  }
}

function saysOf({ outcome, input, other, line, frontier }: Found, { strategy, against, target }: BreakEvenRequest): string {
  const what = against === undefined ? `${saidOutcome(outcome)} of ${strategy} is ${said(target!, outcome.unit)}` : `${strategy} and ${against} have the same ${saidOutcome(outcome)}`
  const range = `between ${said(input.from, input.unit)} and ${said(input.to, input.unit)}`
  const label = `${input.parameter.definition.label}${input.form === 'value' ? '' : input.form === 'times' ? ', times' : ', plus'}`
  if (line?.everywhere === true) return `${what} wherever ${label} stands ${range}.`
  if (other !== undefined) return frontier!.length === 0 ? `None in range: nowhere ${range} of ${label}, with ${other.parameter.definition.label} from ${said(other.from, other.unit)} to ${said(other.to, other.unit)}, ${what}.` : `${what} along ${frontier!.length} points of ${label} and ${other.parameter.definition.label}.`
  if (line!.found.length === 0) return `None in range: for no ${label} ${range} ${what}.`
  return `${what} where ${label} is ${line!.found.map(({ input: at }) => said(at, input.unit)).join(' or ')}; searched ${range}.`
}
