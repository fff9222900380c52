/** Where a value may not apply (a gap, NaN), and where a gap would be swallowed: a sum, a vintage, a stock, a condition. */
import { scalars, seriesForms } from './functions/registry.ts'
import type { Draft, Report, Sources } from './draft.ts'
import type { Expression } from './program.ts'
import { parts, walk } from './walk.ts'

type GapOf = (name: string) => boolean

/** Whether an expression can be a gap. */
export function canBeGap(expression: Expression, gapOf: GapOf): boolean {
  switch (expression.kind) {
    case 'none':
      return true
    case 'read':
      return gapOf(expression.name)
    case 'alive':
      return false
    case 'delayed':
    case 'ahead':
      return gapOf(expression.of)
    case 'over_years':
      if (seriesForms.get(expression.name)?.without !== undefined) return true
      return gapOf(expression.series.name) || expression.arguments.some((argument) => canBeGap(argument, gapOf))
    case 'reduce':
      // min, max and which_min pass over gaps.
      return expression.operator === 'sum' && canBeGap(expression.of, gapOf)
    case 'call':
      return scalars.get(expression.name)?.makesGaps === true || expression.arguments.some((argument) => canBeGap(argument, gapOf))
    default:
      return parts(expression).some((part) => canBeGap(part, gapOf))
  }
}

/** Sets `gaps` on every draft: a gap spreads to whatever reads it. */
export function spreadGaps(drafts: readonly Draft[]): GapOf {
  const gaps = new Set<string>()
  const gapOf: GapOf = (name) => gaps.has(name)
  for (let changed = true; changed; ) {
    changed = false
    for (const draft of drafts) {
      if (gaps.has(draft.name)) continue
      const formulas = [...draft.is, ...(draft.initial ? [draft.initial] : []), ...(draft.history ? [draft.history] : [])]
      if (!formulas.some((formula) => canBeGap(formula, gapOf))) continue
      gaps.add(draft.name)
      draft.gaps = true
      changed = true
    }
  }
  return gapOf
}

export interface GapFault {
  readonly code: 'gap'
  readonly problem: string
  readonly suggestion: string
}

/** Calls `report` for each part of an expression that would hide a gap. */
export function hiddenGaps(expression: Expression, gapOf: GapOf, report: (fault: GapFault, where: Expression) => void): void {
  const suggestion = 'Use share(a, b), which is 0 where b is 0, or make the value apply everywhere.'
  walk(expression, (part) => {
    if (part.kind === 'reduce' && part.operator === 'sum' && canBeGap(part.of, gapOf)) {
      report({ code: 'gap', problem: 'sum would hide a gap: use share() or a condition', suggestion }, part)
    }
    if (part.kind === 'alive' && (gapOf(part.flow) || gapOf(part.kernel))) {
      report({ code: 'gap', problem: 'a vintage sum would hide a gap: use share() or a condition', suggestion }, part)
    }
    const conditions =
      part.kind === 'compare' || part.kind === 'logic' ? [part.left, part.right]
      : part.kind === 'not' ? [part.of]
      : part.kind === 'choose' ? [part.condition]
      : []
    for (const condition of conditions) {
      // A comparison inside has its own message.
      if (condition.kind === 'compare' || condition.kind === 'logic' || condition.kind === 'not') continue
      if (canBeGap(condition, gapOf)) report({ code: 'gap', problem: 'a condition would hide a gap', suggestion }, condition)
    }
  })
}

export function checkGaps(drafts: readonly Draft[], sources: Sources, report: Report): void {
  const gapOf = spreadGaps(drafts)
  for (const draft of drafts) {
    for (const formula of [...draft.is, draft.initial, draft.history]) {
      if (formula === undefined) continue
      hiddenGaps(formula, gapOf, (fault, where) => report(draft.owner, fault, sources.get(where)))
    }
    if (draft.stock && draft.gaps) {
      report(draft.owner, {
        code: 'gap', problem: 'a stock would keep a gap for ever', suggestion: 'Use share(a, b), or a condition, in what flows in and out.',
      })
    }
  }
}
