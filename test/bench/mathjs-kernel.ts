/**
 * The same program evaluated by mathjs, as fast as its documented means allow: its number build, one compiled formula for
 * each element of each record, and a Map-like scope that reads the result buffer in place of copying into a Map.
 */
import { all, create } from 'mathjs/number'
import type { EvalFunction, FactoryFunctionMap } from 'mathjs'
import { scalars as scalarFunctions, seriesForms } from '../../model/compile/functions/registry.ts'
import type { Kernel } from '../../model/compile/kernel.ts'
import { elementOf, isMapped, layoutOf, membersAt, offsetOf, outputLength, strideOf } from '../../model/compile/layout.ts'
import type { Place } from '../../model/compile/layout.ts'
import type { Expression, Program, Variable } from '../../model/compile/program.ts'
import { AGES, HISTORY, rowsOf, RUN_OFF } from '../../model/compile/time.ts'
import { passesOf } from '../../model/compile/emit/passes.ts'

type Members = ReadonlyMap<string, number>

/** Where the value of a symbol stands: at `offset` of a buffer, `stride` further on for each axis index (0 for what has no years). */
interface Symbol {
  readonly buffer: 'out' | 'scalars' | 'series'
  readonly offset: number
  readonly stride: number
  readonly lag: 0 | 1
}

interface Formula {
  readonly evaluate: EvalFunction['evaluate']
  readonly offset: number
  readonly stride: number
}

