import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkCommand } from '../../api/cli/check-command.ts'
import { runCli } from '../../api/cli/main.ts'
import type { Terminal } from '../../api/cli/terminal.ts'
import { shortNumber, textTable } from '../../api/cli/text-table.ts'
import type { Run } from '../../api/schemas/run.ts'
import type { Trace } from '../../api/schemas/trace.ts'
import { defineSector } from '../../model/equations/definition.ts'
import { model } from '../../model/equations/model.ts'
import { post, SCENARIO } from './sample-app.ts'

const [OWN, CLOUD] = SCENARIO.strategies
const file = join(mkdtempSync(join(tmpdir(), 'cli-')), 'scenario.json')
writeFileSync(file, JSON.stringify(SCENARIO))

async function command(args: readonly string[], standardInput = ''): Promise<{ code: number; out: string; error: string }> {
  let out = ''
  let error = ''
  const terminal: Terminal = { out: (text) => { out += text }, error: (text) => { error += text }, readStandardInput: async () => standardInput }
  return { code: await runCli(args, terminal), out, error }
}

describe('run', () => {
  test('prints the bytes that the API answers, as JSON and as CSV', async () => {
    for (const format of ['json', 'csv']) {
      const { code, out } = await command(['run', file, '--format', format, '--variables', 'total_spend,equal_service_cost', '--by', 'arrangement'])
      expect(code).toBe(0)
      const answer = await post(`/api/runs?variables=total_spend,equal_service_cost&by=arrangement&format=${format}`, SCENARIO)
      expect(out.trimEnd()).toBe((await answer.text()).trimEnd())
    }
  })

  test('takes an example by name, YAML from standard input, and changes from options', async () => {
    const named = await command(['run', 'kenya-2040', '--variables', 'total_spend', '--format', 'json'])
    expect(named.code, named.error).toBe(0)
    const yaml = 'version: 1\nname: piped\neconomy: KEN\nyears: [2025, 2030]\ngrowth_path: multi-source-central\nstrategies: [world]\n'
    const piped = await command(['run', '-', '--economy', 'RWA', '--strategy', CLOUD, '--set', 'accelerator_life=4', '--format', 'json', '--variables', 'total_spend'], yaml)
    expect(piped.code, piped.error).toBe(0)
    const written = await post('/api/runs?variables=total_spend', {
      version: 1, name: 'piped', economy: 'RWA', years: [2025, 2030], growth_path: 'multi-source-central', strategies: [CLOUD], set: { accelerator_life: 4 },
    })
    expect(JSON.parse(piped.out)).toEqual(await written.json())
  })

  test('a table has a line a strategy, with units', async () => {
    const { code, out } = await command(['run', file, '--variables', 'total_spend,peak_funding_year'])
    expect(code).toBe(0)
    expect(out).toMatch(/variable +unit +strategy +of +2025 +2026/)
    expect(out.match(/^total_spend +USD2025\/year/gm)).toHaveLength(2)
    expect(out).toMatch(/^peak_funding_year +year +\S+ +20\d\d$/m)
  })

  test.each([
    [['run'], 2, 'Which scenario?'],
    [['run', 'kenya-2041'], 2, 'Did you mean kenya-2040?'],
    [['run', file, '--format', 'xml'], 2, 'wanted table, csv or json'],
    [['run', file, '--nonsense'], 2, 'nonsense'],
    [['run', file, '--set', 'accelerator_life=long'], 2, 'wanted name=number'],
    [['run', file, '--set', 'acelerator_life=4'], 1, 'Did you mean accelerator_life?'],
    [['run', file, '--variables', 'total_spent'], 1, 'total_spend'],
    [['run', file, '--economy', 'XXX'], 1, '/economy'],
    [['dance'], 2, 'no command "dance"'],
    [[], 2, 'Which command?'],
    [['scenarios', 'destroy'], 2, 'wanted list'],
    [['shocks', 'strike'], 2, 'wanted list'],
    [['shocks', 'show', 'host-strck'], 2, 'Did you mean host-struck?'],
    [['scenarios', 'show', 'kenya-2041'], 2, 'Did you mean kenya-2040?'],
    [['trace', file], 2, '--strategy'],
    [['trace', file, '--strategy', OWN, '--variable', 'total_spend', '--year', 'soon'], 2, 'wanted a whole number'],
    [['trace', file, '--strategy', OWN, '--variable', 'total_spend', '--year', '2030', '--index', 'home'], 2, 'wanted dimension=member'],
  ] as const)('%j ends with %i', async (args, code, words) => {
    const result = await command(args)
    expect(result.error).toContain(words)
    expect(result.code).toBe(code)
    expect(result.out).toBe('')
  })
})

