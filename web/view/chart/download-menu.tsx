/** A button that opens the formats in which a chart can be kept. */
import { useId, useRef, useState } from 'preact/hooks'
import type { ExportFormat } from '../../state/export-save.ts'
import { text } from '../../text/text.ts'

interface DownloadMenuProps {
  /** Makes the file and hands it over; the name under which it was kept. */
  readonly save: (format: ExportFormat, dark: boolean) => Promise<string>
}

const formats: readonly ExportFormat[] = ['csv', 'svg', 'png']

export function DownloadMenu({ save }: DownloadMenuProps) {
  const id = useId()
  const words = text.value.chart
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [dark, setDark] = useState(false)
  const [said, setSaid] = useState('')

  async function keep(format: ExportFormat): Promise<void> {
    setSaid(words.saving)
    try {
      setSaid(words.saved(await save(format, dark)))
    } catch {
      setSaid(words.saveFailed)
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    opener.current?.focus()
  }

  function onFocusOut(event: FocusEvent): void {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) setOpen(false)
  }

  return (
    <span class="download" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button ref={opener} type="button" class="link" aria-expanded={open} aria-controls={`${id}-formats`} onClick={() => { setOpen(!open); setSaid('') }}>{words.download}</button>
      {/* Pressing the panel itself must not take the focus out of it, which would close it. */}
      <span class="download-formats" id={`${id}-formats`} hidden={!open} tabIndex={-1}>
        {formats.map((format) => (
          <button key={format} type="button" class="download-format" onClick={() => void keep(format)}>{words.formats[format]}</button>
        ))}
        <label class="download-dark"><input type="checkbox" checked={dark} onChange={() => setDark(!dark)} /> {words.dark}</label>
        <span class="download-state" role="status">{said}</span>
      </span>
    </span>
  )
}