/** One axis length a kernel: offsets are fixed when the formulas are compiled. */
export function mathjsKernel(program: Program, length: number): Kernel {
  const layout = layoutOf(program)
  // Doubles from one year to the next.
  const row = layout.yearly
  const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  const symbols = new Map<string, Symbol>()
  let t = 0
  let age = 0
  let start = 0
  let from = 0
  let to = 0
  let buffers = { out: new Float64Array(outputLength(layout, length)), scalars: new Float64Array(0), series: new Float64Array(0) }

  const math = create(all as FactoryFunctionMap, {})
  // Comparisons are exact in the model; mathjs compares within a tolerance unless told otherwise.
  math.config({ relTol: 1e-300, absTol: 1e-300 })
  math.import(
    {
      ...Object.fromEntries([...scalarFunctions].map(([name, { value }]) => [`f_${name}`, value])),
      f_least: (...values: number[]) => values.reduce((best, value) => (value === value && !(best <= value) ? value : best), NaN),
      f_most: (...values: number[]) => values.reduce((best, value) => (value === value && !(best >= value) ? value : best), NaN),
      f_which: (...values: number[]) => {
        let best = NaN
        let which = NaN
        values.forEach((value, member) => {
          if (value === value && !(best <= value)) [best, which] = [value, member]
        })
        return which
      },
      f_alive: (flow: number, kernel: number, first: number) => {
        let total = 0
        const oldest = Math.min(t, AGES - 1)
        for (let years = first; years <= oldest; years++) total += (buffers.out[flow + (t - years) * row] as number) * (buffers.out[kernel + years] as number)
        return total
      },
      f_delayed: (flow: number, lead: number) => {
        const whole = Math.floor(lead)
        const part = lead - whole
        const near = t >= whole ? (buffers.out[flow + (t - whole) * row] as number) : 0
        return part === 0 ? near : (1 - part) * near + part * (t > whole ? (buffers.out[flow + (t - whole - 1) * row] as number) : 0)
      },
      f_ahead: (flow: number, lead: number) => {
        const whole = Math.floor(lead)
        const part = lead - whole
        const near = buffers.out[flow + Math.min(t + whole, length - 1) * row] as number
        return part === 0 ? near : (1 - part) * near + part * (buffers.out[flow + Math.min(t + whole + 1, length - 1) * row] as number)
      },
      ...Object.fromEntries([...seriesForms].map(([name, { value }]) => [
        `f_${name}`, (offset: number, beyond: number, ...rest: number[]) => value(buffers.out, offset, row, from, to + beyond, start + from - HISTORY, ...rest),
      ])),
    },
    { override: true },
  )

  const scope = {
    has: (name: string) => symbols.has(name) || name === 'year' || name === 'age',
    get: (name: string) => {
      const symbol = symbols.get(name)
      if (symbol === undefined) return name === 'year' ? start + t - HISTORY : age
      const { buffer, offset, stride, lag } = symbol
      return buffers[buffer][offset + Math.max(t - lag, 0) * stride]
    },
    set: () => undefined,
    keys: () => symbols.keys(),
  }

  const hiddenOffset = (name: string, members: Members): number => {
    const variable = variables.get(name) as Variable
    const place = layout.variables.get(name) as Place
    return offsetOf(layout, place, elementOf(place, variable.over.map((dimension) => members.get(dimension) as number)), length)
  }
  const read = ({ name, bindings, lag }: Extract<Expression, { kind: 'read' }>, members: Members): string => {
    const at = bindings.map((binding) => ('member' in binding ? binding.member : (members.get(binding.dimension) as number)))
    const symbol = `${name}_${at.join('_')}_${lag}`
    if (!symbols.has(symbol)) {
      const own = layout.variables.get(name)
      const place = own ?? (layout.parameters.get(name) as Place)
      const element = elementOf(place, at)
      symbols.set(symbol, own === undefined
        ? { buffer: place.block === 'series' ? 'series' : 'scalars', offset: place.block === 'series' ? (place.element + element) * length : place.element + element, stride: place.block === 'series' ? 1 : 0, lag }
        : { buffer: 'out', offset: offsetOf(layout, place, element, length), stride: strideOf(layout, place), lag })
    }
    return symbol
  }
  const print = (expression: Expression, members: Members): string => {
    const of = (part: Expression): string => print(part, members)
    switch (expression.kind) {
      case 'number':
        return `(${expression.value})`
      case 'none':
        return 'NaN'
      case 'year':
      case 'age':
        return expression.kind
      case 'year_step':
        return '1'
      case 'read':
        return read(expression, members)
      case 'negate':
        return `(-${of(expression.of)})`
      case 'not':
        return `(${of(expression.of)} != 0 ? 0 : 1)`
      case 'convert':
        return `(${of(expression.of)} * ${expression.factor})`
      case 'binary':
        return expression.operator === '^' ? `f_pow(${of(expression.left)}, ${of(expression.right)})` : `(${of(expression.left)} ${expression.operator} ${of(expression.right)})`
      case 'compare':
        return `(${of(expression.left)} ${expression.operator} ${of(expression.right)} ? 1 : 0)`
      case 'logic':
        return `(${of(expression.left)} ${expression.operator} ${of(expression.right)} ? 1 : 0)`
      case 'choose':
        return `(${of(expression.condition)} ? ${of(expression.then)} : ${of(expression.otherwise)})`
      case 'call':
        return `f_${expression.name}(${expression.arguments.map(of).join(', ')})`
      case 'reduce': {
        const parts = (program.dimensions[expression.dimension] ?? []).map((_, member) => print(expression.of, new Map(members).set(expression.dimension, member)))
        return expression.operator === 'sum' ? `(0 + ${parts.join(' + ')})` : `f_${REDUCE[expression.operator]}(${parts.join(', ')})`
      }
      case 'alive':
        return `f_alive(${hiddenOffset(expression.flow, members)}, ${hiddenOffset(expression.kernel, members)}, ${expression.from})`
      case 'delayed':
      case 'ahead':
        return `f_${expression.kind}(${hiddenOffset(expression.of, members)}, ${of(expression.lead)})`
      case 'over_years': {
        const target = expression.series
        const at = new Map((variables.get(target.name) as Variable).over.map((dimension, axis) => {
          const binding = target.bindings[axis]
          return [dimension, binding !== undefined && 'member' in binding ? binding.member : (members.get(dimension) as number)] as const
        }))
        const beyond = variables.get(target.name)?.runsOff === true ? RUN_OFF : 0
        return `f_${expression.name}(${[String(hiddenOffset(target.name, at)), String(beyond), ...expression.arguments.map(of)].join(', ')})`
      }
    }
  }
  const formulas = (variable: Variable, which: 'is' | 'history' | 'initial'): Formula[] => {
    const place = layout.variables.get(variable.name) as Place
    return Array.from({ length: place.size }, (_, element) => {
      const at = membersAt(place.shape, element)
      const members = new Map(variable.over.map((dimension, axis) => [dimension, at[axis] as number]))
      const is = isMapped(variable.is) ? (variable.is.members[members.get(variable.is.by) as number] as Expression) : variable.is
      const expression = which === 'is' ? is : (variable[which] as Expression)
      return { evaluate: math.parse(print(expression, members)).compile().evaluate, offset: offsetOf(layout, place, element, length), stride: strideOf(layout, place) }
    })
  }
  const fill = (list: readonly Formula[], shift: number): void => {
    for (const { evaluate, offset, stride } of list) buffers.out[offset + shift * stride] = evaluate(scope)
  }

  const yearly = program.variables.filter((variable) => variable.stage === 'yearly' && !variable.exogenous)
  const once = program.variables.filter((variable) => variable.stage === 'once').map((variable) => ({ kernel: variable.kind === 'kernel', list: formulas(variable, 'is') }))
  const exogenous = program.variables.filter((variable) => variable.stage === 'yearly' && variable.exogenous)
  const past = exogenous.filter(({ ahead }) => !ahead).flatMap((variable) => formulas(variable, 'is'))
  const passes = passesOf(exogenous.filter(({ ahead }) => ahead)).map((pass) => pass.flatMap((variable) => formulas(variable, 'is')))
  const pasts = yearly.filter(({ history, initial }) => history !== undefined || initial !== undefined).map((variable) => ({
    last: variable.history === undefined, list: formulas(variable, variable.history === undefined ? 'initial' : 'history'),
  }))
  const years = yearly.filter(({ runsOff }) => !runsOff).flatMap((variable) => formulas(variable, 'is'))
  const ending = yearly.filter(({ runsOff }) => runsOff).flatMap((variable) => formulas(variable, 'is'))
  const after = program.variables.filter((variable) => variable.stage === 'after').flatMap((variable) => formulas(variable, 'is'))

  return {
    hash: program.hash,
    version: program.version,
    run(scalars, series, axisLength, firstComputed, first, last, decisionYear, out) {
      if (axisLength !== length) throw new Error(`Compiled for an axis of ${length} years, found ${axisLength}.`)
      buffers = { out, scalars, series } as typeof buffers
      out.fill(0)
      start = firstComputed
      from = Math.max(decisionYear, first) - start + HISTORY
      to = last - start + HISTORY
      for (const { kernel, list } of once) {
        if (!kernel) fill(list, 0)
        else for (age = 0; age < Math.min(AGES, rowsOf(length)); age++) fill(list, age)
      }
      for (const pass of passes) for (t = 0; t < length; t++) fill(pass, t)
      for (t = 0; t <= to; t++) fill(past, t)
      for (t = 0; t < HISTORY; t++) for (const { last: onlyLast, list } of pasts) if (!onlyLast || t === HISTORY - 1) fill(list, t)
      for (t = HISTORY; t <= to; t++) fill(years, t)
      for (t = HISTORY; t <= to + RUN_OFF; t++) fill(ending, t)
      fill(after, 0)
    },
  }
}

const REDUCE = { min: 'least', max: 'most', which_min: 'which' } as const
