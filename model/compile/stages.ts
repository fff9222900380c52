/** Which names a record may read, by when it has its value. */
import type { Fault } from './model-error.ts'
import type { Names } from './names.ts'
import type { Expression } from './program.ts'
import { varying } from './varying.ts'
import { parts } from './walk.ts'

/** Calls `report` for each part that is out of place in a formula of the stage. */
export function checkStage(
  expression: Expression, stage: 'once' | 'yearly' | 'after', names: Names, report: (fault: Fault, where: Expression) => void,
): void {
  if (stage === 'once') {
    const moving = varying(expression, names)
    if (moving !== undefined) {
      report(
        {
          code: 'stage', problem: 'a record of stage once reads what differs by year',
          found: moving.kind === 'read' ? moving.name : moving.kind, suggestion: 'Leave out `stage`, or read the value of one year.',
        },
        moving,
      )
    }
    return
  }
  const visit = stage === 'yearly' ? yearly : after
  visit(expression, names, report)
}

type Visit = (expression: Expression, names: Names, report: (fault: Fault, where: Expression) => void) => void

const yearly: Visit = (expression, names, report) => {
  if (expression.kind === 'over_years') {
    report({ code: 'stage', problem: `${expression.name} needs the whole series`, suggestion: "Give the record stage: 'after'." }, expression)
    return
  }
  if (expression.kind === 'read' && names.values.get(expression.name)?.timing === 'after') {
    report(
      { code: 'stage', problem: 'a yearly record reads what is known only after the last year', found: expression.name,
        suggestion: "Give the record stage: 'after'." },
      expression,
    )
  }
  for (const part of parts(expression)) yearly(part, names, report)
}

const after: Visit = (expression, names, report) => {
  if (expression.kind === 'over_years') {
    for (const argument of expression.arguments) after(argument, names, report)
    return
  }
  const found =
    expression.kind === 'read' ? (names.values.get(expression.name)?.timing === 'yearly' ? expression.name : undefined)
    : expression.kind === 'year' || expression.kind === 'alive' || expression.kind === 'delayed' || expression.kind === 'ahead' ? expression.kind
    : undefined
  if (found !== undefined) {
    report(
      { code: 'stage', problem: 'a record of stage after reads a value of one year', found,
        suggestion: 'Take it through a function of years, such as total(x), npv(x, rate) or last(x).' },
      expression,
    )
    return
  }
  for (const part of parts(expression)) after(part, names, report)
}
