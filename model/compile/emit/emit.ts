/** Program to kernel: the text of one ES module whose `run` fills a result buffer. */
import type { Stage } from '../../equations/definition.ts'
import type { KernelFunctions } from '../kernel.ts'
import type { Program, Variable } from '../program.ts'
import { layoutOf } from '../layout.ts'
import { passedOn } from '../passed-on.ts'
import { AGES, HISTORY, LEAD, RUN_OFF } from '../time.ts'
import { chunksOf, hoistedPart, variablePart } from './chunk.ts'
import type { Chunk } from './chunk.ts'
import { functionsOf, functionsText, groupsOf } from './functions-text.ts'
import { HoistTable } from './hoist.ts'
import { Imports } from './imports.ts'
import type { Import } from './imports.ts'
import { passesOf } from './passes.ts'
import type { Moment, Surroundings } from './surroundings.ts'
import { shortText, type TextForm } from './text-form.ts'
import { VintageForms } from './vintage-forms.ts'
import { turnByTurn, yearArguments, yearLoops, type YearLoop } from './year-loops.ts'
import { rowsText } from './year-rows.ts'

export interface EmittedKernel {
  readonly hash: string
  readonly version: string
  readonly imports: readonly Import[]
  /** Statements that declare `hash`, `version`, `run` and `functions`; the names of `imports` must be in scope. */
  readonly body: string
  /** As the body tells them, and which of them take long. */
  readonly functions: KernelFunctions
}

// A lead that is not a number of years within reach gives NaN, which fails the run with the variable's name.
function shiftsOf(row: number, { tellsNumbers }: TextForm): string {
  const whole = tellsNumbers ? 'lead | 0' : 'Math.floor(lead)'
  // A delay beyond all years may be too long for a whole number: what it delays is 0, and NaN at infinity.
  const beyond = tellsNumbers ? '\n  if (!(lead < t + 1)) return lead - lead' : ''
  return `function delayedValue(out, base, t, n, lead) {
  if (!(lead >= 0)) return NaN${beyond}
  const whole = ${whole}, part = lead - whole, at = t - whole
  const near = at >= 0 ? out[base + at * ${row}] : 0
  if (part === 0) return near
  return (1 - part) * near + part * (at >= 1 ? out[base + (at - 1) * ${row}] : 0)
}
function aheadValue(out, base, t, n, lead) {
  if (!(lead >= 0 && lead <= ${LEAD})) return NaN
  const whole = ${whole}, part = lead - whole, at = t + whole
  const near = out[base + Math.min(at, n - 1) * ${row}]
  if (part === 0) return near
  return (1 - part) * near + part * out[base + Math.min(at + 1, n - 1) * ${row}]
}`
}

/**
 * Throws where the program reads what cannot be known at that time; the front of the compiler refuses such models first.
 *
 * @param apart lists of variables: what each needs beyond those before it is computed in functions that compute nothing else
 * @param form of its text: whatever it is, the same functions compute the same
 */
