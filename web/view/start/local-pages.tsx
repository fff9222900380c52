/** The last pages worked on in this browser, each a link that brings it back as it was left. */
import { useState } from 'preact/hooks'
import type { Engine } from '../../state/engine.ts'
import { decodeAddress } from '../../state/address.ts'
import { forgetLocalWork, localPages } from '../../state/keep-local-work.ts'
import type { PageState } from '../../state/page-state.ts'
import { text } from '../../text/text.ts'

interface LocalPagesProps {
  readonly engine: Engine
  readonly nameOf: (iso3: string) => string
}

export function LocalPages({ engine, nameOf }: LocalPagesProps) {
  const words = text.value.start.local
  const [forgotten, setForgotten] = useState(false)
  const pages = localPages.value

  /** A file of the reader's own may say anything under `title`. */
  function titleOf({ base, economy }: PageState): string {
    if (base === undefined) return nameOf(economy)
    const scenario = 'library' in base ? engine.library.scenarios.get(base.library) : base.file
    const title: unknown = scenario?.title ?? scenario?.name
    return typeof title === 'string' ? title : words.file
  }

  return (
    <section class="start-section local-pages" aria-labelledby="local-title">
      <header class="start-head">
        <h2 id="local-title">{words.title}</h2>
        {pages.length > 0 && <p>{words.here} <button type="button" class="link" onClick={() => { forgetLocalWork(); setForgotten(true) }}>{words.forget}</button></p>}
      </header>
      <p class="start-empty" role="status">{pages.length > 0 ? '' : forgotten ? words.forgotten : words.none}</p>
      {pages.length > 0 && (
        <ol>
          {pages.map(({ address, time }) => {
            const state = decodeAddress(address)
            const moved = Object.keys(state.levers).length
            return (
              <li key={address}>
                <a href={`#${address}`}>{titleOf(state)}</a>
                <span class="local-what">{[text.value.frame.screen[state.screen], words.strategies(state.strategies.length), ...(moved === 0 ? [] : [words.moved(moved)])].join(' · ')}</span>
                <time dateTime={new Date(time).toISOString()}>{words.when(time)}</time>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