describe('trace', () => {
  test('prints the graph that the API answers', async () => {
    const { code, out } = await command(['trace', file, '--strategy', OWN, '--variable', 'it_power', '--year', '2030', '--index', 'arrangement=domestic,location=home', '--format', 'json'])
    expect(code).toBe(0)
    const answer = await post('/api/traces', { scenario: SCENARIO, strategy: OWN, variable: 'it_power', year: 2030, index: { arrangement: 'domestic', location: 'home' } })
    const trace = JSON.parse(out) as Trace
    expect(trace).toEqual(await answer.json())
    const run = (await (await post('/api/runs?variables=it_power', SCENARIO)).json()) as Run
    const shown = run.series.find((series) => series.strategy === OWN && series.index['arrangement'] === 'domestic' && series.index['location'] === 'home')!
    expect(trace.root.value).toBe(shown.values.at(-1))
    expect(trace.records['it_power']!.values['domestic,home']).toMatchObject({ [2030]: [trace.root.value] })
  })

  test('as an outline it names equations and where the inputs come from', async () => {
    const { code, out } = await command(['trace', file, '--strategy', OWN, '--variable', 'total_spend', '--year', '2030', '--depth', '9'])
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toMatch(/^total of total_spend\[2030\]: [\d,.]+ USD2025\/year$/)
    expect(out).toMatch(/^ +total_spend\[2030\]\[domestic,home\]: .*\n +    = capital_spend \+ operating_spend \+ system_cost_socialised \+ matching_spend \+ reciprocal_spend \+ hosting_net_spend$/m)
    expect(out).toMatch(/from (parameter|fact|preset): /)
  })
})

describe('check', () => {
  test('finds nothing wrong with what is shipped, within two seconds', () => {
    let error = ''
    let out = ''
    const started = performance.now()
    expect(checkCommand({ out: (text) => { out += text }, error: (text) => { error += text }, readStandardInput: async () => '' }), error).toBe(true)
    expect(out).toMatch(/^Sound: \d+ records and \d+ parameters/)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('tells every fault planted in the model at once', () => {
    let error = ''
    const planted = defineSector('planted', {
      apples_and_pears: { label: 'x', unit: 'MW', is: 'it_power + total_spend', doc: '' },
      misspelt: { label: 'x', unit: 'MW', over: ['arrangement', 'location'], is: 'it_powr', doc: '', cite: ['no-such-paper'] },
    })
    const sound = checkCommand(
      { out: () => {}, error: (text) => { error += text }, readStandardInput: async () => '' },
      { ...model, sectors: [...model.sectors, planted] },
    )
    expect(sound).toBe(false)
    expect(error).toContain('planted.ts: apples_and_pears')
    expect(error).toMatch(/Did you mean\s+it_power/)
    expect(error).toContain('no-such-paper')
    expect(error).toMatch(/\d+ faults in \d+\.\d\d s/)
  })
})

test('the lists print what is there', async () => {
  expect((await command(['scenarios'])).out).toMatch(/^kenya-2040 +KEN/m)
  expect((await command(['scenarios', 'show', 'kenya-2040'])).out).toContain('economy: KEN')
  expect(JSON.parse((await command(['scenarios', 'schema'])).out)).toHaveProperty('properties.economy')
  expect((await command(['economies'])).out).toMatch(/^KEN +Kenya/m)
  expect((await command(['shocks'])).out).toMatch(/^host-struck +The host country is struck +2026-03-01/m)
  expect((await command(['shocks', 'show', 'host-struck'])).out).toContain('origin: gulf-cloud-strikes-2026')
  expect((await command(['help'])).out).toContain('model run')
})

test('numbers are short, columns line up', () => {
  expect([0, 1234567.89, 0.00001234, 1.5e18, -5, null].map(shortNumber)).toEqual(['0', '1,234,600', '1.234e-5', '1.500e+18', '-5', 'none'])
  expect(textTable([{ title: 'a' }, { title: 'bb', right: true }], [['long', '1'], ['x\u001b[31m', '22']])).toBe('a       bb\n------  --\nlong     1\nx\u{FFFD}[31m  22\n')
})