export function emit(program: Program, apart: readonly (readonly string[])[] = [], form: TextForm = shortText): EmittedKernel {
  const layout = layoutOf(program)
  const imports = new Imports(form)
  const hoists = new HoistTable(program.dimensions)
  const timeless = new Set([
    ...program.parameters.filter((parameter) => !parameter.yearly).map((parameter) => parameter.name),
    ...program.variables.filter((variable) => variable.stage === 'once' && variable.kind !== 'kernel').map((variable) => variable.name),
  ])
  const variables = new Map(program.variables.map((variable) => [variable.name, variable]))
  const around: Surroundings = { form, dimensions: program.dimensions, layout, variables, timeless, imports, hoists, vintages: new VintageForms(layout.yearly) }
  const yearly = program.variables.filter((variable) => variable.stage === 'yearly' && !variable.exogenous)
  const extra = RUN_OFF - LEAD
  const groups = groupsOf(program, apart)
  // What a group needs stands in it or in one before it, so that it never waits for what comes after.
  const inGroups = <Written>(list: readonly Variable[], prefix: string, writeList: (list: readonly Variable[], prefix: string) => readonly Written[]): Written[] =>
    groups.flatMap((group, number) => writeList(list.filter(({ name }) => group.has(name)), `${prefix}_${number}_`))
  const write = (stage: Stage, moment: Moment, parameters: string): Chunk[] =>
    inGroups(program.variables.filter((variable) => variable.stage === stage), moment, (list, prefix) => chunksOf(list.map((variable) => variablePart(variable, moment, around)), prefix, parameters))
  const loops = (list: readonly Variable[], moment: Moment, prefix: string): YearLoop[] =>
    inGroups(list, prefix, (part, name) => yearLoops(part, moment, name, around))

  const once = write('once', 'once', 'scalars, out, ages')
  const exogenous = program.variables.filter((variable) => variable.stage === 'yearly' && variable.exogenous)
  const passes = passesOf(exogenous.filter(({ ahead }) => ahead)).map((pass, number) => loops(pass, 'exogenous', `exogenous${number}_`))
  const past = loops(exogenous.filter(({ ahead }) => !ahead), 'exogenous', 'exogenous')
  const started = yearly.filter((variable) => variable.history !== undefined || variable.initial !== undefined)
  const history = inGroups(started, 'history', (list, prefix) => turnByTurn(list, 'history', prefix, around))
  const years = loops(yearly.filter((variable) => !variable.runsOff), 'yearly', 'yearly')
  const ending = loops(yearly.filter((variable) => variable.runsOff), 'yearly', 'ending')
  const afterParameters = 'scalars, out, n, tail, from, to, end, yearOfFrom'
  const after = write('after', 'after', afterParameters)
  // Last, when every hoisted expression is known.
  const tables = chunksOf(hoists.list().map((hoisted) => hoistedPart(hoisted, around)), 'table', 'scalars, out')

  const functions = [...once, ...[...passes.flat(), ...past, ...history, ...years, ...ending].flatMap(({ chunks }) => chunks), ...after]
  const numbers = new Map(functions.map(({ name }, number) => [name, number]))
  const calls = (chunks: readonly Chunk[], parameters: string): string[] =>
    chunks.map(({ name }) => `if (due[${numbers.get(name)}] === 1) ${name}(${parameters})`)
  const perYear = (loops: readonly YearLoop[], begin: string, until: string): string[] =>
    loops.flatMap(({ chunks, takeTurns }) =>
      takeTurns && chunks.length > 0 ? [`for (let t = ${begin}; t < ${until}; t++) {`, ...calls(chunks, yearArguments(form, 't', 't + 1')), '}'] : calls(chunks, yearArguments(form, begin, until)),
    )
  const hangTogether = functionsOf(program, functions.map(({ parts }) => parts))
  const body = [
    `const hash = ${JSON.stringify(program.hash)}`,
    `const version = ${JSON.stringify(program.version)}`,
    `const hoisted = new Float64Array(${hoists.length}), sums = new Float64Array(${around.vintages.length})`,
    shiftsOf(layout.yearly, form),
    form.rows ? rowsText(layout.head, layout.yearly) : '',
    ...around.vintages.texts,
    ...[...functions, ...tables].map((chunk) => chunk.text),
    functionsText(hangTogether),
    `const everything = new Uint8Array(${functions.length}).fill(1)`,
    'function run(scalars, series, n, start, first, last, decisionYear, out, due = everything) {',
    'if (due === everything) {',
    // What is not computed below is 0: ages beyond the axis, history, and the years after the last of all that no lead reaches.
    `const computed = last - start + ${HISTORY + 1}`,
    `out.fill(0, ${layout.once}, ${layout.head + HISTORY * layout.yearly})`,
    `out.fill(0, ${layout.head} + computed * ${layout.yearly}, ${layout.head} + (n + ${extra}) * ${layout.yearly})`,
    '}',
    `const ages = n + ${extra} < ${AGES} ? n + ${extra} : ${AGES}, tail = ${layout.head} + (n + ${extra}) * ${layout.yearly}`,
    `const to = last - start + ${HISTORY}, end = to + ${RUN_OFF}, yearOfFrom = decisionYear > first ? decisionYear : first, from = yearOfFrom - start + ${HISTORY}`,
    form.rows ? `const rows = rowsOf(out, n + ${extra})` : '',
    ...calls(once, 'scalars, out, ages'),
    // Tables belong to the run, not to its result: they are made anew.
    ...tables.map(({ name }) => `${name}(scalars, out)`),
    ...passes.flatMap((pass) => perYear(pass, '0', 'n')),
    ...perYear(past, '0', 'to + 1'),
    ...perYear(history, '0', String(HISTORY)),
    ...perYear(years, String(HISTORY), 'to + 1'),
    ...perYear(ending, String(HISTORY), 'end + 1'),
    ...calls(after, afterParameters),
    '}',
  ].filter((line) => line !== '')
  return { hash: program.hash, version: program.version, imports: imports.list(), body: `${body.join('\n')}\n`, functions: { ...hangTogether, long: functions.flatMap(({ takesLong }, number) => (takesLong ? [number] : [])), passedOn: passedOn(program) } }
}

/** The module: `modelPath` is the path of the model's folder as the module's own imports must write it. */
export function moduleText(kernel: EmittedKernel, modelPath: string): string {
  const imports = kernel.imports.map(({ name, module }) => `import { ${name} } from ${JSON.stringify(`${modelPath}/${module}`)}\n`)
  return `${imports.join('')}\n${kernel.body}\nexport { hash, version, run, functions }\n`
}
