import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { Problem } from '../../api/problem-details.ts'
import { app, post, SCENARIO } from './sample-app.ts'

afterEach(() => {
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
})

async function refused(answer: Response, statuses: readonly number[]): Promise<Problem> {
  const text = await answer.text()
  expect(statuses, text.slice(0, 300)).toContain(answer.status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(text.length).toBeLessThan(3000)
  expect(text).not.toMatch(/\.ts:\d+|node_modules|<script|<img/)
  return Problem.parse(JSON.parse(text))
}

/** The sample scenario as text, with one more member before its end. */
const withMember = (member: string) => `${JSON.stringify(SCENARIO).slice(0, -1)},${member}}`

const UNREADABLE: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['a prototype', withMember('"__proto__":{"isAdmin":true}')],
  ['a nested prototype', withMember('"set":{"constructor":{"prototype":{"isAdmin":true}}}')],
  ['arrays 100,000 deep', '['.repeat(100_000)],
  ['objects 5,000 deep', '{"a":'.repeat(5_000)],
  ['100,000 keys', `{${Array.from({ length: 100_000 }, (_, key) => `"${key.toString(36)}":0`).join()}}`],
  ['duplicate keys', withMember('"economy":"RWA"')],
  ['NaN', withMember('"set":{"x":NaN}')],
  ['Infinity', withMember('"set":{"x":Infinity}')],
  ['a leading zero', withMember('"set":{"x":0123}')],
  ['a leading plus', withMember('"set":{"x":+1}')],
  ['a bare fraction', withMember('"set":{"x":.5}')],
  ['a NUL', withMember('"title":"a\\u0000b"')],
  ['half a surrogate pair', withMember('"title":"\\ud800"')],
  ['a control character', withMember('"title":"a\u0001b"')],
  ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ['a byte order mark', `\ufeff${JSON.stringify(SCENARIO)}`],
  ['half a text', JSON.stringify(SCENARIO).slice(0, -5)],
  ['a title of ten thousand marks', withMember(`"title":"a${'\u0301'.repeat(10_000)}"`)],
  ['two texts', `${JSON.stringify(SCENARIO)}{}`],
  ['a comment', withMember('/* */"set":{}')],
  ['single quotes', "{'version':1}"],
]

const SENSELESS: readonly (readonly [string, unknown])[] = [
  ['a number beyond doubles', withMember('"set":{"ambition":1e999}')],
  ['a number far below', withMember('"set":{"ambition":-1e999}')],
  ['a whole number beyond doubles', withMember('"set":{"ambition":9007199254740993}')],
  ['a number that vanishes', withMember('"set":{"ambition":1E-400}')],
  ['text for a number', { ...SCENARIO, years: ['2025', 2030] }],
  ['text for a version', { ...SCENARIO, version: '1' }],
  ['true for a number', { ...SCENARIO, decision_year: true }],
  ['null for a number', { ...SCENARIO, decision_year: null }],
  ['a list for a number', { ...SCENARIO, decision_year: [] }],
  ['padded text for a number', { ...SCENARIO, decision_year: ' 5 ' }],
  ['version 0', { ...SCENARIO, version: 0 }],
  ['version -1', { ...SCENARIO, version: -1 }],
  ['version 999', { ...SCENARIO, version: 999 }],
  ['years the wrong way round', { ...SCENARIO, years: [2030, 2025] }],
  ['500 years', { ...SCENARIO, years: [2025, 2525] }],
  ['year 0', { ...SCENARIO, years: [0, 2030] }],
  ['half a year', { ...SCENARIO, years: [2025, 2026.5] }],
  ['a fiscal year', { ...SCENARIO, years: ['FY26/27', 2030] }],
  ['a read-only field', { ...SCENARIO, hash: 'x' }],
  ['an owner', { ...SCENARIO, ownerId: 1, role: 'admin' }],
  ['an unknown key', { ...SCENARIO, growthpath: 'x' }],
  ['an unknown economy', { ...SCENARIO, economy: 'KEM' }],
  ['an unknown growth path', { ...SCENARIO, growth_path: 'multi-source-centrl' }],
  ['an unknown strategy', { ...SCENARIO, strategies: ['extensive-domestic-ownershp'] }],
  ['a strategy twice', { ...SCENARIO, strategies: [SCENARIO.strategies[0], SCENARIO.strategies[0]] }],
  ['seven strategies', { ...SCENARIO, strategies: Array.from({ length: 7 }, (_, at) => ({ use: SCENARIO.strategies[0], as: `s-${at}` })) }],
  ['no strategy', { ...SCENARIO, strategies: [] }],
  ['a name of markup', { ...SCENARIO, name: '<script>alert(1)</script>' }],
  ['a name of a million characters', { ...SCENARIO, name: 'a'.repeat(900_000) }],
  ['a parameter named as a method', { ...SCENARIO, set: { toString: 1, hasOwnProperty: 1 } }],
  ['an unknown parameter', { ...SCENARIO, set: { electricity_prise: 1 } }],
  ['the wrong unit', { ...SCENARIO, set: { electricity_price: { value: 80, unit: 'MW' } } }],
  ['a currency that is none', { ...SCENARIO, set: { electricity_price: { value: 80, unit: 'BTC/MWh' } } }],
  ['shares above one', { ...SCENARIO, strategies: [{ use: SCENARIO.strategies[0], placement: { compute: { default: { domestic: 0.8, pool: 0.5 } } } }] }],
  ['a scenario that extends what is not there', { version: 1, name: 'child', extends: 'no-such-parent' }],
  ['a long run of one letter', { ...SCENARIO, name: `${'a'.repeat(100_000)}!` }],
  ['spaces without end', { ...SCENARIO, economy: ' '.repeat(100_000) }],
  ['losses of eight hundred per cent', { ...SCENARIO, set: { transmission_loss: 8 } }],
  ['an occupancy below nothing', { ...SCENARIO, set: { reference_occupancy: -1 } }],
  ['control of fifty', { ...SCENARIO, set: { control_base: 50 } }],
  ['imports of ninety-five times the capital', { ...SCENARIO, set: { import_content: 95 } }],
  ['a mix of nothing but everything', { ...SCENARIO, set: { generation_mix: 1 } }],
  ['a PUE below 1', { ...SCENARIO, set: { new_build_pue: -3 } }],
  ['classes that sum to more than all', { ...SCENARIO, set: { class_share: { value: 0.9, at: { workload: 'state_critical' } } } }],
  ['a range beyond what can be', { ...SCENARIO, uncertainties: { import_levy: { uniform: [5, 900] } } }],
  ['a discount rate of -1', { ...SCENARIO, set: { social_rate: -1 } }],
  ['a list', [SCENARIO]],
  ['text', JSON.stringify('scenario')],
  ['a number', '5'],
  ['null', 'null'],
]

