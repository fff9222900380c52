/** Every figure of the comparison in one table, under its heading. */
import type { Catalogue } from '../../state/catalogue.ts'
import { idle } from '../../state/idle.ts'
import type { Outcome } from '../../state/outcome.ts'
import { compareText } from '../../text/compare-text.ts'
import { text } from '../../text/text.ts'
import { lazyView } from '../frame/lazy-view.tsx'
import { useKeepsUp } from '../frame/on-screen.ts'
import { PartHeading } from './part-heading.tsx'

interface SummarySectionProps {
  readonly result: Outcome
  readonly catalogue: Catalogue
}

// The last part of the page, and a long one: its code waits until the first pictures stand.
const body = lazyView(async () => {
  await idle()
  return import('./summary-body.tsx')
}, ({ SummaryBody }) => SummaryBody, () => <p class="compare-empty" role="status">{compareText.value.table.waiting}</p>)

export function SummarySection({ result, catalogue }: SummarySectionProps) {
  const { frame } = text.value
  const words = compareText.value.table
  const [element, keepsUp] = useKeepsUp<HTMLElement>()
  return (
    <section ref={element} class="compare-part summary-part" aria-labelledby="part-table">
      <PartHeading part="table" title={words.title} scope={words.scope(frame.perimeter[result.perimeter], frame.perspective[result.perspective])} />
      <body.View result={result} catalogue={catalogue} keepsUp={keepsUp} />
    </section>
  )
}
