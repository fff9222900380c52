/** The reality test takes a minute: its answer is kept on disk as long as nothing it rests on changes. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stampOf } from '../stamp.ts'
import type { RealityAnswer } from '../schemas/reality.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = join(ROOT, '.build')
const SOURCES = ['model/**/*.ts', 'data/**/*.{ts,csv}', 'scenarios/**/*.{ts,yaml}', 'api/reality/{serialise,kept}-reality.ts', 'api/schemas/reality.ts', 'package-lock.json']

interface Kept {
  readonly stamp: string
  readonly answer: RealityAnswer
}

/** Hash of all that the answer rests on, as it is now. */
export function realityStamp(): string {
  return stampOf(ROOT, SOURCES)
}

/** Undefined where none is kept, or where it rests on what has changed since. */
export function keptReality(folder: string = FOLDER): RealityAnswer | undefined {
  const file = join(folder, 'reality.json')
  if (!existsSync(file)) return undefined
  const { stamp, answer } = JSON.parse(readFileSync(file, 'utf8')) as Kept
  return stamp === realityStamp() ? answer : undefined
}

/** @param stamp taken before the draw began, as sources may change while it lasts */
export function keepReality(answer: RealityAnswer, stamp: string, folder: string = FOLDER): void {
  mkdirSync(folder, { recursive: true })
  // A reader never meets half a file.
  const draft = join(folder, `reality.json.${process.pid}.draft`)
  writeFileSync(draft, JSON.stringify({ stamp, answer } satisfies Kept))
  renameSync(draft, join(folder, 'reality.json'))
}
