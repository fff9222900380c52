/** Questions of sensitivity and decision, written as options of a command. */
import { parseArgs } from 'node:util'
import { atOnce, type Steps } from '../../model/run/steps.ts'
import type { DecisionVerb } from '../decisions/answers.ts'
import { QUESTIONS } from '../decisions/questions.ts'
import type { Engine } from '../engine.ts'
import { readScenario } from './read-scenario.ts'
import type { Terminal } from './terminal.ts'
import { shortNumber, textTable } from './text-table.ts'
import { UsageError } from './usage.ts'

const OPTIONS = {
  economy: { type: 'string' }, set: { type: 'string', multiple: true }, format: { type: 'string', default: 'table' },
  strategy: { type: 'string' }, against: { type: 'string' }, with: { type: 'string' }, 'with-strategy': { type: 'string' },
  outcome: { type: 'string', multiple: true }, better: { type: 'string' }, method: { type: 'string' }, input: { type: 'string', multiple: true }, other: { type: 'string' }, limit: { type: 'string', multiple: true },
  target: { type: 'string' }, threshold: { type: 'string' }, when: { type: 'string' },
  members: { type: 'string' }, seed: { type: 'string' }, sampler: { type: 'string' }, points: { type: 'string' }, trajectories: { type: 'string' }, rows: { type: 'string' },
  arrangement: { type: 'string', multiple: true }, lever: { type: 'string', multiple: true }, shock: { type: 'string', multiple: true },
  parts: { type: 'string' }, year: { type: 'string' }, moment: { type: 'string' }, service: { type: 'string' }, control: { type: 'string' }, 'gates-failed': { type: 'string' }, most: { type: 'string' },
} as const

/** A question whose answer is printed as it comes: that of a pool's share has a command of its own. */
type PlainVerb = Exclude<DecisionVerb, 'pool-share'>

/** Every option that a question takes, beside the scenario and what changes it. */
const TAKES: Readonly<Record<PlainVerb, readonly (keyof typeof OPTIONS)[]>> = {
  sensitivity: ['strategy', 'outcome', 'method', 'input', 'seed', 'trajectories', 'points', 'members', 'threshold'],
  regret: ['outcome', 'better', 'members', 'seed', 'sampler'],
  'break-even': ['strategy', 'against', 'target', 'outcome', 'input', 'other', 'rows'],
  'reverse-stress': ['strategy', 'input', 'limit', 'seed'],
  discovery: ['strategy', 'outcome', 'when', 'threshold', 'against', 'members', 'seed', 'sampler'],
  frontier: ['arrangement', 'lever', 'parts', 'shock', 'year', 'moment', 'service', 'control', 'gates-failed', 'most'],
  attribution: ['with', 'strategy', 'with-strategy', 'outcome'],
  disagreement: ['with', 'strategy', 'with-strategy', 'outcome', 'seed'],
}

export function isPlainVerb(verb: string | undefined): verb is PlainVerb {
  return verb !== undefined && Object.hasOwn(TAKES, verb)
}

export async function decisionCommand(verb: PlainVerb, args: readonly string[], engine: Engine, terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  const { format } = values
  if (format !== 'table' && format !== 'json') throw new UsageError(`--format: found "${format}", wanted table or json.`)
  for (const option of Object.keys(values) as (keyof typeof OPTIONS)[]) {
    if (!['economy', 'set', 'format', ...TAKES[verb]].includes(option)) throw new UsageError(`--${option}: ${verb} takes ${TAKES[verb].map((each) => `--${each}`).join(', ')}.`)
  }
  const scenario = await readScenario(positionals[0], { economy: values.economy, set: values.set }, engine.library, terminal)
  const second = values.with === undefined ? undefined : await readScenario(values.with, {}, engine.library, terminal)
  const number = (name: 'target' | 'threshold' | 'members' | 'seed' | 'points' | 'trajectories' | 'rows' | 'parts' | 'year' | 'service' | 'control' | 'gates-failed' | 'most') => (values[name] === undefined ? undefined : numberOf(values[name], name))
  const { strategy, against, when, method, better, sampler, moment } = values
  const outcomes = (values.outcome ?? []).map(outcomeOf)
  const one = outcomes[0]
  const inputs = (values.input ?? []).map((text) => inputOf(text, 'input'))
  const bodies: Readonly<Record<PlainVerb, object>> = {
    sensitivity: { scenario, strategy, outcome: one, method, inputs: values.input, seed: number('seed'), trajectories: number('trajectories'), points: number('points'), members: number('members'), threshold: number('threshold') },
    regret: { scenario, outcome: one, better, members: number('members'), seed: number('seed'), sampler },
    'break-even': { scenario, strategy, against, target: number('target'), outcome: one, input: inputs[0], other: values.other === undefined ? undefined : inputOf(values.other, 'other'), rows: number('rows') },
    'reverse-stress': { scenario, strategy, inputs, limits: (values.limit ?? []).map(limitOf), seed: number('seed') },
    discovery: { scenario, strategy, outcome: one, when, threshold: number('threshold'), against, members: number('members'), seed: number('seed'), sampler },
    frontier: {
      scenario, arrangements: values.arrangement, levers: values.lever, parts: number('parts'), shocks: values.shock, year: number('year'), moment,
      service: number('service'), control: number('control'), gates_failed: number('gates-failed'), most: number('most'),
    },
    attribution: { before: scenario, after: second, strategy, after_strategy: values['with-strategy'], outcomes },
    disagreement: { first: scenario, second, strategy, second_strategy: values['with-strategy'], outcome: one, seed: number('seed') },
  }
  // What was not given is not there, as in a body that leaves it out.
  const body: unknown = Object.fromEntries(Object.entries(bodies[verb]).filter(([, value]) => value !== undefined))
  const steps: Steps<Answer> = QUESTIONS[verb].work(engine, body)
  const answer = atOnce(steps)
  if (format === 'json') {
    terminal.out(`${JSON.stringify(answer)}\n`)
    return
  }
  terminal.out(`${answer.says}\n`)
  for (const [name, rows] of Object.entries(answer)) if (isTable(rows)) terminal.out(`\n${name}\n${tableOf(rows)}`)
  terminal.out(`\n${answer.rule}\nmodel ${answer.model.version}, run ${answer.hash.slice(0, 16)}\n`)
}

