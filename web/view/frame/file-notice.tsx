/** Scenario files dropped anywhere on the page, and why the last one was refused. */
import { useEffect, useState } from 'preact/hooks'
import { fileProblem, openFile } from '../../state/file-exchange.ts'
import { text } from '../../text/text.ts'
import { ProblemNotice } from './problem-notice.tsx'

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
