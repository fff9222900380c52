/**
 * Server-sent events that no reader can hold on to: one that stops reading, or stays too long, is let go. The stream is our
 * own: a framework's helper that waits for each write waits for ever on a reader that does not read (hono #1902, #2273).
 */

export interface StreamLimits {
  /** Milliseconds between two comments that keep the connection. */
  readonly heartbeat: number
  /** Milliseconds after which a reader that takes nothing is let go. */
  readonly writeTimeout: number
  /** Milliseconds after which any reader is let go; it may come back. */
  readonly longest: number
}

export const STREAM_LIMITS: StreamLimits = { heartbeat: 15_000, writeTimeout: 30_000, longest: 600_000 }

export interface ServerEvent {
  readonly event: string
  readonly data: unknown
}

export interface EventSource {
  /** Events since it was asked last, in order; it may leave out what newer ones make old. Asked only when the reader has room. */
  next(): readonly ServerEvent[]
  /** True where no further event will come. */
  readonly over: boolean
  /** Calls `hear` when something may have come; the function it gives ends that. */
  listen(hear: () => void): () => void
}

// A reader this far behind is told nothing more until it has read.
const MOST_UNREAD_BYTES = 65_536

const encoder = new TextEncoder()

function written({ event, data }: ServerEvent): Uint8Array {
  return encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}

/**
 * @param signal of a client that went away, perhaps before anybody read
 * @param onEnd called once, however the stream ends
 */
export function eventStream(source: EventSource, limits: StreamLimits, signal: AbortSignal, onEnd: () => void): ReadableStream<Uint8Array> {
  let end = (): void => undefined
  let pump = (): void => undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false
      // A reader that waits asks for more while an event is being handed to it.
      let pumping = false
      let slowSince: ReturnType<typeof setTimeout> | undefined
      const unlisten = source.listen(() => pump())
      const heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(': still here\n\n'))
      }, limits.heartbeat)
      const longest = setTimeout(() => {
        end()
        controller.close()
      }, limits.longest)
      end = () => {
        if (ended) return
        ended = true
        unlisten()
        clearInterval(heartbeat)
        clearTimeout(longest)
        clearTimeout(slowSince)
        signal.removeEventListener('abort', leave)
        onEnd()
      }
      const leave = (): void => {
        if (ended) return
        end()
        controller.error(new Error('The reader of an event stream went away.'))
      }
      signal.addEventListener('abort', leave)
      if (signal.aborted) return leave()
      pump = () => {
        if (ended || pumping) return
        if ((controller.desiredSize ?? 0) <= 0) {
          slowSince ??= setTimeout(() => {
            end()
            controller.error(new Error('The reader of an event stream does not read.'))
          }, limits.writeTimeout)
          return
        }
        clearTimeout(slowSince)
        slowSince = undefined
        pumping = true
        for (const event of source.next()) controller.enqueue(written(event))
        pumping = false
        if (!source.over) return
        end()
        controller.close()
      }
      pump()
    },
    pull: () => pump(),
    cancel: () => end(),
  }, new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD_BYTES }))
}

/** Streams open at one time, by client and in all. */
export class StreamCaps {
  readonly #most: { readonly ofClient: number; readonly inAll: number }
  readonly #open = new Map<string, number>()
  #all = 0

  constructor(most: { readonly ofClient: number; readonly inAll: number }) {
    this.#most = most
  }

  /** What gives the place up again; undefined where there is none. */
  take(client: string): (() => void) | undefined {
    const own = this.#open.get(client) ?? 0
    if (own >= this.#most.ofClient || this.#all >= this.#most.inAll) return undefined
    this.#open.set(client, own + 1)
    this.#all += 1
    return () => {
      const left = this.#open.get(client)! - 1
      if (left === 0) this.#open.delete(client)
      else this.#open.set(client, left)
      this.#all -= 1
    }
  }
}
