import { parseArgs } from 'node:util'
import { GraphReader } from '../../model/run/graph-reader.ts'
import { equationOf, reasonOf, sourceOf } from '../../model/run/trace-nodes.ts'
import type { TraceNode } from '../../model/run/trace-nodes.ts'
import type { Engine } from '../engine.ts'
import type { Trace } from '../schemas/trace.ts'
import { checkTraceTarget } from '../../scenarios/trace-target.ts'
import { traceRun } from '../trace-run.ts'
import { readScenario } from './read-scenario.ts'
import { printable, type Terminal } from './terminal.ts'
import { shortNumber } from './text-table.ts'
import { UsageError } from './usage.ts'

const DEPTH = 3

export async function traceCommand(args: readonly string[], engine: Engine, terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      economy: { type: 'string' },
      strategy: { type: 'string' },
      set: { type: 'string', multiple: true },
      variable: { type: 'string' },
      year: { type: 'string' },
      index: { type: 'string' },
      depth: { type: 'string', default: String(DEPTH) },
      format: { type: 'string', default: 'table' },
    },
  })
  const { format, strategy, variable } = values
  if (format !== 'table' && format !== 'json') throw new UsageError(`--format: found "${format}", wanted table or json.`)
  if (strategy === undefined || variable === undefined) throw new UsageError('Which number? Give --strategy and --variable.')
  const depth = wholeNumber('--depth', values.depth)
  const scenario = await readScenario(positionals[0], { economy: values.economy, set: values.set }, engine.library, terminal)
  const evaluation = engine.evaluate(scenario)
  const trace = traceRun(engine, evaluation, checkTraceTarget(engine.program, evaluation, {
    strategy, variable, index: readIndex(values.index),
    ...(values.year === undefined ? {} : { year: wholeNumber('--year', values.year) }),
  }))
  terminal.out(format === 'json' ? `${JSON.stringify(trace)}\n` : traceText(trace, depth))
}

/** The graph as an outline: what each number is computed from stands under it, once, down to `depth` steps. */
export function traceText(trace: Trace, depth: number): string {
  const graph = new GraphReader(trace)
  const shown = new Set<string>()
  const lines: string[] = []
  const visit = (id: string, level: number): void => {
    const node = graph.nodes.get(id)!
    const indent = '  '.repeat(level)
    const again = shown.has(id)
    shown.add(id)
    const record = trace.records[node.variable]!
    lines.push(`${indent}${headOf(node, trace)}${again ? '  (above)' : ''}`)
    if (again) return
    const equation = equationOf(record, node)
    if (equation !== undefined) lines.push(`${indent}    = ${equation}`)
    const source = trace.sources[sourceOf(record, node) ?? -1]
    if (source !== undefined) {
      const standIn = source.stand_in === undefined ? '' : `, stand-in by ${source.stand_in.rule}`
      const origin = trace.origins[source.origin]
      lines.push(`${indent}    from ${source.layer}: ${origin === undefined ? source.origin : citedAs(origin)}${standIn}${source.detail === undefined ? '' : ` (${source.detail})`}`)
    }
    const inputs = graph.inputsOf(node)
    if (level < depth) for (const input of inputs) visit(input, level + 1)
    else if (inputs.length > 0) lines.push(`${indent}    ... ${inputs.length} inputs more`)
  }
  visit(trace.root.id, 0)
  return `${lines.map(printable).join('\n')}\n\n${graph.nodes.size} numbers, model ${trace.model.version}, run ${trace.hash.slice(0, 16)}\n`
}

function headOf(node: TraceNode, trace: Trace): string {
  const { unit, categories } = trace.records[node.variable]!
  if (node.value !== null) return `${node.id}: ${categories === undefined ? `${shortNumber(node.value)} ${unit}` : trace.dimensions[categories]![node.value]}`
  const reason = reasonOf(trace, node)
  return `${node.id}: none${reason === undefined ? '' : `, ${reason}`}`
}

function readIndex(text: string | undefined): Record<string, string> {
  if (text === undefined) return {}
  return Object.fromEntries(text.split(',').map((pair) => {
    const [dimension, member, ...more] = pair.split('=')
    if (dimension === undefined || dimension === '' || member === undefined || more.length > 0) throw new UsageError(`--index: found "${pair}", wanted dimension=member.`)
    return [dimension, member]
  }))
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`${option}: found "${text}", wanted a whole number.`)
  return Number(text)
}

/** A publication in a line, with the place in it. */
function citedAs({ citation, page }: Trace['origins'][string]): string {
  return page === undefined ? citation : `${citation}, ${page}`
}
