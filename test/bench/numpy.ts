/** The frozen kernel's script as Python over arrays of members, as numpy computes it; undefined where there is no numpy. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FunctionNode, Node, Script } from '../../model/compile/lanes/syntax.ts'

/** Members side by side: enough that the interpreter's own time is spread thin, few enough for the processor's memory. */
export const NUMPY_MEMBERS = 1024

// Functions of the language with numpy's own elementary functions; what is not an array is common to all members.
const PRELUDE = `import math, sys, time
import numpy as np
nan = np.nan
np.seterr(all='ignore')
def isarray(x): return isinstance(x, np.ndarray)
def where(c, a, b): return np.where(c, a(), b()) if isarray(c) else a() if c else b()
def both(a, b): return np.logical_and(a, b()) if isarray(a) else a and b()
def one(a, b): return np.logical_or(a, b()) if isarray(a) else a or b()
def no(a): return np.logical_not(a) if isarray(a) else not a
def least(*a):
    r = a[0]
    for x in a[1:]: r = np.minimum(r, x)
    return r
def most(*a):
    r = a[0]
    for x in a[1:]: r = np.maximum(r, x)
    return r
exp, log, floor, sqrt, absolute = np.exp, np.log, np.floor, np.sqrt, np.abs
def pow(a, b): return np.power(np.asarray(a, dtype=float), b)
def share(a, b): return np.where(np.equal(b, 0), 0.0, np.divide(a, np.where(np.equal(b, 0), 1.0, b)))
def ratio(a, b): return np.where(np.equal(b, 0), nan, np.divide(a, b))
def clamp(x, low, high): return most(low, least(high, x))
def stepAfter(year, start, lead): return clamp(year + 1 - (start + lead), 0, 1)
gammas = {}
def gamma(x):
    key = x.tobytes()
    if key not in gammas: gammas[key] = np.array([math.gamma(each) for each in x])
    return gammas[key]
def survival(age, life, shape, hazard):
    if not isarray(age) and age == 0: return np.ones_like(life)
    return np.exp(-(hazard * age) - np.power(age / (life / gamma(1 + 1 / shape)), shape))
def recoveryFactor(rate, life, shape, hazard):
    value = 0
    for age in range(60, -1, -1): value = value / (1 + rate) + survival(age, life, shape, hazard)
    return 1 / value
def shifted(out, base, at, lead, low, high, step):
    whole = np.floor(lead).astype(int)
    part = lead - np.floor(lead)
    members = np.arange(out.shape[1])
    def value(t): return np.where(t >= 0, out[base + np.clip(t, low, high) * ROW, members], 0.0)
    first = at + step * whole
    return np.where(part == 0, value(np.minimum(first, high)), (1 - part) * value(np.minimum(first, high)) + part * value(np.minimum(first + step, high)))
def delayedValue(out, base, t, n, lead): return shifted(out, base, t, lead, 0, t, -1)
def aheadValue(out, base, t, n, lead): return shifted(out, base, t, lead, 0, n - 1, 1)
`
const OWN = new Set(['delayedValue', 'aheadValue'])
const MATH: Readonly<Record<string, string>> = { min: 'least', max: 'most', floor: 'floor', sqrt: 'sqrt', abs: 'absolute' }
const KEPT: Readonly<Record<string, string>> = { '===': '==', '!==': '!=' }

class PythonText {
  readonly #lines: string[] = []
  #masks: string[] = []
  #names = 0

  get text(): string {
    return this.#lines.join('\n')
  }

  add(written: FunctionNode): void {
    this.#line(0, `def ${written.id.name}(${written.params.map((parameter) => (parameter.type === 'Identifier' ? this.#value(parameter) : 'due')).join(', ')}):`)
    this.#all(1, written.body.body)
    this.#line(1, 'return None')
  }

