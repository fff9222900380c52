/** The answer of /api/reality: the one kept on disk, or one that is drawn while the server already serves. */
import { MEMBERS } from '../../scenarios/reality/reality.ts'
import type { Engine } from '../engine.ts'
import type { Log } from '../log.ts'
import type { RealityAnswer } from '../schemas/reality.ts'
import { startThread, type OwnThread } from '../threads/own-thread.ts'
import type { DrawMessage, DrawOrder } from './draw-message.ts'
import { keptReality } from './kept-reality.ts'

export interface DrawProgress {
  readonly drawn: number
  readonly members: number
  /** Seconds to go at the pace so far; undefined before there is one. */
  readonly seconds: number | undefined
}

export interface RealityDraw {
  /** Reads the kept answer, or begins to draw one. Called again, it does nothing. */
  begin(): void
  /**
   * The answer, or how far it is; begins the draw where nothing has.
   *
   * @throws Error once where the draw failed: whoever asks after that begins another
   */
  ask(): { readonly answer: RealityAnswer } | DrawProgress
  /** Ends the draw where one is under way, and begins no other: nothing of it is kept. */
  stop(): Promise<void>
}

export interface DrawOptions {
  /** Fewer than the method's only where the numbers are not to be shown. */
  readonly members?: number
  readonly folder?: string
  /** What draws. */
  readonly script?: URL
}

const SCRIPT = new URL('./draw-worker.ts', import.meta.url)

interface UnderWay {
  readonly thread: OwnThread<DrawMessage>
  /** When the first member was drawn, of the monotonic clock in milliseconds. */
  since: number | undefined
  drawn: number
}

export function realityDraw(engine: Pick<Engine, 'program'>, log: Log, { members = MEMBERS, folder, script = SCRIPT }: DrawOptions = {}): RealityDraw {
  let answer: RealityAnswer | undefined
  let underWay: UnderWay | undefined
  let failure: Error | undefined
  let stopped = false

  function begin(): void {
    if (answer !== undefined || underWay !== undefined || stopped) return
    const kept = keptReality(folder)
    // An answer of another model than this server's would contradict the page.
    if (kept !== undefined && kept.method.model.hash === engine.program.hash) answer = kept
    else draw()
  }

  function draw(): void {
    const started = performance.now()
    const own: UnderWay = { thread: startThread<DrawMessage>(script, { members, folder } satisfies DrawOrder), since: undefined, drawn: 0 }
    underWay = own
    log({ level: 'info', event: 'drawing-reality', members })
    own.thread.on('message', (message) => {
      if ('drawn' in message) {
        own.since ??= performance.now()
        own.drawn = message.drawn
      } else if ('answer' in message) {
        answer = message.answer
        log({ level: 'info', event: 'reality-drawn', ms: Math.round(performance.now() - started) })
      } else {
        log({ level: 'error', event: 'reality-not-kept', reason: message.unkept })
      }
    })
    own.thread.on('error', (error) => {
      ended(own)
      failure = error instanceof Error ? error : new Error(String(error))
      log({ level: 'error', event: 'reality-not-drawn', reason: failure.stack ?? failure.message })
    })
    own.thread.on('exit', () => ended(own))
  }

  /** A thread fails before it is gone: by then another may be under way. */
  function ended(draw: UnderWay): void {
    if (underWay === draw) underWay = undefined
  }

  return {
    begin,
    ask() {
      if (failure !== undefined) {
        const thrown = failure
        failure = undefined
        throw thrown
      }
      begin()
      if (answer !== undefined) return { answer }
      const { drawn = 0, since } = underWay ?? {}
      return { drawn, members, seconds: since === undefined || drawn === 0 ? undefined : ((performance.now() - since) / drawn) * (members - drawn) / 1000 }
    },
    async stop() {
      stopped = true
      await underWay?.thread.terminate()
    },
  }
}
