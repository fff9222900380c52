import { z } from 'zod'
import { nearestName } from '../model/compile/nearest-name.ts'
import { type RefusalCode, ScenarioRefusal, pointerOf, quote } from './refusal.ts'

type Issue = z.core.$ZodIssue

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value = whole
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

function expectedName(expected: string): string {
  if (expected === 'object' || expected === 'record') return 'an object'
  if (expected === 'array' || expected === 'tuple') return 'a list'
  if (expected === 'string') return 'text'
  if (expected === 'int') return 'a whole number'
  return `a ${expected}`
}

/**
 * A union's refusal tells what is wrong with the branch that was meant: the one whose kind of value it is, and of those
 * the one with the fewest complaints.
 */
function meantBranch(issue: Extract<Issue, { code: 'invalid_union' }>): Issue | undefined {
  let best: readonly Issue[] | undefined
  for (const branch of issue.errors) {
    if (branch.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type')) continue
    if (best === undefined || branch.length < best.length) best = branch
  }
  return best?.[0]
}

function refusalOf(issue: Issue, whole: unknown, before: readonly PropertyKey[]): ScenarioRefusal {
  const path = [...before, ...issue.path]
  const pointer = pointerOf(path)
  const value = valueAt(whole, path)
  const refuse = (code: RefusalCode, wanted: string, suggestion?: string, at = pointer, found = quote(value)) =>
    new ScenarioRefusal({ code, pointer: at, found, wanted, ...(suggestion === undefined ? {} : { suggestion }) })

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = JSON.parse(issue.message) as string[]
      const key = issue.keys[0]!
      return refuse('unknown_key', `one of ${known.join(', ')}`, nearestName(key, known), pointerOf([...path, key]), `the unknown key ${quote(key)}`)
    }
    case 'invalid_union': {
      const meant = meantBranch(issue)
      if (meant !== undefined) return refusalOf(meant, whole, path)
      const kinds = issue.errors.flatMap((branch) => branch.flatMap((inner) => (inner.code === 'invalid_type' ? [expectedName(inner.expected)] : [])))
      return refuse(value === undefined ? 'missing_key' : 'wrong_type', [...new Set(kinds)].join(' or ') || 'another form')
    }
    case 'invalid_type':
      if (value === undefined) return refuse('missing_key', expectedName(issue.expected))
      // A fraction where a whole number is wanted, or a number that is not finite, is of the right kind.
      if (typeof value === 'number' && (issue.expected === 'int' || issue.expected === 'number')) return refuse('out_of_range', issue.expected === 'int' ? 'a whole number' : 'a finite number')
      return refuse('wrong_type', expectedName(issue.expected))
    case 'invalid_value': {
      const options = issue.values.map(String)
      const wanted = options.length === 1 ? options[0]! : options.length > 12 ? 'a known code' : `one of ${options.join(', ')}`
      const code = value === undefined ? 'missing_key' : typeof value === typeof issue.values[0] ? 'unknown_value' : 'wrong_type'
      return refuse(code, wanted, typeof value === 'string' ? nearestName(value, options) : undefined)
    }
    case 'invalid_key': {
      const inner = issue.issues[0]
      const key = String(issue.path.at(-1) ?? '')
      if (inner?.code === 'invalid_value') {
        const options = inner.values.map(String)
        return refuse('unknown_key', `one of ${options.join(', ')}`, nearestName(key, options), pointer, `the unknown key ${quote(key)}`)
      }
      return refuse('wrong_form', inner?.message ?? 'another key', undefined, pointer, `the key ${quote(key)}`)
    }
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? `at least ${issue.inclusive === false ? 'more than ' : ''}${String(issue.minimum)}` : `at most ${String(issue.maximum)}`
      const what = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''
      return refuse('out_of_range', `${limit.replace('at least more than', 'more than')}${what}`)
    }
    case 'invalid_format':
      return refuse('wrong_form', issue.message)
    case 'custom':
      return refuse((issue.params?.['code'] as RefusalCode | undefined) ?? 'wrong_form', issue.message)
    default:
      return refuse('wrong_form', issue.message)
  }
}

/**
 * The value as the schema's output, or a refusal of the first thing wrong with it. Nothing is coerced.
 *
 * @throws ScenarioRefusal
 */
export function checkForm<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw refusalOf(result.error.issues[0]!, value, [])
}
