/** Runs the page's strategies two by two in lanes. Fetched once the page has nothing to do. */
import { LaneKernel } from '../../model/compile/lanes/lane-kernel.ts'
import { StrategiesByTwo } from '../../model/run/strategies-by-two.ts'
import { fetchLanes } from '../client.ts'
import type { Engine } from './engine.ts'

/** Rejects where the lanes cannot be fetched or the browser compiles none: the page then goes on one by one. */
export async function runByTwo(engine: Engine): Promise<void> {
  const lanes = new LaneKernel(await WebAssembly.compile(await fetchLanes()))
  const { kernel, program } = engine.parts
  const byTwo = new StrategiesByTwo({ kernel, lanes }, program, { patient: true })
  engine.runBy((world, strategies, from) => byTwo.run(world, strategies, from), lanes)
}
