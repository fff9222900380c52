/** Tests of trust that the reader answers in place: each of an arrangement of the page's own economy. */
import { dimensions } from '../../model/equations/dimensions.ts'
import { trustTestNames } from '../../model/equations/trust-tests.ts'
import type { Change } from '../../scenarios/schema.ts'
import { workOf, withWork, type PageState } from './page-state.ts'

/** 0 absent, 0.5 announced or partial, 1 in force; by `arrangement.test`. Tests left out stand as they are cited. */
export type Answers = Readonly<Record<string, number>>

export const answerValues = [0, 0.5, 1] as const

const OPEN = '_'
// One letter a test, in the declared order of tests.
const LETTERS: Readonly<Record<string, number>> = { 0: 0, 5: 0.5, 1: 1 }
const letterOf = (value: number | undefined): string => Object.entries(LETTERS).find(([, known]) => known === value)?.[0] ?? OPEN

export function answerKey(arrangement: string, test: string): string {
  return `${arrangement}.${test}`
}

/** `arrangement.letters`, a letter for each of the twenty tests; undefined where nothing is answered. */
export function encodeAnswers(answers: Answers = {}): string | undefined {
  const written = dimensions.arrangement.flatMap((arrangement) => {
    const letters = trustTestNames.map((test) => letterOf(answers[answerKey(arrangement, test)])).join('')
    return letters === OPEN.repeat(trustTestNames.length) ? [] : [`${arrangement}.${letters}`]
  })
  return written.length === 0 ? undefined : written.join('~')
}

/** What cannot be read is left out; undefined where nothing is answered. */
export function decodeAnswers(text: string): Answers | undefined {
  const answers: Record<string, number> = {}
  for (const part of text.split('~')) {
    const [name = '', letters = '', ...rest] = part.split('.')
    const arrangement = dimensions.arrangement.find((known) => known === name)
    if (arrangement === undefined || letters.length !== trustTestNames.length || rest.length > 0) continue
    trustTestNames.forEach((test, place) => {
      const value = LETTERS[letters[place] ?? OPEN]
      if (value !== undefined) answers[answerKey(arrangement, test)] = value
    })
  }
  return Object.keys(answers).length === 0 ? undefined : answers
}

/** Answers a test, or leaves it as it is cited. */
export function withAnswer(state: PageState, arrangement: string, test: string, value: number | undefined): PageState {
  const { [answerKey(arrangement, test)]: _, ...others } = state.answers ?? {}
  return withAnswers(state, value === undefined ? others : { ...others, [answerKey(arrangement, test)]: value })
}

export function withAnswers(state: PageState, answers: Answers): PageState {
  const { answers: _, ...work } = workOf(state)
  return withWork(state, Object.keys(answers).length === 0 ? work : { ...work, answers })
}

/** The same as changes to the parameter that holds them. */
export function answerChanges(answers: Answers): readonly Change[] {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => {
    const [arrangement = '', trust_test = ''] = key.split('.')
    return { value, at: { arrangement, trust_test } }
  })
}
