/** POST /api/sizings and the command: the same figures, each with its proof, and a refusal for everything else. */
import { describe, expect, test } from 'vitest'
import { runCli } from '../../api/cli/main.ts'
import type { Terminal } from '../../api/cli/terminal.ts'
import { Problem } from '../../api/problem-details.ts'
import { Sizing, type SizedAnswer, type SizingAnswer } from '../../api/schemas/sizing.ts'
import { Trace } from '../../api/schemas/trace.ts'
import { app, post } from './sample-app.ts'

const PATH = '/api/sizings'
const ASKED = { economy: 'KEN', year: 2027, chip: 'h100', accelerators: 2000 } as const

async function answered(body: unknown): Promise<SizingAnswer> {
  const answer = await post(PATH, body)
  expect(answer.status).toBe(200)
  return (await answer.json()) as SizingAnswer
}

async function command(args: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  let out = ''
  let error = ''
  const terminal: Terminal = { out: (text) => { out += text }, error: (text) => { error += text }, readStandardInput: async () => '' }
  return { code: await runCli(args, terminal), out, error }
}
const OPTIONS = ['sizing', '--economy', 'KEN', '--year', '2027', '--chip', 'h100', '--accelerators', '2000']

const figuresOf = ({ method: _method, ...figures }: SizingAnswer) => Object.entries(figures) as [string, SizedAnswer][]

describe('a sizing', () => {
  test('answers as its schema says, every figure a range with a unit', async () => {
    const answer = await answered(ASKED)
    expect(Sizing.safeParse(answer).error).toBeUndefined()
    for (const name of ['it_power', 'facility_power', 'capital', 'electricity_use', 'water_withdrawal_onsite', 'land_use', 'levelised_compute_cost']) {
      expect(answer[name]).toMatchObject({ low: expect.any(Number), central: expect.any(Number), high: expect.any(Number), unit: expect.any(String) })
    }
    expect(answer.method).toMatchObject({ economy: 'KEN', year: 2027, basis: 'programme', chip: { id: 'h100', vendor: 'NVIDIA' } })
    expect(answer.method.rule).toContain('quadrature')
  })

  test('every figure is proved by posting its proof, to the last digit; the total by its parts', async () => {
    const answer = await answered(ASKED)
    for (const [name, { central, proof, sum_of }] of figuresOf(answer)) {
      if (sum_of !== undefined) {
        expect(central).toBeCloseTo(sum_of.reduce((sum, part) => sum + (answer[part] as SizedAnswer).central, 0), 3)
        continue
      }
      const traced = await post('/api/traces', proof)
      expect(traced.status, name).toBe(200)
      expect(Trace.parse(await traced.json()).root.value, name).toBe(central)
    }
  })

  test('the same request gives the same bytes', async () => {
    expect(await (await post(PATH, ASKED)).text()).toBe(await (await post(PATH, ASKED)).text())
  })

  test('comes as CSV where that is asked for, one row a figure', async () => {
    const answer = await post(PATH, ASKED, { Accept: 'text/csv' })
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.headers.get('content-disposition')).toContain('sizing-ken-h100-2027.csv')
    const [header, ...rows] = (await answer.text()).trimEnd().split('\r\n')
    expect(header).toBe('figure,low,central,high,unit,counted,year,economy,chip,built,basis,account,price_base,source,hash')
    const figures = figuresOf(await answered(ASKED))
    expect(rows.map((row) => row.split(',').slice(0, 3))).toEqual(figures.map(([name, { low, central }]) => [name, String(low), String(central)]))
  })

  test('is told in the OpenAPI document', async () => {
    const { paths, components } = (await (await app.request('/api/openapi.json')).json()) as { paths: object; components: { schemas: object } }
    expect(paths).toHaveProperty(['/api/sizings', 'post'])
    for (const name of ['SizingRequest', 'Sizing', 'SizedFigure']) expect(components.schemas).toHaveProperty(name)
  })
})