const FORMULAS: readonly string[] = [
  'cos.constructor("return process")()', '[1].map(cos.constructor)', '"a".constructor', '{}.__proto__', 'import({pi:3},{override:true})', 'createUnit("foo")',
  'config({number:"BigNumber"})', 'evaluate("1+1")', 'parse("x")', 'chain(1)', 'typed("x")', 'reviver(1)', 'help(sin)', 'string(sin)', 'simplify("2x")', 'derivative("x^2","x")',
  '1:999999999', 'zeros(100000,100000)', 'x=[1];x[100000000]=1', 'f(n)=n<2?1:f(n-1)+f(n-2);f(40)', '9^9^9^9', `${'('.repeat(1000)}1${')'.repeat(1000)}`, '200 + 10%', '1 = 1', '"3"+1', '0x10', 'total_spend to MWh', '5 mod 3',
  'no_such_name', '__proto__', 'constructor', 'toString', 'random()', 'total_spend; 1', 'total_spend + MW', 'total_spend + it_power', 'm', 'i',
  'sum(sum(sum(economy_gdp * compute_required * payer_share, economy), arrangement), workload)', '',
]

describe('formulas', () => {
  test.each(FORMULAS)('%s is refused, and nothing is changed by it', async (is) => {
    const before = await (await post('/api/runs?variables=total_spend', SCENARIO)).text()
    const problem = await refused(await post('/api/runs', { ...SCENARIO, indicators: [{ name: 'mine', unit: 'USD2025/year', is }] }), [422])
    expect(problem.pointer).toMatch(/^\/indicators\/0\/(is|unit)$/)
    expect(problem.wanted).toBeDefined()
    expect(await (await post('/api/runs?variables=total_spend', SCENARIO)).text()).toBe(before)
  })

  test('the unit of a formula must be that of what it says', async () => {
    await refused(await post('/api/runs', { ...SCENARIO, indicators: [{ name: 'mine', unit: 'MW', is: 'total_spend' }] }), [422])
  })
})

