import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { DEEPEST_NESTING, LONGEST_ARRAY, MOST_KEYS, decodeText, refuseBrokenText, refuseForbiddenKey } from './parse-json.ts'
import { ScenarioRefusal, quote } from './refusal.ts'

// Anchors keep a long table readable; a file that repeats one more often is a bomb or generated.
const MOST_ALIASES = 20

/**
 * YAML of the core schema, held to the limits of JSON: no tags of its own, no merge keys, text for keys (years as keys
 * of points may be plain whole numbers), few aliases.
 *
 * @throws ScenarioRefusal
 */
export function parseYaml(input: Uint8Array | string): unknown {
  const text = decodeText(input)
  // Brackets are counted before the parser recurses into them.
  let open = 0
  for (const character of text) {
    if (character === '[' || character === '{') open++
    else if (character === ']' || character === '}') open--
    if (open > DEEPEST_NESTING) throw tooDeep()
  }
  const document = parseDocument(text, {
    schema: 'core', version: '1.2', merge: false, uniqueKeys: true, strict: true, stringKeys: false, customTags: [], resolveKnownTags: false, prettyErrors: true,
  })
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem !== undefined) {
    const duplicate = problem.code === 'DUPLICATE_KEY'
    const line = problem.linePos?.[0].line ?? 0
    throw new ScenarioRefusal({
      code: duplicate ? 'duplicate_key' : 'invalid_syntax', pointer: '', found: `${duplicate ? 'a key twice' : problem.code.toLowerCase().replaceAll('_', ' ')} at line ${line}`,
      wanted: 'YAML of the core schema without custom tags',
    })
  }
  let aliases = 0
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        aliases++
        if (aliases > MOST_ALIASES) throw new ScenarioRefusal({ code: 'too_many_items', pointer: '', found: `more than ${MOST_ALIASES} aliases`, wanted: `at most ${MOST_ALIASES}` })
        return
      }
      const tag = node.tag
      if (tag !== undefined && (!tag.startsWith('tag:yaml.org,2002:') || !/:(?:map|seq|str|int|float|bool|null)$/.test(tag))) {
        throw new ScenarioRefusal({ code: 'invalid_syntax', pointer: '', found: `the tag ${quote(tag)}`, wanted: 'YAML of the core schema without custom tags' })
      }
      if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined && !/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(node.source)) {
        throw new ScenarioRefusal({ code: 'wrong_form', pointer: '', found: quote(node.source), wanted: 'a decimal number such as 12, 0.5 or 1e6, or text in quotes' })
      }
      if (isScalar(node) && typeof node.value === 'number' && !Number.isSafeInteger(node.value) && /^-?[0-9]+$/.test(node.source ?? '')) {
        throw new ScenarioRefusal({ code: 'out_of_range', pointer: '', found: quote(node.source), wanted: 'whole numbers within 2^53' })
      }
      if (isSeq(node) && node.items.length > LONGEST_ARRAY) {
        throw new ScenarioRefusal({ code: 'too_many_items', pointer: '', found: `${node.items.length} items`, wanted: `at most ${LONGEST_ARRAY}` })
      }
      if (isMap(node) && node.items.some((pair) => isScalar(pair.key) && pair.key.value === '<<')) {
        throw new ScenarioRefusal({ code: 'forbidden_key', pointer: '', found: '"<<"', wanted: 'keys written out: merge keys are not read' })
      }
    },
  })
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true })
  } catch {
    throw new ScenarioRefusal({ code: 'too_many_items', pointer: '', found: 'aliases that grow without bound', wanted: `at most ${MOST_ALIASES} aliases` })
  }
  let keys = 0
  function plain(item: unknown, path: readonly (string | number)[]): unknown {
    if (path.length > DEEPEST_NESTING) throw tooDeep()
    if (item instanceof Map) {
      const object: Record<string, unknown> = {}
      for (const [key, inner] of item) {
        keys++
        if (keys > MOST_KEYS) throw new ScenarioRefusal({ code: 'too_many_keys', pointer: '', found: `more than ${MOST_KEYS} keys`, wanted: `at most ${MOST_KEYS}` })
        if (typeof key !== 'string' && !(typeof key === 'number' && Number.isSafeInteger(key))) {
          throw new ScenarioRefusal({ code: 'wrong_type', pointer: '', found: `the key ${quote(key)}`, wanted: 'text or a whole year as a key' })
        }
        const name = String(key)
        refuseForbiddenKey(name, path)
        refuseBrokenText(name, path)
        if (Object.hasOwn(object, name)) throw new ScenarioRefusal({ code: 'duplicate_key', pointer: '', found: `${quote(name)} twice`, wanted: 'each key once' })
        object[name] = plain(inner, [...path, name])
      }
      return object
    }
    if (Array.isArray(item)) return item.map((inner, index) => plain(inner, [...path, index]))
    if (typeof item === 'number') {
      if (!Number.isFinite(item)) throw new ScenarioRefusal({ code: 'out_of_range', pointer: '', found: String(item), wanted: 'a finite number' })
      return item === 0 ? 0 : item
    }
    if (typeof item === 'string') refuseBrokenText(item, path)
    return item
  }
  return plain(value, [])
}

function tooDeep(): ScenarioRefusal {
  return new ScenarioRefusal({ code: 'too_deep', pointer: '', found: `nesting deeper than ${DEEPEST_NESTING}`, wanted: `at most ${DEEPEST_NESTING} levels` })
}
