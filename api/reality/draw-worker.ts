/** Draws the reality test on a thread of its own, tells how far it is, and keeps the answer for the next start. */
import { readReality } from '../../data/read-reality.ts'
import { compareReality } from '../../scenarios/reality/reality.ts'
import { loadEngine } from '../engine.ts'
import { ordered, tell as tellServer } from '../threads/inside-own-thread.ts'
import type { DrawMessage, DrawOrder } from './draw-message.ts'
import { keepReality, realityStamp } from './kept-reality.ts'
import { serialiseReality } from './serialise-reality.ts'

// Two hundred messages in all: enough for a bar to move, too few to be felt by the server.
const TOLD_EVERY = 10

const { members, folder } = ordered<DrawOrder>()
const tell = (message: DrawMessage): void => tellServer(message)

const stamp = realityStamp()
const engine = await loadEngine()
const steps = compareReality(readReality(engine.facts), engine, members)
let step = steps.next()
for (let drawn = 0; step.done !== true; drawn++) {
  if (drawn % TOLD_EVERY === 0) tell({ drawn })
  step = steps.next()
}
const answer = serialiseReality(engine, step.value)
tell({ answer })
try {
  keepReality(answer, stamp, folder)
} catch (error) {
  // The answer stands: where nothing can be written, the next start draws again.
  tell({ unkept: error instanceof Error ? error.message : String(error) })
}
