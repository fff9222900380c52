/** Compiles one formula into an invented model and interprets it: the model of test/conformance/language/README.md. */
import { defineParameters, defineSector, type ModelDefinition, type RecordDefinition } from '../../../model/equations/definition.ts'
import { compile } from '../../../model/compile/compile.ts'
import { interpreter } from '../../../model/compile/interpret.ts'
import { layoutOf, offsetOf, outputLength, strideOf } from '../../../model/compile/layout.ts'
import { HISTORY, LEAD } from '../../../model/compile/time.ts'

export interface FormulaCase {
  readonly is: string
  readonly unit: string
  readonly stage?: 'once' | 'yearly' | 'after'
  readonly site?: string
  readonly year?: number
}

const invented = { role: 'lever', origin: 'invented', doc: 'Invented for a test.' } as const
const SITES = ['a', 'b', 'c']
const FIRST = 2025
const LAST = 2030
const DECISION_YEAR = 2027
const values: Readonly<Record<string, readonly number[]>> = {
  height: [3, 1, 2], count: [4], rate: [0.21], life: [5], decision_year: [DECISION_YEAR], kilometre: [1], dollar: [1], one_unit: [1],
}

export function modelWith(records: Readonly<Record<string, RecordDefinition>>): ModelDefinition {
  return {
    version: 'invented',
    dimensions: { site: SITES },
    parameters: [
      defineParameters('invented', {
        height: { ...invented, label: 'Height', unit: 'm', over: ['site'], central: { a: 3, b: 1, c: 2 } },
        count: { ...invented, label: 'Count', unit: '1', central: 4 },
        rate: { ...invented, label: 'Rate', unit: '1/year', central: 0.21 },
        life: { ...invented, label: 'Life', unit: 'year', central: 5 },
        decision_year: { ...invented, label: 'Decision year', unit: 'year', central: DECISION_YEAR },
        dollar: { ...invented, label: 'One dollar', unit: 'USD2025', central: 1 },
        one_unit: { ...invented, label: 'One unit', unit: 'unit', central: 1 },
        kilometre: { ...invented, label: 'One kilometre', unit: 'km', central: 1 },
      }),
    ],
    sectors: [
      defineSector('invented', {
        flow: { label: 'Flow', unit: 'USD2025/year', is: '10 * years(year - calendar(2024)) * dollar / year_step', doc: 'Exogenous.' },
        level: { label: 'Level', unit: 'USD2025', initial: '100 * dollar', inflow: 'flow', doc: 'A stock.' },
        hump: { label: 'Hump', unit: 'USD2025/year', is: '(25 - years(year - calendar(2028)) ^ 2) * dollar / year_step', doc: 'A peak in 2028.' },
        additions: { label: 'Additions', unit: 'unit/year', is: 'one_unit / year_step', history: 'one_unit / year_step', doc: 'A flow with a past.' },
        lowest: { label: 'Lowest site', kind: 'category', is: 'which_min(height, site)', doc: 'A category.' },
        idle: { label: 'Idle', unit: '1', is: 'none', doc: 'A gap.' },
        idle_free: { label: 'Not idle', unit: '1', is: '1', doc: 'A number.' },
        ...records,
      }),
    ],
  }
}

/** Value of the formula; NaN is a gap. Throws ModelFaults. */
export function evaluate({ is, unit, stage, site, year = FIRST }: FormulaCase): number {
  const category = unit === 'category'
  const answer: RecordDefinition = {
    label: 'Answer', is, doc: 'The formula of the case.', ...(category ? { kind: 'category' } : { unit }),
    ...(stage !== undefined ? { stage } : {}), ...(site !== undefined ? { over: ['site'] } : {}),
  }
  const program = compile(modelWith({ answer }))
  const layout = layoutOf(program)
  const length = HISTORY + (LAST - FIRST + 1) + LEAD
  const scalars = new Float64Array(layout.scalars)
  for (const { name } of program.parameters) scalars.set(values[name]!, layout.parameters.get(name)!.element)
  const out = new Float64Array(outputLength(layout, length))
  interpreter(program).run(scalars, new Float64Array(0), length, FIRST, FIRST, LAST, DECISION_YEAR, out)
  const place = layout.variables.get('answer')!
  const offset = offsetOf(layout, place, site === undefined ? 0 : SITES.indexOf(site), length)
  return out[offset + (year - FIRST + HISTORY) * strideOf(layout, place)]!
}
