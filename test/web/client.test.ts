/** The page's only door to the server: answers come through, everything else is said in words. */
import { afterEach, expect, test, vi } from 'vitest'
import { fetchFacts, fetchReality, NotYetMade } from '../../web/client.ts'

afterEach(() => void vi.unstubAllGlobals())

const answering = (answer: () => Response) => vi.stubGlobal('fetch', vi.fn(() => Promise.resolve().then(answer)))

test('an answer comes through as it is', async () => {
  answering(() => Response.json({ model: { version: '1', hash: 'a' } }))
  expect(await fetchFacts()).toEqual({ model: { version: '1', hash: 'a' } })
  expect(fetch).toHaveBeenCalledWith('/api/facts')
})

test('a refusal is said in the words of the server, or by its status where it has none', async () => {
  answering(() => Response.json({ title: 'Refused', detail: 'No such economy', status: 422 }, { status: 422 }))
  await expect(fetchFacts()).rejects.toThrow('The facts about the economies could not be fetched. Refused. No such economy')
  answering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  await expect(fetchFacts()).rejects.toThrow('The server answered 502.')
  answering(() => Response.json({ title: 5 }, { status: 500 }))
  await expect(fetchFacts()).rejects.toThrow('The server answered 500.')
})

test('what is still being made is told apart from a server that is merely busy', async () => {
  const making = (body: object) => Response.json({ title: 'Service Unavailable', ...body }, { status: 503, headers: { 'Retry-After': '4' } })
  answering(() => making({ detail: '500 of 2000 draws are made', progress: 0.25 }))
  const thrown = await fetchReality('The comparison').catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(NotYetMade)
  expect(thrown).toMatchObject({ retryAfter: 4, progress: 0.25 })
  answering(() => making({ detail: 'Busy' }))
  const busy = await fetchReality('The comparison').catch((error: unknown) => error)
  expect(busy).not.toBeInstanceOf(NotYetMade)
  expect(String(busy)).toContain('Busy')
})

test('a server that does not answer is told apart from one that refuses', async () => {
  answering(() => { throw new TypeError('Failed to fetch') })
  await expect(fetchFacts()).rejects.toThrow('the server does not answer')
})
