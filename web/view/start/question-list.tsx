/** Presets and worked cases, asked as questions; pressing one opens the page that answers it. */
import { useMemo } from 'preact/hooks'
import { PURE_STRATEGIES } from '../../../scenarios/default-scenario.ts'
import { WORLD } from '../../../scenarios/world.ts'
import { shortTitle } from '../../state/catalogue.ts'
import type { Engine } from '../../state/engine.ts'
import { withPreset } from '../../state/open-preset.ts'
import { stateOfScenario } from '../../state/open-scenario.ts'
import { questionGroups, questionsOf, type Question } from '../../state/questions.ts'
import { page } from '../../state/store.ts'
import { startText } from '../../text/start-text.ts'
import { leaveStart } from './leave-start.ts'

interface QuestionListProps {
  readonly engine: Engine
  readonly country: string
  readonly nameOf: (iso3: string) => string
}

export function QuestionList({ engine, country, nameOf }: QuestionListProps) {
  const words = startText.value.questions
  const questions = useMemo(() => questionsOf(engine.library), [engine])
  const presets = useMemo(() => [...engine.catalogue.strategies].sort((a, b) => rankOf(a.name) - rankOf(b.name)), [engine])

  function open({ name, title }: Question): void {
    const scenario = engine.library.scenarios.get(name)
    if (scenario === undefined) return
    const state = stateOfScenario(scenario, { library: name }, engine.library, page.value)
    leaveStart({ ...state, screen: state.strategies.length > 1 ? 'compare' : 'explore' }, words.did(title))
  }

  return (
    <section class="start-section questions" aria-labelledby="questions-title">
      <header class="start-head">
        <h2 id="questions-title">{words.title}</h2>
        <p>{words.intro}</p>
      </header>
      <div class="question-groups">
        {page.value.economy !== WORLD && <div class="question-group">
          <h3>{words.presets(country)}</h3>
          <ul>
            {presets.map(({ name, title }) => (
              <li key={name}>
                <button type="button" class="question" data-preset={name} onClick={() => leaveStart({ ...withPreset(page.value, name), screen: 'explore' }, words.didPreset(title))}>
                  <span class="question-where">{shortTitle(name, title)}</span>
                  <span class="question-words">{words.preset[name] ?? title}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>}
        {questionGroups.map((group) => {
          const own = questions.filter((question) => question.group === group)
          return own.length === 0 ? null : (
            <div key={group} class="question-group">
              <h3>{words.group[group]}</h3>
              <ul>
                {own.map((question) => (
                  <li key={question.name}>
                    <button type="button" class="question" data-scenario={question.name} onClick={() => open(question)}>
                      <span class="question-where">{nameOf(question.economy)}</span>
                      <span class="question-words">{question.question}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Pure strategies in the order the page compares them in, mixtures after them. */
function rankOf(name: string): number {
  const place = PURE_STRATEGIES.findIndex((pure) => pure === name)
  return place < 0 ? PURE_STRATEGIES.length : place
}
