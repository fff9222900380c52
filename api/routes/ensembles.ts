import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { hashText } from '../../model/compile/hash.ts'
import { canonicalJson } from '../../scenarios/canonical.ts'
import { negotiate } from '../accept.ts'
import { clientOf } from '../client-of.ts'
import { attachment, safeFileName } from '../download-name.ts'
import type { Engine } from '../engine.ts'
import { askedEnsemble } from '../ensembles/asked-ensemble.ts'
import { encodeEnsemble } from '../ensembles/ensemble-buffer.ts'
import type { EnsembleJob } from '../ensembles/ensemble-job.ts'
import type { EnsembleJobs } from '../ensembles/ensemble-jobs.ts'
import { ensembleCsv } from '../ensembles/ensemble-table.ts'
import { type EventSource, eventStream, type ServerEvent, STREAM_LIMITS, StreamCaps } from '../event-stream.ts'
import { RequestProblem } from '../problem-details.ts'
import { readQuery } from '../query.ts'
import { readJson } from '../request-body.ts'
import { Ensemble, EnsembleJob as JobForm, EnsembleQuery, EnsembleRequest } from '../schemas/ensemble.ts'
import { sendJson, sendText } from '../text-answer.ts'
import { BODY_PROBLEMS, json, problem } from './describe.ts'

const BINARY = 'application/octet-stream'
const EVENTS = 'text/event-stream'
const FORMATS = { 'application/json': 'json', 'text/csv': 'csv', [BINARY]: 'binary' } as const

// Of a client, and of all: each is a timer and a connection, and a thousand of them are a hundred megabytes.
const STREAMS = { ofClient: 5, inAll: 1000 }

const Id = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, description: 'As the Location of the ask gives it.' }) })
const IN_FORMATS = { 'application/json': { schema: Ensemble }, 'text/csv': { schema: { type: 'string' as const } }, [BINARY]: { schema: { type: 'string' as const, format: 'binary' } } }
const NOT_FOUND = { 404: problem('There is no such ensemble, or it is no longer kept: one that ended is kept for an hour.') }
const HEADERS = { 'Cache-Control': 'no-store', Vary: 'Accept' }

export function ensembles(engine: Engine, jobs: EnsembleJobs): OpenAPIHono {
  const caps = new StreamCaps(STREAMS)
  const routes = new OpenAPIHono()
  describe(routes)

  routes.post('/api/ensembles', async (c) => {
    const format = formatOf(c)
    const client = clientOf(c)
    jobs.countAsk(client)
    const body = await readJson(c.req)
    const key = c.req.header('idempotency-key')
    const repeated = jobs.repeated(client, key, hashText(canonicalJson(body)))
    if (repeated !== undefined) return accepted(c, repeated)
    const asked = askedEnsemble(engine, body)
    const later = /(?:^|,)\s*respond-async\s*(?:[,;]|$)/i.test(c.req.header('prefer') ?? '')
    if (later || !jobs.isSmall(asked)) return accepted(c, jobs.submit(client, asked, key), later ? { 'Preference-Applied': 'respond-async' } : {})
    return send(c, await jobs.answer(asked, c.req.raw.signal), format)
  })

  routes.get('/api/ensembles/:id', (c) => {
    const format = formatOf(c)
    const job = jobs.job(c.req.param('id'))
    const { ensemble } = job
    if (format === 'json') return sendJson(c, { ...job.progress, ensemble: ensemble ?? null }, HEADERS)
    if (ensemble === undefined) throw new RequestProblem({ status: 409, code: 'not_ready', detail: `The ensemble is ${job.state}: it has no figures yet.`, found: job.state, wanted: 'an ensemble past its first stage' })
    return send(c, ensemble, format)
  })

  routes.delete('/api/ensembles/:id', (c) => {
    negotiate(c.req.header('accept'), ['application/json'])
    readQuery(c.req.url, z.object({}))
    return sendJson(c, { ...jobs.cancel(c.req.param('id')).progress, ensemble: null }, HEADERS)
  })

  routes.get('/api/ensembles/:id/events', (c) => {
    negotiate(c.req.header('accept'), [EVENTS])
    readQuery(c.req.url, z.object({}))
    const job = jobs.job(c.req.param('id'))
    const headers = { 'Content-Type': EVENTS, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }
    // Nobody would ever read the stream of a HEAD.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers)
    const leave = caps.take(clientOf(c))
    if (leave === undefined) throw new RequestProblem({ status: 429, code: 'too_many_streams', detail: `At most ${STREAMS.ofClient} event streams of a client are open at one time, and ${STREAMS.inAll} in all.` }, { 'Retry-After': '10' })
    return c.body(eventStream(eventsOf(job), STREAM_LIMITS, c.req.raw.signal, leave), 200, headers)
  })
  return routes
}

function formatOf(c: Context): 'json' | 'csv' | 'binary' {
  const query = readQuery(c.req.url, EnsembleQuery)
  return query.format ?? FORMATS[negotiate(c.req.header('accept'), ['application/json', 'text/csv', BINARY])]
}

function accepted(c: Context, job: EnsembleJob, headers: Readonly<Record<string, string>> = {}): Response {
  const where = `/api/ensembles/${job.id}`
  return sendText(c, JSON.stringify({ ...job.progress, ensemble: null }), 'application/json; charset=utf-8', 202, { ...HEADERS, ...headers, Location: where, Link: `<${where}/events>; rel="monitor"` })
}

