/** Opens a scenario file on the page and saves the page as files. Nothing of the page changes, and nothing is stored, where a file is refused. */
import { signal } from '@preact/signals'
import { text } from '../text/text.ts'
import { loadPacker } from './file-packer.ts'
import { loadChunk } from './load-chunk.ts'
import { stateOfScenario } from './open-scenario.ts'
import { problemFrom, type Problem } from './problem.ts'
import { saveFile } from './save-file.ts'
import type { FileForm } from './scenario-file.ts'
import { choose, engine, page } from './store.ts'

/** Why the last file was not opened or saved. */
export const fileProblem = signal<Problem | undefined>(undefined)

export async function openFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<void> {
  const words = text.value.frame
  fileProblem.value = undefined
  try {
    const model = engine.value
    if (model === undefined) throw new Error(words.modelMissing)
    const { readScenario, refuseLarge } = await loadChunk(() => import('./scenario-file.ts'))
    await loadChunk(loadPacker)
    refuseLarge(file.size)
    const scenario = readScenario(new Uint8Array(await file.arrayBuffer()), file.name)
    const next = stateOfScenario(scenario, { file: scenario }, model.library, page.value)
    // Names, places and units are checked by a run of its own before the page stands on it.
    model.runBeside(next)
    choose({ ...next, screen: next.strategies.length > 1 ? 'compare' : 'explore' }, words.did.opened(scenario.title ?? scenario.name))
  } catch (error) {
    fileProblem.value = problemFrom(error, words.fileRefused(file.name))
  }
}

/** Names of the files saved; none where the page cannot be saved. */
export async function saveFiles(form: FileForm): Promise<readonly string[]> {
  fileProblem.value = undefined
  try {
    const model = engine.value
    if (model === undefined) throw new Error(text.value.frame.modelMissing)
    const { scenarioFiles } = await loadChunk(() => import('./scenario-file.ts'))
    const files = scenarioFiles(page.value, model.library, form)
    if (files.length === 0) throw new Error(text.value.frame.noStrategy.detail)
    for (const { name, text: written } of files) saveFile(written, name, name.endsWith('.json') ? 'application/json' : 'application/yaml')
    return files.map(({ name }) => name)
  } catch (error) {
    fileProblem.value = problemFrom(error, text.value.frame.fileNotSaved)
    return []
  }
}