describe('bodies', () => {
  test.each(UNREADABLE)('%s cannot be read', async (_name, body) => {
    const started = performance.now()
    await refused(await post('/api/runs', body), [400, 413])
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test.each(SENSELESS)('%s cannot be meant', async (_name, body) => {
    const problem = await refused(await post('/api/runs', body), [422])
    expect(problem.pointer).toBeDefined()
    expect(problem.found).toBeDefined()
    expect(problem.wanted).toBeDefined()
  })

  test('a near name is suggested', async () => {
    expect((await refused(await post('/api/runs', { ...SCENARIO, set: { electricity_prise: 1 } }), [422])).suggestion).toBe('electricity_price')
  })

  test('an unreadable scenario inside a trace is refused as in a run', async () => {
    await refused(await post('/api/traces', `{"scenario":${withMember('"__proto__":{}')},"strategy":"x","variable":"y"}`), [400])
    await refused(await post('/api/traces', { scenario: null, strategy: 'x', variable: 'y' }), [422])
  })

  test('-0 is 0', async () => {
    const text = (value: string) => `${JSON.stringify(SCENARIO).slice(0, -1)},"set":{"path_growth_after":${value}}}`
    const hash = async (value: string) => {
      const answer = await post('/api/runs?variables=total_spend', text(value))
      expect(answer.status).toBe(200)
      return ((await answer.json()) as { hash: string }).hash
    }
    expect(await hash('-0')).toBe(await hash('0'))
    expect(await hash('0.01')).not.toBe(await hash('0'))
  })
})

describe('size and encoding', () => {
  test('a mebibyte is the most a body may be', async () => {
    await refused(await post('/api/runs', ' '.repeat(1024 * 1024 + 1)), [413])
    await refused(await post('/api/runs', '{}', { 'Content-Length': String(1024 ** 3) }), [413])
  })

  test('a body without a stated length is counted as it comes', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x20)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({ pull(controller) { sent += chunk.byteLength; controller.enqueue(chunk) } })
    const answer = await app.request('/api/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' } as RequestInit)
    await refused(answer, [413])
    expect(sent).toBeLessThan(4 * 1024 * 1024)
  })

  test('gzip is inflated, and no further than the limit', async () => {
    const answer = await post('/api/runs?variables=total_spend', new Uint8Array(gzipSync(JSON.stringify(SCENARIO))), { 'Content-Encoding': 'gzip' })
    expect(answer.status).toBe(200)
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, 0x20))
    const before = process.memoryUsage().rss
    await refused(await post('/api/runs', new Uint8Array(bomb), { 'Content-Encoding': 'gzip' }), [413])
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
    await refused(await post('/api/runs', 'not gzip', { 'Content-Encoding': 'gzip' }), [400])
  })

  test.each(['br', 'deflate', 'zstd', 'gzip, gzip', 'gzip, br', 'x'])('content encoding %s is refused', async (encoding) => {
    await refused(await post('/api/runs', JSON.stringify(SCENARIO), { 'Content-Encoding': encoding }), [415])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/json; charset=utf-16', ''])('content type %j is refused', async (type) => {
    await refused(await post('/api/runs', JSON.stringify(SCENARIO), { 'Content-Type': type }), [415])
  })
})

describe('methods and headers', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW'])('%s is not allowed, and what is is said', async (method) => {
    const answer = await app.request('/api/runs', { method })
    await refused(answer, [405])
    expect(answer.headers.get('allow')).toBe('POST')
    const list = await app.request('/api/economies/KEN', { method })
    await refused(list, [405])
    expect(list.headers.get('allow')).toBe('GET, HEAD')
  })

  test('a method cannot be smuggled in a header', async () => {
    const answer = await app.request('/api/health', { headers: { 'X-HTTP-Method-Override': 'DELETE' } })
    expect(answer.status).toBe(200)
  })

  test.each(['https://evil.example', 'null', 'https://localhost.evil.example'])('nothing is shared with the origin %s', async (origin) => {
    const answer = await app.request('/api/health', { headers: { Origin: origin } })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  test('a host is not repeated', async () => {
    for (const path of ['/api/docs', '/api/openapi.json', '/nothing']) {
      const answer = await app.request(`http://evil.example${path}`, { headers: { Host: 'evil.example' } })
      expect(`${[...answer.headers.values()].join()} ${await answer.text()}`).not.toContain('evil.example')
    }
  })

  test('a type that is not given is not acceptable', async () => {
    await refused(await post('/api/runs', SCENARIO, { Accept: 'image/png' }), [406])
    await refused(await post('/api/traces', SCENARIO, { Accept: 'text/csv' }), [406])
  })

  test('every answer carries the policy of its content', async () => {
    for (const path of ['/api/health', '/api/facts', '/api/docs', '/nothing']) {
      const { headers } = await app.request(path)
      const policy = headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe-eval')
      expect(/script-src [^;]*/.exec(policy)![0]).not.toContain('unsafe-inline')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    }
  })
})

describe('addresses', () => {
  test.each([
    '/api/economies/ken', '/api/economies/XXX', '/api/economies/__proto__', '/api/economies/constructor', '/api/economies/%2e%2e', '/api/economies/KEN/', '/api/economies/..;/',
    '/api/economies/KEN%00', '/api/economies/%E0%A4%A', '/api/scenarios/__proto__', '/api/scenarios/toString', "/api/scenarios/'%20OR%201=1--", '/api/scenarios/..%2f..%2fpackage.json',
    '/..%2f..%2fpackage.json', '/package.json', '/.git/config', '/.build/kernel.js', '/api/scenarios/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  ])('%s is not found', async (path) => {
    await refused(await app.request(path), [404])
  })

  test.each(['by=planet', 'by=arrangement&by=location', '__proto__=x', 'variables=total_spent', 'format=xlsx', 'colour=red', 'by=constructor', `variables=${'a,'.repeat(5000)}`])('?%s is refused', async (query) => {
    await refused(await post(`/api/runs?${query}`, SCENARIO), [400])
  })
})
