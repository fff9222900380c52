/** The questions of README.md, each with the call and the link that answer it. */
import { readFileSync } from 'node:fs'

export interface Question {
  readonly number: number
  readonly question: string
  readonly call: string
  /** Records the call names; the first is on the screen. */
  readonly figures: readonly string[]
  /** What follows the server's address in the link. */
  readonly hash: string
}

const ROW = /^\| (\d+) \| (.+?) \| `(.+?)` \| \[[\w ]+\]\[(q\d+)\] \|$/gm

export function readmeQuestions(): readonly Question[] {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  return [...text.matchAll(ROW)].map(([, number = '', question = '', call = '', reference = '']) => {
    // What a search over mixes finds is their cost.
    const figures = /(?:variables?|outcomes?)[= ]([\w,]+)/.exec(call)?.[1]?.split(',') ?? (call.includes(' frontier ') ? ['equal_service_cost'] : [])
    const hash = new RegExp(`^\\[${reference}\\]: http://127\\.0\\.0\\.1:3000/(#\\S+)$`, 'm').exec(text)?.[1] ?? ''
    return { number: Number(number), question, call, figures, hash }
  })
}
