import { RequestProblem } from './problem-details.ts'

/**
 * The first of our media types that the Accept header rates highest (RFC 9110 section 12.5.1); ours by default.
 *
 * @throws RequestProblem 406 when the header admits none of them.
 */
export function negotiate<Type extends string>(header: string | undefined, ours: readonly [Type, ...Type[]]): Type {
  if (header === undefined || header.trim() === '') return ours[0]
  const ranges = header.split(',').map(parseRange)
  let best: Type | undefined
  let highest = 0
  for (const type of ours) {
    const rating = rate(type, ranges)
    if (rating > highest) {
      best = type
      highest = rating
    }
  }
  if (best === undefined) {
    throw new RequestProblem({
      status: 406, code: 'not_acceptable', detail: `The Accept header admits none of ${ours.join(', ')}.`, wanted: ours.join(' or '),
    })
  }
  return best
}

interface Range {
  readonly type: string
  readonly quality: number
}

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

/** The most specific range that matches decides. */
function rate(type: string, ranges: readonly Range[]): number {
  const group = `${type.slice(0, type.indexOf('/'))}/*`
  for (const wanted of [type, group, '*/*']) {
    const match = ranges.find((range) => range.type === wanted)
    if (match !== undefined) return match.quality
  }
  return 0
}
