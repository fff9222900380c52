/** Where the numbers of all members wait until the last is there: in memory, or beyond what memory is for, in a file. */
import { open, rm, statfs, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Block } from '../../model/ensemble/columns.ts'

/** The part of a block that is kept; its failures are kept elsewhere. */
export type Placed = Pick<Block, 'from' | 'to' | 'values'>

export interface ColumnStore {
  /** Blocks in any order, none twice. */
  place(block: Placed): Promise<void>
  /** The first `members` of columns `from` to `to` - 1, one after another, in memory of their own. All of them were placed. */
  read(from: number, to: number, members: number): Promise<Float64Array<ArrayBuffer>>
  close(): Promise<void>
}

const BYTES = Float64Array.BYTES_PER_ELEMENT
// 128 MiB: what two jobs hold beside the engine stays far below a gibibyte.
const MOST_VALUES_IN_MEMORY = 16_777_216
// Others write to the disk as well.
const ROOM = 1.1

/** There is no room on the disk for the numbers of an ensemble. */
export class NoRoom extends Error {
  constructor(wanted: number, free: number) {
    super(`The numbers of all members take ${wanted} bytes on disk; ${free} are free.`)
    this.name = 'NoRoom'
  }
}

/** @throws NoRoom */
export async function openColumnStore(columns: number, members: number, inMemory: number = MOST_VALUES_IN_MEMORY): Promise<ColumnStore> {
  return columns * members <= inMemory ? new MemoryColumns(columns, members) : FileColumns.open(columns, members)
}

class MemoryColumns implements ColumnStore {
  readonly #values: Float64Array
  readonly #columns: number
  readonly #members: number

  constructor(columns: number, members: number) {
    this.#values = new Float64Array(columns * members)
    this.#columns = columns
    this.#members = members
  }

  async place({ from, to, values }: Placed): Promise<void> {
    const length = to - from
    for (let column = 0; column < this.#columns; column++) this.#values.set(values.subarray(column * length, (column + 1) * length), column * this.#members + from)
  }

  async read(from: number, to: number, members: number): Promise<Float64Array<ArrayBuffer>> {
    const read = new Float64Array((to - from) * members)
    for (let column = from; column < to; column++) read.set(this.#values.subarray(column * this.#members, column * this.#members + members), (column - from) * members)
    return read
  }

  async close(): Promise<void> {}
}

/** Blocks as they are, each at the place of its first member: a column of a block is one stretch of the file. */
class FileColumns implements ColumnStore {
  readonly #file: FileHandle
  readonly #path: string
  readonly #columns: number
  readonly #blocks: { readonly from: number; readonly to: number }[] = []

  private constructor(file: FileHandle, path: string, columns: number) {
    this.#file = file
    this.#path = path
    this.#columns = columns
  }

  static async open(columns: number, members: number): Promise<FileColumns> {
    const { bavail, bsize } = await statfs(tmpdir())
    const wanted = columns * members * BYTES
    if (wanted * ROOM > bavail * bsize) throw new NoRoom(wanted, bavail * bsize)
    const path = join(tmpdir(), `sovereign-compute-${crypto.randomUUID()}`)
    const file = await open(path, 'wx+', 0o600)
    // Where a file in use can lose its name it goes with the process, however that ends.
    await rm(path, { force: true }).catch(() => undefined)
    return new FileColumns(file, path, columns)
  }

  async place({ from, to, values }: Placed): Promise<void> {
    this.#blocks.push({ from, to })
    await writeWhole(this.#file, values, from * this.#columns * BYTES)
  }

  async read(from: number, to: number, members: number): Promise<Float64Array<ArrayBuffer>> {
    const read = new Float64Array((to - from) * members)
    for (const block of this.#blocks) {
      if (block.from >= members) continue
      const length = block.to - block.from
      const stretch = new Float64Array((to - from) * length)
      await readWhole(this.#file, stretch, (block.from * this.#columns + from * length) * BYTES)
      const kept = Math.min(length, members - block.from)
      for (let column = 0; column < to - from; column++) read.set(stretch.subarray(column * length, column * length + kept), column * members + block.from)
    }
    return read
  }

  async close(): Promise<void> {
    await this.#file.close()
    await rm(this.#path, { force: true })
  }
}

async function writeWhole(file: FileHandle, values: Float64Array, position: number): Promise<void> {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

async function readWhole(file: FileHandle, values: Float64Array, position: number): Promise<void> {
  const bytes = new Uint8Array(values.buffer)
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, position + done)
    if (bytesRead === 0) throw new Error('The file of columns ends before its last member.')
    done += bytesRead
  }
}
