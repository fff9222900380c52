/** The one door through which request bodies come in: type, encoding and size are checked before any of it is parsed. */
import type { HonoRequest } from 'hono'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { LARGEST_TEXT_BYTES, parseJson } from '../scenarios/parse-json.ts'
import { RequestProblem } from './problem-details.ts'

const inflate = promisify(gunzip)

/**
 * The JSON of a request.
 *
 * @throws RequestProblem 413, 415 or 400, and ScenarioRefusal for text that is not plain JSON.
 */
export async function readJson(request: HonoRequest): Promise<unknown> {
  checkType(request.header('content-type'))
  const zipped = isZipped(request.header('content-encoding'))
  if (Number(request.header('content-length') ?? 0) > LARGEST_TEXT_BYTES) throw tooLarge()
  const received = await receive(request.raw.body)
  if (received.byteLength === 0) {
    throw new RequestProblem({ status: 400, code: 'empty_body', detail: 'The request has no body.', pointer: '', found: 'nothing', wanted: 'JSON' })
  }
  return parseJson(zipped ? await unzip(received) : received)
}

function checkType(header: string | undefined): void {
  const [type, ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '')
  if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
    throw new RequestProblem(
      { status: 415, code: 'unsupported_media_type', detail: 'The body must be JSON in UTF-8.', wanted: 'Content-Type: application/json' },
      { Accept: 'application/json' },
    )
  }
}

function isZipped(header: string | undefined): boolean {
  const encoding = (header ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity') return false
  if (encoding === 'gzip') return true
  throw new RequestProblem(
    { status: 415, code: 'unsupported_encoding', detail: 'The body may be plain or compressed once with gzip.', wanted: 'Content-Encoding: gzip or identity' },
    { 'Accept-Encoding': 'gzip, identity' },
  )
}

async function receive(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > LARGEST_TEXT_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

// What is inflated is bounded as well as what is received, so a small body cannot become a large one.
async function unzip(zipped: Uint8Array): Promise<Uint8Array> {
  try {
    return await inflate(zipped, { maxOutputLength: LARGEST_TEXT_BYTES })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    throw new RequestProblem({ status: 400, code: 'invalid_encoding', detail: 'The body is not valid gzip.', pointer: '', wanted: 'one whole gzip stream' })
  }
}

function tooLarge(): RequestProblem {
  return new RequestProblem({
    status: 413, code: 'too_large', detail: `The body is larger than ${LARGEST_TEXT_BYTES} bytes once inflated.`, pointer: '',
    wanted: `at most ${LARGEST_TEXT_BYTES} bytes`,
  })
}
