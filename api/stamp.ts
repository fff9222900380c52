import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Hash of files and of what they are called: the same as long as nothing in them changes. `sources` are patterns below `root`. */
export function stampOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256')
  const files = [...new Set(globSync([...sources], { cwd: root }))].sort()
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0')
  return hash.digest('hex')
}
