/** The bar over every screen: where the reader is, what can be taken back, and how to keep and share it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Disclosure } from '../../control/disclosure.tsx'
import { FileTools } from '../../control/file-tools.tsx'
import { HistoryMenu } from '../../control/history-menu.tsx'
import { Icon } from '../../control/icon.tsx'
import { ThemeSwitch } from '../../control/theme-switch.tsx'
import { copyText } from '../../state/clipboard.ts'
import { screens } from '../../state/page-state.ts'
import { page, pageLink, screen, show } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import { FileNotice } from './file-notice.tsx'

// Long enough to be read twice.
const SAID_FOR = 6000

export function Masthead() {
  const words = text.value.frame
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), SAID_FOR)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <>
      <header class="masthead">
        <h1>{words.name}</h1>
        <Screens />
        <div class="masthead-tools">
          <HistoryMenu />
          <Disclosure title={words.more} icon="more" name="more" always>{(close) => <Keeping onDone={close} onSaid={setSaid} />}</Disclosure>
          <p class="said" role="status">{said}</p>
        </div>
      </header>
      <FileNotice />
    </>
  )
}

function Screens() {
  const words = text.value.frame
  const current = screen.value
  const list = useRef<HTMLUListElement>(null)
  // On a narrow screen the tabs are wider than the page.
  useEffect(() => {
    const tab = list.current?.querySelector('[aria-current]')
    if (tab instanceof HTMLElement) list.current?.scrollTo({ left: tab.offsetLeft - list.current.clientWidth / 2 + tab.offsetWidth / 2 })
  }, [current])
  return (
    <nav class="screens" aria-label={words.screens}>
      <ul ref={list}>
        {screens.map((name) => (
          <li key={name}>
            <button type="button" class="screen-tab" aria-current={name === current ? 'page' : undefined} onClick={() => show({ ...page.value, screen: name })}>{words.screen[name]}</button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface KeepingProps {
  readonly onDone: () => void
  readonly onSaid: (said: string) => void
}

/** Files, link and theme: in the bar where there is room, in a panel of their own where there is none. */
function Keeping({ onDone, onSaid }: KeepingProps) {
  const words = text.value.frame
  async function copy(): Promise<void> {
    const link = pageLink()
    onDone()
    onSaid(link === undefined ? words.linkTooLong : (await copyText(link)) ? words.copied : words.copyRefused)
  }
  return (
    <>
      <Disclosure title={words.file} icon="file" name="file" always>
        {(close) => (
          <FileTools
            onSaid={onSaid}
            onDone={() => {
              close()
              onDone()
            }}
          />
        )}
      </Disclosure>
      <button type="button" class="tool" title={words.copyLink} onClick={copy}><Icon name="link" /><span class="tool-word">{words.copyLink}</span></button>
      <ThemeSwitch />
    </>
  )
}