function send(c: Context, ensemble: Ensemble, format: 'json' | 'csv' | 'binary'): Response {
  if (format === 'json') return sendJson(c, ensemble, HEADERS)
  const stem = `${ensemble.scenario.name}-ensemble-${(ensemble.hash ?? String(ensemble.counted)).slice(0, 8)}`
  if (format === 'csv') return sendText(c, ensembleCsv(ensemble), 'text/csv; charset=utf-8; header=present', 200, { ...HEADERS, 'Content-Disposition': attachment(safeFileName(stem, 'csv')) })
  const bytes = encodeEnsemble(ensemble)
  return c.body(bytes, 200, { ...HEADERS, 'Content-Type': BINARY, 'Content-Length': String(bytes.byteLength), 'Content-Disposition': attachment(safeFileName(stem, 'bin')) })
}

/** What changed since it was last asked: progress, the stage whose figures can be fetched, and the end. */
function eventsOf(job: EnsembleJob): EventSource {
  let told = ''
  let stage = 0
  let over = false
  return {
    next(): ServerEvent[] {
      const events: ServerEvent[] = []
      const { progress, counted, ended } = job
      const text = JSON.stringify(progress)
      if (counted > stage) events.push({ event: 'stage', data: { counted } })
      if (text !== told) events.push({ event: ended ? 'end' : 'progress', data: progress })
      stage = counted
      told = text
      over = ended
      return events
    },
    get over() {
      return over
    },
    listen: (hear) => job.listen(hear),
  }
}

function describe({ openAPIRegistry }: OpenAPIHono): void {
  const tags = ['Ensembles']
  openAPIRegistry.registerPath({
    method: 'post', path: '/api/ensembles', summary: 'Draw a scenario\'s beliefs and run every member', tags,
    description: 'Nine quantiles of each outcome in each year, the chance to be above thresholds with its sampling error, how far the figures have settled, which members failed, and everything that was drawn. '
      + 'Beliefs are drawn, choices are not. The same ask has the same numbers, told by one hash, whatever the server\'s threads. '
      + 'A small ask (members times strategies and the world at most 2,000 runs) is answered at once, and not kept. A larger one, or any with `Prefer: respond-async`, is taken on: 202, its Location to ask again, to listen to and to cancel. '
      + 'An `Idempotency-Key` makes the same ask within 24 hours lead to the same ensemble. A client may ask 60 times a minute and 10 times an hour for large ones, of which two run or wait at one time.',
    request: {
      query: EnsembleQuery,
      headers: z.object({
        'idempotency-key': z.string().optional().openapi({ description: '1 to 128 printable characters; with another body 409.' }),
        prefer: z.string().optional().openapi({ description: 'respond-async (RFC 7240).' }),
      }),
      body: { required: true, content: { 'application/json': { schema: EnsembleRequest } } },
    },
    responses: {
      200: { description: 'The figures. As CSV, one row an outcome and year; as bytes, 8 of prefix (the fifth to eighth the length of the head), a JSON head as the answer without its quantiles, padded to 8, then these as little-endian doubles.', content: IN_FORMATS },
      202: { ...json('Taken on.', JobForm), headers: z.object({ Location: z.string().openapi({ description: 'Where it stands.' }) }) },
      ...BODY_PROBLEMS,
      409: problem('The idempotency key came before with another body.'),
      429: problem('Too much was asked lately: Retry-After says when again.'),
    },
  })
  openAPIRegistry.registerPath({
    method: 'get', path: '/api/ensembles/{id}', summary: 'State and figures of a large ensemble', tags,
    description: 'Figures are those of the last stage reached: of the first 500, 2,000 and 10,000 members, and of all. What ended is kept for an hour.',
    request: { params: Id, query: EnsembleQuery },
    responses: { 200: { description: 'As JSON the state with the figures, in other forms the figures alone.', content: { ...IN_FORMATS, 'application/json': { schema: JobForm } } }, 400: BODY_PROBLEMS[400], 406: BODY_PROBLEMS[406], ...NOT_FOUND, 409: problem('It has no figures yet.') },
  })
  openAPIRegistry.registerPath({
    method: 'delete', path: '/api/ensembles/{id}', summary: 'Cancel a large ensemble', tags,
    description: 'Its threads are free within a second. Cancelled twice it is cancelled still; what has ended otherwise stays as it is.',
    request: { params: Id },
    responses: { 200: json('Cancelled.', JobForm), 400: BODY_PROBLEMS[400], 406: BODY_PROBLEMS[406], ...NOT_FOUND, 409: problem('It has ended: done, or failed.') },
  })
  openAPIRegistry.registerPath({
    method: 'get', path: '/api/ensembles/{id}/events', summary: 'Progress of a large ensemble, as it happens', tags,
    description: 'Server-sent events: `progress` with the state, `stage` when figures of more members can be fetched, `end` with the last state. Every stream begins with the state as it is, so that one that was cut is simply opened again. '
      + 'A comment comes every 15 seconds; a stream ends after ten minutes, or when its reader takes nothing for thirty seconds.',
    request: { params: Id },
    responses: { 200: { description: 'The events.', content: { [EVENTS]: { schema: { type: 'string' } } } }, 400: BODY_PROBLEMS[400], 406: BODY_PROBLEMS[406], ...NOT_FOUND, 429: problem('Too many streams are open.') },
  })
}
