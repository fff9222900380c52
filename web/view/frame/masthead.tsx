/** The bar over every screen: where the reader is, what can be taken back, and how to share it. */
import { useState } from 'preact/hooks'
import { HistoryMenu } from '../../control/history-menu.tsx'
import { ThemeSwitch } from '../../control/theme-switch.tsx'
import { screens } from '../../state/page-state.ts'
import { page, pageLink, show } from '../../state/store.ts'
import { text } from '../../text/text.ts'

export function Masthead() {
  const words = text.value.frame
  const { screen } = page.value
  return (
    <header class="masthead">
      <h1>{words.name}</h1>
      <nav class="screens" aria-label={words.screens}>
        <ul>
          {screens.map((name) => (
            <li key={name}>
              <button type="button" class="screen-tab" aria-current={name === screen ? 'page' : undefined} onClick={() => show({ ...page.value, screen: name })}>{words.screen[name]}</button>
            </li>
          ))}
        </ul>
      </nav>
      <div class="masthead-tools">
        <HistoryMenu />
        <ShareLink />
        <ThemeSwitch />
      </div>
    </header>
  )
}

function ShareLink() {
  const words = text.value.frame
  const [said, setSaid] = useState('')
  const link = pageLink()
  return (
    <span class="share">
      <button
        type="button"
        class="button"
        onClick={() => link === undefined ? setSaid(words.linkTooLong) : navigator.clipboard.writeText(link).then(() => setSaid(words.copied), () => setSaid(words.copyRefused))}
      >
        {words.copyLink}
      </button>
      <span class="share-state" role="status">{said}</span>
    </span>
  )
}
