/** Twenty tests of trust of one arrangement, each with its cited answer, answered in place. */
import { useMemo } from 'preact/hooks'
import { Choice } from '../../control/choice.tsx'
import { answerValues, withAnswer, withAnswers } from '../../state/answers.ts'
import type { Engine } from '../../state/engine.ts'
import type { Outcome, StrategyOutcome } from '../../state/outcome.ts'
import { answersOf, citationOf, whole, type TestAnswer } from '../../state/sovereignty.ts'
import { choose, page, showAs, shownPage } from '../../state/store.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'
import { formatNumber } from '../../chart/number-format.ts'
import { ScreenPart } from '../frame/screen-part.tsx'
import { Score } from './score.tsx'

interface TrustTestsProps {
  readonly engine: Engine
  readonly result: Outcome
  readonly strategy: StrategyOutcome
  readonly arrangement: string
  readonly arrangements: readonly string[]
}

const CITED = 'cited'

export function TrustTests({ engine: model, result, strategy, arrangement, arrangements }: TrustTestsProps) {
  const words = sovereigntyText.value.trust
  const names = sovereigntyText.value.arrangement
  const found = useMemo(() => answersOf(shownPage.value, strategy.key, model), [result.hash, strategy.key, model])
  // An answer is of the places of the page's own country.
  const own = strategy.economy === result.economy
  const anyHere = Object.keys(page.value.answers ?? {}).length > 0
  return (
    <ScreenPart id="sovereignty-trust" title={words.title} scope={words.scope} takesFocus>
      <div class="sovereignty-tools">
        <Choice
          label={words.arrangement} value={arrangement} onPick={(next) => showAs({ arrangement: next })}
          options={arrangements.map((value) => ({ value, title: strategy.arrangements.includes(value) ? words.used(names[value] ?? value) : names[value] ?? value }))}
        />
        <dl class="sovereignty-scores">
          {([['arrangement_trust', words.score], ['arrangement_trust_at_best', words.best], ['weakest_link', words.weakest], ['trust_unknown', words.open]] as const).map(([variable, label]) => (
            <div key={variable}><dt>{label}</dt><dd><Score of={whole(strategy, variable, { arrangement })} label={label} /></dd></div>
          ))}
        </dl>
        {anyHere && <button type="button" class="link" onClick={() => { choose(withAnswers(page.value, {}), words.didBack); document.getElementById('sovereignty-trust')?.focus() }}>{words.back}</button>}
      </div>
      {!own && <p class="spectrum-note">{words.otherCountry}</p>}
      <div class="trust-dimensions">
        {(found.get(arrangement) ?? []).map(({ dimension, tests }) => (
          <fieldset key={dimension} class="trust-dimension">
            <legend>{words.dimension[dimension] ?? dimension} <Score of={whole(strategy, 'trust_score', { arrangement, trust_dimension: dimension })} label={words.dimension[dimension] ?? dimension} /></legend>
            {tests.map((answer) => <Test key={answer.test} answer={answer} arrangement={arrangement} engine={model} own={own} />)}
          </fieldset>
        ))}
      </div>
    </ScreenPart>
  )
}

interface TestProps {
  readonly answer: TestAnswer
  readonly arrangement: string
  readonly engine: Engine
  /** Of the page's own country: it can be answered here. */
  readonly own: boolean
}

function Test({ answer: { test, value, here, origin, detail }, arrangement, engine: model, own }: TestProps) {
  const words = sovereigntyText.value.trust
  const [name, says] = words.test[test] ?? [test, '']
  const said = (of: number): string => words.values[of] ?? words.between(formatNumber(of))
  const cited = origin === undefined ? undefined : citationOf(model.facts, origin)
  const given = page.value.answers?.[`${arrangement}.${test}`]
  const asCited = here ? words.cited('…') : value === undefined ? words.unanswered : words.cited(said(value))
  return (
    <div class={value === undefined ? 'trust-test trust-open' : 'trust-test'}>
      <span class="trust-mark" aria-hidden="true">{value === undefined ? '?' : value >= 1 ? '✓' : value > 0 ? '◪' : '×'}</span>
      <div>
        {own ? (
          <Choice
            label={name} value={given === undefined ? CITED : String(given)}
            options={[{ value: CITED, title: asCited }, ...answerValues.map((choice) => ({ value: String(choice), title: said(choice) }))]}
            onPick={(picked) => choose(withAnswer(page.value, arrangement, test, picked === CITED ? undefined : Number(picked)), words.did(name, picked === CITED ? asCited : said(Number(picked))))}
          />
        ) : <p><strong>{name}</strong> {value === undefined ? words.unanswered : said(value)}</p>}
        <p class="spectrum-says">
          {says}.{here && <> <span class="mark">{words.here}</span></>}
          {cited !== undefined && <>{' '}{cited.url === undefined ? cited.text : <a href={cited.url} rel="noreferrer">{cited.text}</a>}{detail === undefined || /^\d{4}$/.test(detail) ? '' : `: ${detail}`}</>}
        </p>
      </div>
    </div>
  )
}
