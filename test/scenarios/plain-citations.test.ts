/** What a page is not sent it writes itself, to the letter. */
import { expect, test } from 'vitest'
import { withCitations, withoutPlainCitations } from '../../scenarios/plain-citations.ts'
import { facts } from '../model/engine.ts'

test('every origin has its citation again, and nearly none is sent', () => {
  const short = withoutPlainCitations(facts.origins)
  expect(withCitations(JSON.parse(JSON.stringify(short)))).toEqual(facts.origins)
  const sent = Object.entries(short).filter(([, { citation }]) => citation !== undefined).map(([id]) => id)
  expect(sent).toEqual(['eurohpc-cofunding-2022', 'openai-prompt-unexplained-2025'])
})
