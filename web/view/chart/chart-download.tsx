/** Downloads of a chart: a button that opens the formats. What makes the files is fetched when one is asked for. */
import { useId, useRef, useState } from 'preact/hooks'
import type { LineChartData } from '../../chart/line-chart-data.ts'
import { palettes } from '../../chart/palette.ts'
import { exportContext } from '../../state/export-context.ts'
import type { ExportFormat } from '../../state/export-save.ts'
import { loadChunk } from '../../state/load-chunk.ts'
import type { Outcome } from '../../state/outcome.ts'
import { engine, shownPage } from '../../state/store.ts'
import { text } from '../../text/text.ts'
import type { ChartForm } from './chart-forms.ts'

interface ChartDownloadProps {
  readonly data: LineChartData
  readonly variable: string
  readonly outcome: Outcome
  readonly form: ChartForm
  readonly selected: string
  /** The link that brings the chart back. */
  readonly link: () => string | undefined
}

const formats: readonly ExportFormat[] = ['csv', 'svg', 'png']
const PICTURE_WIDTH = 896

export function ChartDownload({ data, variable, outcome, form, selected, link }: ChartDownloadProps) {
  const id = useId()
  const words = text.value.chart
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [dark, setDark] = useState(false)
  const [said, setSaid] = useState('')

  async function save(format: ExportFormat): Promise<void> {
    const model = engine.value
    if (model === undefined) return
    setSaid(words.saving)
    try {
      const { saveChart } = await loadChunk(() => import('../../state/export-save.ts'))
      const name = await saveChart(format, data, exportContext(variable, outcome, shownPage.value, model, link(), words), {
        document, words, selected, draw: form.draw, palette: palettes[dark ? 'dark' : 'light'],
        ...(form.height === undefined ? {} : { height: form.height(data, PICTURE_WIDTH) }),
      })
      setSaid(words.saved(name))
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
          <button key={format} type="button" class="download-format" onClick={() => void save(format)}>{words.formats[format]}</button>
        ))}
        <label class="download-dark"><input type="checkbox" checked={dark} onChange={() => setDark(!dark)} /> {words.dark}</label>
        <span class="download-state" role="status">{said}</span>
      </span>
    </span>
  )
}
