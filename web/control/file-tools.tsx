/** Scenario files: opened by a button or dropped on the page, and the page saved as one. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { fileProblem, openFile, saveFiles } from '../state/file-exchange.ts'
import type { FileForm } from '../state/scenario-file.ts'
import { text } from '../text/text.ts'
import { ProblemNotice } from '../view/frame/problem-notice.tsx'

/** The three entries of the file menu. */
export function FileTools({ onDone, onSaid }: { readonly onDone: () => void; readonly onSaid: (said: string) => void }) {
  const words = text.value.frame
  const field = useRef<HTMLInputElement>(null)

  async function save(form: FileForm): Promise<void> {
    onDone()
    const names = await saveFiles(form)
    onSaid(names.length === 0 ? '' : words.savedFiles(names))
  }

  return (
    <div class="file-tools">
      <button type="button" class="menu-entry" onClick={() => field.current?.click()}>{words.openFile}</button>
      <button type="button" class="menu-entry" onClick={() => save('yaml')}>{words.saveYaml}</button>
      <button type="button" class="menu-entry" onClick={() => save('json')}>{words.saveJson}</button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".yaml,.yml,.json"
        aria-label={words.openFile}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file !== undefined) void openFile(file)
          // The same file may be mended and opened again.
          event.currentTarget.value = ''
          onDone()
        }}
      />
    </div>
  )
}

/** Takes a file dropped anywhere on the page, and says why the last one was refused. */
export function FileNotice() {
  const words = text.value.frame
  const [over, setOver] = useState(false)
  const problem = fileProblem.value

  useEffect(() => {
    const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent): void => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(false)
      const [file, second] = event.dataTransfer?.files ?? []
      if (second !== undefined) fileProblem.value = text.value.frame.oneFile
      else if (file !== undefined) void openFile(file)
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])

  return (
    <>
      {over && <p class="drop-here" aria-hidden="true">{words.dropFile}</p>}
      {problem !== undefined && <div class="file-problem"><ProblemNotice problem={problem} action={{ title: words.dismiss, run: () => (fileProblem.value = undefined) }} /></div>}
    </>
  )
}
