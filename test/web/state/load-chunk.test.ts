import { expect, test } from 'vitest'
import { ChunkMissing, loadChunk } from '../../../web/state/load-chunk.ts'

test('a part that is there is given; one that is missing is told apart from other errors', async () => {
  expect(await loadChunk(() => Promise.resolve({ part: 1 }))).toEqual({ part: 1 })
  await expect(loadChunk(() => Promise.reject(new TypeError('Importing a module script failed.')))).rejects.toThrow(ChunkMissing)
  await expect(loadChunk(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1:1/part.js')))).rejects.toThrow(ChunkMissing)
})