describe('a sizing refused', () => {
  const { accelerators: _accelerators, ...unsized } = ASKED
  test.each<[string, unknown, Partial<Problem>]>([
    ['an unknown chip, with the nearest', { ...ASKED, chip: 'h1000' }, { code: 'unknown_name', pointer: '/chip', suggestion: 'h100' }],
    ['a name of every object', { ...ASKED, chip: 'constructor' }, { code: 'unknown_name', pointer: '/chip' }],
    ['neither size', unsized, { code: 'missing_key', pointer: '' }],
    ['both sizes', { ...ASKED, it_power_mw: 5 }, { code: 'conflict', pointer: '' }],
    ['a year before', { ...ASKED, year: 2018 }, { code: 'out_of_range', pointer: '/year' }],
    ['a year after', { ...ASKED, year: 2061 }, { code: 'out_of_range', pointer: '/year' }],
    ['half a year', { ...ASKED, year: 2027.5 }, { code: 'out_of_range', pointer: '/year' }],
    ['the world', { ...ASKED, economy: 'WLD' }, { code: 'unknown_value', pointer: '/economy' }],
    ['no accelerators', { ...ASKED, accelerators: 0 }, { code: 'out_of_range', pointer: '/accelerators' }],
    ['fewer than none', { ...ASKED, accelerators: -5 }, { code: 'out_of_range', pointer: '/accelerators' }],
    ['more than can be', { ...ASKED, accelerators: 1e300 }, { code: 'out_of_range', pointer: '/accelerators' }],
    ['text for a number', { ...ASKED, accelerators: '1000' }, { code: 'wrong_type', pointer: '/accelerators' }],
    ['an unknown basis', { ...ASKED, basis: 'chip' }, { code: 'unknown_value', pointer: '/basis', suggestion: 'chips' }],
    ['an unknown key', { ...ASKED, chips: 1 }, { code: 'unknown_key', pointer: '/chips', suggestion: 'chip' }],
    ['a list', [ASKED], { code: 'wrong_type' }],
    ['nothing', null, { code: 'wrong_type' }],
  ])('%s', async (_, body, wanted) => {
    const answer = await post(PATH, body)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(Problem.parse(await answer.json())).toMatchObject(wanted)
  })

  test.each([
    ['a number beyond doubles', '{"economy":"KEN","year":2027,"chip":"h100","accelerators":1e999}', [400, 422]],
    ['a number that is none', '{"economy":"KEN","year":2027,"chip":"h100","accelerators":NaN}', [400]],
    ['a prototype', '{"__proto__":{"x":1},"economy":"KEN","year":2027,"chip":"h100","accelerators":1}', [400]],
  ])('%s', async (_, body, statuses) => {
    expect(statuses).toContain((await post(PATH, body)).status)
  })

  test('the largest and the smallest that are legal have finite answers', async () => {
    for (const size of [{ accelerators: 1 }, { accelerators: 1e9 }, { it_power_mw: 1e-3 }, { it_power_mw: 1e7 }]) {
      for (const [, { low, central, high }] of figuresOf(await answered({ ...unsized, ...size }))) {
        expect(Number.isFinite(low) && low <= central && central <= high && Number.isFinite(high)).toBe(true)
      }
    }
  })

  test('a media type that is not given', async () => {
    expect((await post(PATH, ASKED, { Accept: 'image/png' })).status).toBe(406)
    expect((await post(`${PATH}?format=xml`, ASKED)).status).toBe(400)
    expect((await app.request(PATH)).status).toBe(405)
  })
})

describe('the command', () => {
  test('prints the bytes that the API answers, as JSON and as CSV', async () => {
    for (const format of ['json', 'csv']) {
      const { code, out, error } = await command([...OPTIONS, '--format', format])
      expect(code, error).toBe(0)
      expect(out.trimEnd()).toBe((await (await post(`${PATH}?format=${format}`, ASKED)).text()).trimEnd())
    }
  })

  test('prints a table with a line a figure, and how ranges were made', async () => {
    const { code, out } = await command([...OPTIONS, '--basis', 'system'])
    expect(code).toBe(0)
    expect(out).toMatch(/^it_power +MW +2\.128 +2\.548 +2\.744$/m)
    expect(out).toMatch(/^capital_spend_facility .* no$/m)
    expect(out).toContain('quadrature')
  })

  test.each([
    [['sizing'], 2, 'Which cluster?'],
    [[...OPTIONS, '--format', 'xml'], 2, 'wanted table, csv or json'],
    [['sizing', '--economy', 'KEN', '--year', 'soon', '--chip', 'h100'], 2, '--year'],
    [['sizing', '--economy', 'KEN', '--year', '2027', '--chip', 'h10', '--accelerators', '5'], 1, 'Did you mean h100?'],
    [['sizing', '--economy', 'KEN', '--year', '2027', '--chip', 'h100'], 1, 'one of accelerators and it_power_mw'],
  ])('%j ends with %i', async (args, code, message) => {
    const ended = await command(args)
    expect(ended.code).toBe(code)
    expect(ended.error).toContain(message)
  })
})