interface Answer {
  readonly says: string
  readonly rule: string
  readonly model: { readonly version: string }
  readonly hash: string
}

function numberOf(text: string, option: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`--${option}: found "${text}", wanted a number.`)
  return value
}

/** variable, or variable@year. */
function outcomeOf(text: string): object {
  const [, variable, year] = /^([a-z][a-z0-9_]*)(?:@(\d{4}))?$/.exec(text) ?? []
  if (variable === undefined) throw new UsageError(`--outcome: found "${text}", wanted a variable, or variable@year.`)
  return { variable, ...(year === undefined ? {} : { year: Number(year) }) }
}

const NUMBER = '-?[\\d.]+(?:e[+-]?\\d+)?'
const INPUT = new RegExp(`^([a-z][a-z0-9_]*)(?::(times|plus))?(?:=(${NUMBER})\\.\\.(${NUMBER}))?$`)
const LIMIT = new RegExp(`^([a-z][a-z0-9_]*(?:@\\d{4})?)(>=|<=)(${NUMBER})$`)

/** parameter, parameter=from..to, or parameter:times=from..to. */
function inputOf(text: string, option: string): object {
  const [, parameter, form, from, to] = INPUT.exec(text) ?? []
  if (parameter === undefined) throw new UsageError(`--${option}: found "${text}", wanted parameter, parameter=from..to, or parameter:times=from..to.`)
  return { parameter, ...(form === undefined ? {} : { form }), ...(from === undefined ? {} : { from: numberOf(from, option), to: numberOf(to!, option) }) }
}

/** variable>=least, or variable<=most. */
function limitOf(text: string): object {
  const [, outcome, sign, bound] = LIMIT.exec(text) ?? []
  if (outcome === undefined) throw new UsageError(`--limit: found "${text}", wanted variable>=least, or variable<=most.`)
  return { outcome: outcomeOf(outcome), [sign === '>=' ? 'least' : 'most']: numberOf(bound!, 'limit') }
}

type Row = Readonly<Record<string, unknown>>

function isTable(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => row !== null && typeof row === 'object' && !Array.isArray(row))
}

/** One line a row, one column for each plain field and each part of a nested one. */
function tableOf(rows: readonly Row[]): string {
  const flat = rows.map((row) => flattened(row))
  const titles = [...new Set(flat.flatMap((row) => [...row.keys()]))]
  const right = (title: string): boolean => flat.every((row) => typeof (row.get(title) ?? 0) === 'number')
  return textTable(titles.map((title) => ({ title, right: right(title) })), flat.map((row) => titles.map((title) => cellOf(row.get(title)))))
}

function flattened(row: Row, before = ''): Map<string, unknown> {
  return new Map(Object.entries(row).flatMap(([key, value]): [string, unknown][] => {
    const name = before + key
    if (Array.isArray(value)) return value.every((each) => each === null || typeof each !== 'object') ? [[name, value.map(cellOf).join(', ')]] : value.flatMap((each: Row, at) => [...flattened(each, `${name}.${at + 1}.`)])
    if (value === null || typeof value !== 'object') return [[name, /year$/.test(key) ? String(value) : value]]
    // Rows by name, such as shares by workload, are one cell.
    const inner = Object.entries(value)
    if (inner.length > 0 && inner.every(([, part]) => part !== null && typeof part === 'object' && !Array.isArray(part))) {
      return [[name, inner.map(([each, part]) => `${each}: ${Object.entries(part as Row).map(([of, share]) => (share === 1 ? of : `${of} ${cellOf(share)}`)).join(' + ')}`).join('; ')]]
    }
    return [...flattened(value as Row, `${name}.`)]
  }))
}

function cellOf(value: unknown): string {
  return value === undefined ? '' : typeof value === 'number' || value === null ? shortNumber(value) : String(value)
}
