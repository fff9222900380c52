/** Event streams let go of readers that do not read, stay too long, or leave; nothing of them remains. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type EventSource, eventStream, STREAM_LIMITS, StreamCaps } from '../../api/event-stream.ts'

/** A source that counts up, told to by hand. */
function counter(padding = ''): EventSource & { tell(): void; finish(): void; readonly heard: number } {
  const listeners = new Set<() => void>()
  let [count, told, over, ending] = [0, 0, false, false]
  const tell = (): void => listeners.forEach((hear) => hear())
  return {
    next() {
      over = ending
      if (told === count) return []
      told = count
      return [{ event: 'count', data: `${count}${padding}` }]
    },
    get over() {
      return over
    },
    listen(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    tell() {
      count += 1
      tell()
    },
    finish() {
      ending = true
      tell()
    },
    get heard() {
      return listeners.size
    },
  }
}

const decoder = new TextDecoder()
const staying = new AbortController().signal

describe('an event stream', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('hands on events as they come, and ends with its source', async () => {
    const source = counter()
    const ended = vi.fn()
    const reader = eventStream(source, STREAM_LIMITS, staying, ended).getReader()
    const first = reader.read()
    source.tell()
    expect(decoder.decode((await first).value)).toBe('event: count\ndata: "1"\n\n')
    source.tell()
    source.tell()
    source.finish()
    const rest: string[] = []
    for (let read = await reader.read(); !read.done; read = await reader.read()) rest.push(decoder.decode(read.value))
    expect(rest.join('')).toContain('"3"')
    expect([ended.mock.calls.length, source.heard, vi.getTimerCount()]).toEqual([1, 0, 0])
  })

  test('keeps its connection by a comment every 15 seconds, and is closed after ten minutes', async () => {
    const ended = vi.fn()
    const source = counter()
    const reader = eventStream(source, STREAM_LIMITS, staying, ended).getReader()
    vi.advanceTimersByTime(15_000)
    expect(decoder.decode((await reader.read()).value)).toBe(': still here\n\n')
    vi.advanceTimersByTime(600_000)
    let beats = 0
    for (let read = await reader.read(); !read.done; read = await reader.read()) beats++
    expect(beats).toBe(38)
    expect([ended.mock.calls.length, source.heard, vi.getTimerCount()]).toEqual([1, 0, 0])
  })

  test('holds a bounded number of bytes for a reader that does not read, and lets it go', async () => {
    const ended = vi.fn()
    const source = counter('x'.repeat(20_000))
    const stream = eventStream(source, STREAM_LIMITS, staying, ended)
    for (let turn = 0; turn < 1000; turn++) source.tell()
    expect(ended).not.toHaveBeenCalled()
    vi.advanceTimersByTime(STREAM_LIMITS.writeTimeout)
    expect([ended.mock.calls.length, source.heard, vi.getTimerCount()]).toEqual([1, 0, 0])
    await expect(stream.getReader().read()).rejects.toThrow('does not read')
  })

  test('leaves a slow reader out what newer events made old, and tells it the last', async () => {
    const source = counter('x'.repeat(20_000))
    const reader = eventStream(source, STREAM_LIMITS, staying, () => undefined).getReader()
    for (let turn = 0; turn < 50; turn++) source.tell()
    source.finish()
    let [text, events] = ['', 0]
    for (let read = await reader.read(); !read.done; read = await reader.read(), events++) text = decoder.decode(read.value)
    expect(events).toBeLessThan(8)
    expect(text).toContain('"50x')
  })

  test('ends when its reader leaves, however often that is', async () => {
    const source = counter()
    const ended = vi.fn()
    for (let turn = 0; turn < 1000; turn++) {
      const stream = eventStream(source, STREAM_LIMITS, staying, ended)
      source.tell()
      await stream.cancel()
    }
    expect([ended.mock.calls.length, source.heard, vi.getTimerCount()]).toEqual([1000, 0, 0])
  })
})

test('an event stream ends when its client went away, read or not', async () => {
  const source = counter()
  const ended = vi.fn()
  const leaving = new AbortController()
  const stream = eventStream(source, STREAM_LIMITS, leaving.signal, ended)
  leaving.abort()
  source.tell()
  eventStream(source, STREAM_LIMITS, leaving.signal, ended)
  expect([ended.mock.calls.length, source.heard]).toEqual([2, 0])
  await expect(stream.getReader().read()).rejects.toThrow('went away')
})

test('places are counted by client and in all, and given back', () => {
  const caps = new StreamCaps({ ofClient: 2, inAll: 3 })
  const leave = [caps.take('a'), caps.take('a'), caps.take('b')]
  expect(leave.every((one) => one !== undefined)).toBe(true)
  expect([caps.take('a'), caps.take('b'), caps.take('c')]).toEqual([undefined, undefined, undefined])
  leave[0]!()
  expect(caps.take('c')).toBeDefined()
  expect(caps.take('a')).toBeUndefined()
})