  #line(depth: number, text: string): void {
    this.#lines.push(`${' '.repeat(depth)}${text}`)
  }

  #all(depth: number, nodes: readonly Node[]): void {
    this.#line(depth, 'pass')
    for (const node of nodes) this.#statement(depth, node)
  }

  #statement(depth: number, node: Node): void {
    switch (node.type) {
      case 'BlockStatement':
        return this.#all(depth, node.body)
      case 'ExpressionStatement':
        return this.#effect(depth, node.expression)
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) this.#line(depth, `${this.#value(id)} = ${init ? this.#value(init) : 'nan'}`)
        return
      case 'ReturnStatement':
        return this.#line(depth, `return ${node.argument ? this.#value(node.argument) : 'None'}`)
      case 'ForStatement': {
        if (node.init) this.#statement(depth, node.init.type === 'VariableDeclaration' ? node.init : { type: 'ExpressionStatement', expression: node.init })
        this.#line(depth, `while ${node.test ? this.#value(node.test) : 'True'}:`)
        this.#all(depth + 1, [node.body])
        if (node.update) this.#effect(depth + 1, node.update)
        return
      }
      case 'IfStatement': {
        const condition = `q${this.#names++}`
        this.#line(depth, `${condition} = ${this.#value(node.test)}`)
        this.#line(depth, `if isarray(${condition}):`)
        this.#under(depth + 1, condition, node.consequent)
        if (node.alternate) this.#under(depth + 1, `no(${condition})`, node.alternate)
        this.#line(depth, `elif ${condition}:`)
        this.#all(depth + 1, [node.consequent])
        this.#line(depth, 'else:')
        this.#all(depth + 1, node.alternate ? [node.alternate] : [])
        return
      }
      default:
        throw new Error(`A statement of kind ${node.type} has no form in Python.`)
    }
  }

  #under(depth: number, condition: string, node: Node): void {
    const mask = `q${this.#names++}`
    const outer = this.#masks.at(-1)
    this.#line(depth, `${mask} = ${outer === undefined ? condition : `np.logical_and(${outer}, ${condition})`}`)
    this.#masks.push(mask)
    this.#statement(depth, node)
    this.#masks.pop()
  }

  #effect(depth: number, node: Node): void {
    switch (node.type) {
      case 'SequenceExpression':
        for (const each of node.expressions) this.#effect(depth, each)
        return
      case 'UpdateExpression':
        return this.#line(depth, `${this.#value(node.argument)} ${node.operator[0]}= 1`)
      case 'AssignmentExpression': {
        const target = this.#value(node.left)
        const value = node.operator === '=' ? this.#value(node.right) : `${target} ${node.operator.slice(0, -1)} (${this.#value(node.right)})`
        const mask = node.left.type === 'Identifier' ? this.#masks.at(-1) : undefined
        return this.#line(depth, `${target} = ${mask === undefined ? value : `np.where(${mask}, ${value}, ${target})`}`)
      }
      default:
        return this.#line(depth, this.#value(node))
    }
  }

  #value(node: Node): string {
    switch (node.type) {
      case 'Literal':
        return node.value === true ? 'True' : node.value === false ? 'False' : String(node.value)
      case 'Identifier':
        return node.name === 'NaN' ? 'nan' : node.name === 'from' ? 'from_' : node.name
      case 'UnaryExpression':
        return node.operator === '!' ? `no(${this.#value(node.argument)})` : `(${node.operator}${this.#value(node.argument)})`
      case 'LogicalExpression':
        return `${node.operator === '&&' ? 'both' : 'one'}(${this.#value(node.left)}, lambda: ${this.#value(node.right)})`
      case 'BinaryExpression': {
        // An index is a whole number here as it stands.
        if (node.operator === '|') return this.#value(node.left)
        return `(${this.#value(node.left)} ${KEPT[node.operator] ?? node.operator} ${this.#value(node.right)})`
      }
      case 'ConditionalExpression':
        return `where(${this.#value(node.test)}, lambda: ${this.#value(node.consequent)}, lambda: ${this.#value(node.alternate)})`
      case 'MemberExpression':
        return `${this.#value(node.object)}[${this.#value(node.property)}]`
      case 'CallExpression': {
        const given = node.arguments.map((argument) => this.#value(argument))
        const { callee } = node
        if (callee.type !== 'MemberExpression') return `${this.#value(callee)}(${given.join(', ')})`
        const name = callee.property.type === 'Identifier' ? callee.property.name : ''
        if (name === 'fill') return `${this.#value(callee.object)}[${given[1]}:${given[2]}].fill(${given[0]})`
        return `${MATH[name] ?? name}(${given.join(', ')})`
      }
      default:
        throw new Error(`An expression of kind ${node.type} has no form in Python.`)
    }
  }
}

export interface Numpy {
  /** Milliseconds a member, over so many runs of all. */
  time(repeats: number): number
  /** Of one member. */
  readonly out: Float64Array
}

export function hasNumpy(): boolean {
  return spawnSync('python3', ['-c', 'import numpy']).status === 0
}

/** @param script the kernel's own statements, without the functions of the language */
export function numpyKernel(script: Script, scalars: Float64Array, series: Float64Array, outputLength: number, row: number, years: readonly number[]): Numpy {
  const python = new PythonText()
  const arrays: string[] = []
  for (const node of script.body) {
    // What tells how functions hang together is not run.
    if (node.type === 'FunctionDeclaration' && !OWN.has(node.id.name) && node.id.name !== 'listOf') python.add(node)
    if (node.type !== 'VariableDeclaration') continue
    for (const { id, init } of node.declarations) {
      if (id.type === 'Identifier' && init?.type === 'NewExpression' && init.arguments[0]?.type === 'Literal') arrays.push(`${id.name} = np.zeros((${String(init.arguments[0].value)}, ${NUMPY_MEMBERS}))`)
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'numpy-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string): string => JSON.stringify(join(folder, name))
  writeFileSync(join(folder, 'scalars'), new Uint8Array(Float64Array.from(scalars).buffer))
  writeFileSync(join(folder, 'series'), new Uint8Array(Float64Array.from(series).buffer))
  writeFileSync(join(folder, 'kernel.py'), `${PRELUDE}
ROW = ${row}
${arrays.join('\n')}
everything = [1] * 10000
${python.text}
def given(name): return np.repeat(np.fromfile(name)[:, None], ${NUMPY_MEMBERS}, axis=1)
scalars, series, out = given(${file('scalars')}), given(${file('series')}), np.zeros((${outputLength}, ${NUMPY_MEMBERS}))
def once(): run(scalars, series, ${years.join(', ')}, out, everything)
once()
out[:, 0].tofile(${file('out')})
begin = time.perf_counter()
for each in range(int(sys.argv[1])): once()
print((time.perf_counter() - begin) * 1e3 / int(sys.argv[1]) / ${NUMPY_MEMBERS})
`)
  const time = (repeats: number): number => Number(execFileSync('python3', [join(folder, 'kernel.py'), String(repeats)], { encoding: 'utf8' }))
  time(1)
  return { time, out: new Float64Array(Uint8Array.from(readFileSync(join(folder, 'out'))).buffer) }
}
