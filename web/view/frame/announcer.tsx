/** Says the headline once the figures have rested, for readers who do not see them move. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { leadSentence } from '../../state/lead-sentence.ts'
import type { Sentence } from '../../state/sentence.ts'
import { outcome } from '../../state/store.ts'
import { SentenceText } from './figure.tsx'

const REST = 600

export function Announcer() {
  const result = outcome.value
  const [said, setSaid] = useState<Sentence>([])
  const first = useRef(true)
  useEffect(() => {
    if (result === undefined) return
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => setSaid(leadSentence(result)), REST)
    return () => clearTimeout(timer)
  }, [result])
  return <p class="unseen" role="status"><SentenceText sentence={said} spoken /></p>
}
