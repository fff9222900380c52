/** Makes the answer of /api/reality ahead of the server, where what it rests on has changed since the last. */
import { readReality } from '../../data/read-reality.ts'
import { realityTest } from '../../scenarios/reality/reality.ts'
import { loadEngine } from '../engine.ts'
import { keepReality, keptReality, realityStamp } from '../reality/kept-reality.ts'
import { serialiseReality } from '../reality/serialise-reality.ts'

if (keptReality() === undefined) {
  const stamp = realityStamp()
  const engine = await loadEngine()
  keepReality(serialiseReality(engine, realityTest(readReality(engine.facts), engine)), stamp)
}
