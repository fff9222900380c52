/** The kernel in lanes, fetched by a worker of the page: the server lets no other script of the page compile it. */
import { LaneKernel } from '../../model/compile/lanes/lane-kernel.ts'

const LANES = new URL('../../.build/lanes.wasm', import.meta.url)

/** Rejects where it cannot be fetched, and where the browser has no such instructions. */
export async function fetchLanes(): Promise<LaneKernel> {
  const answer = await fetch(LANES)
  if (!answer.ok) throw new Error(`The kernel in lanes could not be fetched: the server answered ${answer.status}.`)
  return new LaneKernel(await WebAssembly.compileStreaming(answer))
}
