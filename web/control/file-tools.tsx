/** Scenario files in the masthead: one opened, and the page saved as one. */
import { useRef } from 'preact/hooks'
import { openFile, saveFiles } from '../state/file-exchange.ts'
import type { FileForm } from '../state/scenario-file.ts'
import { text } from '../text/text.ts'

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
