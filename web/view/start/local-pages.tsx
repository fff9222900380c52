/** The last pages worked on in this browser, each a link that brings it back as it was left. */
import { useRef, useState } from 'preact/hooks'
import type { Engine } from '../../state/engine.ts'
import { decodeAddress } from '../../state/address.ts'
import { forgetLocalWork, localPages } from '../../state/keep-local-work.ts'
import { scenarioTitle } from '../../state/work-title.ts'
import { startText } from '../../text/start-text.ts'
import { text } from '../../text/text.ts'

interface LocalPagesProps {
  readonly engine: Engine
  readonly nameOf: (iso3: string) => string
}

export function LocalPages({ engine, nameOf }: LocalPagesProps) {
  const words = startText.value.local
  const [forgotten, setForgotten] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const pages = localPages.value

  /** The button that was pressed goes with the list, so the heading takes the focus. */
  function forget(): void {
    forgetLocalWork()
    setForgotten(true)
    title.current?.focus()
  }

  return (
    <section class="start-section local-pages" aria-labelledby="local-title">
      <header class="start-head">
        <h2 id="local-title" ref={title} tabIndex={-1}>{words.title}</h2>
        {pages.length > 0 && <p>{words.here} <button type="button" class="link" onClick={forget}>{words.forget}</button></p>}
      </header>
      <p class="start-empty" role="status">{pages.length > 0 ? '' : forgotten ? words.forgotten : words.none}</p>
      {pages.length > 0 && (
        <ol>
          {pages.map(({ address, time }) => {
            const state = decodeAddress(address)
            const moved = Object.keys(state.levers).length
            return (
              <li key={address}>
                <a href={`#${address}`}>{scenarioTitle(state, engine.library) ?? nameOf(state.economy)}</a>
                <span class="local-what">{[text.value.frame.screen[state.screen], words.strategies(state.strategies.length), ...(moved === 0 ? [] : [startText.value.moved(moved)])].join(' · ')}</span>
                <time dateTime={new Date(time).toISOString()}>{words.when(time)}</time>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
