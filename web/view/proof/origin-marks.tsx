/** How well a number is known, as a mark beside it. */
import type { ProofOrigin } from '../../state/proof.ts'
import { proofText } from '../../text/proof-text.ts'

const WEAK: ReadonlySet<string> = new Set(['recalled', 'judgement'])

type Grade = keyof typeof proofText.value.grade

/** The words for a grade; undefined for one that the catalogue does not know. */
export function gradeWords(grade: string | undefined): { readonly mark: string; readonly means: string } | undefined {
  const grades = proofText.value.grade
  return grade !== undefined && Object.hasOwn(grades, grade) ? grades[grade as Grade] : undefined
}

/** `onlyWeak`: nothing where the number was read or reckoned from what was published. */
export function GradeMark({ grade, onlyWeak = false }: { readonly grade: string | undefined; readonly onlyWeak?: boolean }) {
  const words = gradeWords(grade)
  if (grade === undefined || words === undefined || (onlyWeak && !WEAK.has(grade))) return null
  return <span class={WEAK.has(grade) ? 'mark mark-warning' : 'mark'}>{words.mark}</span>
}

export function StandInMark({ origin }: { readonly origin: ProofOrigin }) {
  return origin.standIn === undefined ? null : <span class="mark mark-warning">{proofText.value.standIn.mark}</span>
}
