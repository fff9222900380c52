/** The kernel in lanes, read from where the build puts it. */
import { readFile } from 'node:fs/promises'
import { LaneKernel } from '../model/compile/lanes/lane-kernel.ts'

const FILE = new URL('../.build/lanes.wasm', import.meta.url)

/** Throws where it has not been built. */
export async function loadLanes(): Promise<LaneKernel> {
  return new LaneKernel(await WebAssembly.compile(await readFile(FILE)))
}
