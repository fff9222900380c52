/** Makes the answer of /api/reality with the build, where what it rests on has changed since the last. */
import { readReality } from '../../data/read-reality.ts'
import { realityTest } from '../../scenarios/reality/reality.ts'
import { loadEngine } from '../engine.ts'
import { keepReality, keptReality } from '../kept-reality.ts'
import { serialiseReality } from '../serialise-reality.ts'

if (keptReality() === undefined) {
  const engine = await loadEngine()
  keepReality(serialiseReality(engine, realityTest(readReality(engine.facts), engine)))
}
