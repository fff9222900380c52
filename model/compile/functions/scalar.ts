/** Functions of numbers. */
import { annuityDue } from '../../finance/annuity.ts'
import { committedPayments } from '../../finance/committed-payments.ts'
import { recoveryFactor } from '../../finance/recovery-factor.ts'
import { debtOutstanding, debtService } from '../../finance/sculpted-debt.ts'
import { unexpired } from '../../finance/unexpired.ts'
import { exp } from '../../numeric/exponential.ts'
import { log } from '../../numeric/logarithm.ts'
import { pow } from '../../numeric/power.ts'
import { survival } from '../../numeric/survival.ts'
import { ceil, clamp, floor, ratio, share, stepAfter } from './arithmetic.ts'
import type { ScalarFunction } from './function.ts'

const clampText = (x: string, low: string, high: string): string => `Math.max(${low}, Math.min(${high}, ${x}))`

const IEEE = 'IEEE 754-2019'
const OWN = 'definition of this model'

export const scalarFunctions: readonly ScalarFunction[] = [
  {
    form: 'scalar', name: 'min', signature: 'min(a, b, ...)', arity: [2, 16], unit: { kind: 'same' }, source: IEEE,
    doc: 'Smallest of the arguments.', value: Math.min, from: { math: 'min' },
  },
  {
    form: 'scalar', name: 'max', signature: 'max(a, b, ...)', arity: [2, 16], unit: { kind: 'same' }, source: IEEE,
    doc: 'Largest of the arguments.', value: Math.max, from: { math: 'max' },
  },
  {
    form: 'scalar', name: 'abs', signature: 'abs(x)', arity: [1, 1], unit: { kind: 'same' }, source: IEEE,
    doc: 'Size of x without its sign.', value: Math.abs, from: { math: 'abs' },
  },
  {
    form: 'scalar', name: 'exp', signature: 'exp(x)', arity: [1, 1], source: 'FreeBSD msun e_exp.c',
    unit: { kind: 'fixed', wanted: ['number'], result: 'number' },
    doc: 'e to the power x.', value: exp, from: { module: 'numeric/exponential.ts', name: 'exp' },
  },
  {
    form: 'scalar', name: 'log', signature: 'log(x)', arity: [1, 1], source: 'FreeBSD msun e_log.c',
    unit: { kind: 'fixed', wanted: ['number'], result: 'number' },
    doc: 'Natural logarithm of x > 0.', value: log, from: { module: 'numeric/logarithm.ts', name: 'log' },
  },
  {
    form: 'scalar', name: 'sqrt', signature: 'sqrt(x)', arity: [1, 1], unit: { kind: 'root' }, source: IEEE,
    doc: 'Square root of x >= 0.', value: Math.sqrt, from: { math: 'sqrt' },
  },
  {
    form: 'scalar', name: 'pow', signature: 'pow(x, p)', arity: [2, 2], source: 'FreeBSD msun e_pow.c',
    unit: { kind: 'fixed', wanted: ['number', 'number'], result: 'number' },
    doc: 'x to the power p, both plain numbers.', value: pow, from: { module: 'numeric/power.ts', name: 'pow' },
  },
  {
    form: 'scalar', name: 'floor', signature: 'floor(x)', arity: [1, 1], unit: { kind: 'count' }, source: OWN,
    doc: 'Largest whole number not above x, forgiving 1e-9 of rounding.', value: floor,
    from: { module: 'compile/functions/arithmetic.ts', name: 'floor' },
  },
  {
    form: 'scalar', name: 'ceil', signature: 'ceil(x)', arity: [1, 1], unit: { kind: 'count' }, source: OWN,
    doc: 'Smallest whole number not below x, forgiving 1e-9 of rounding.', value: ceil,
    from: { module: 'compile/functions/arithmetic.ts', name: 'ceil' },
  },
  {
    form: 'scalar', name: 'ratio', signature: 'ratio(a, b)', arity: [2, 2], unit: { kind: 'quotient' }, source: OWN,
    doc: 'a / b; does not apply (a gap) where b is 0.', value: ratio, makesGaps: true,
    from: { module: 'compile/functions/arithmetic.ts', name: 'ratio' },
  },
  {
    form: 'scalar', name: 'share', signature: 'share(a, b)', arity: [2, 2], unit: { kind: 'quotient' }, source: OWN,
    doc: 'a / b; 0 where b is 0.', value: share, from: { module: 'compile/functions/arithmetic.ts', name: 'share' },
  },
  {
    form: 'scalar', name: 'clamp', signature: 'clamp(x, low, high)', arity: [3, 3], unit: { kind: 'same' }, source: OWN,
    doc: 'x held between low and high.', value: clamp, inPlace: clampText, from: { module: 'compile/functions/arithmetic.ts', name: 'clamp' },
  },
  {
    form: 'scalar', name: 'step_after', signature: 'step_after(x, lead)', arity: [2, 2], implied: ['year'], source: OWN,
    unit: { kind: 'fixed', wanted: ['years', 'years', 'years'], result: 'number' },
    doc: 'Part of the year, 0 to 1, that lies after the year x plus the lead: clamp(year + 1 - (x + lead), 0, 1).',
    value: stepAfter, inPlace: (year, start, lead) => clampText(`(${year} + 1 - (${start} + ${lead}))`, '0', '1'), from: { module: 'compile/functions/arithmetic.ts', name: 'stepAfter' },
  },
  {
    form: 'scalar', name: 'survival', signature: 'survival(age, life, shape, hazard)', arity: [4, 4],
    source: 'Weibull 1951, J. Appl. Mech. 18, 293-297, with a constant hazard added',
    unit: { kind: 'fixed', wanted: ['years', 'years', 'number', 'per_year'], result: 'number' },
    doc: 'Share of a vintage still in service at an age: exp(-hazard age) exp(-(age / scale)^shape), scale such that the mean of the wear-out part is `life`.',
    value: survival, from: { module: 'numeric/survival.ts', name: 'survival' },
  },
  {
    form: 'scalar', name: 'recovery_factor', signature: 'recovery_factor(rate, life, shape, hazard)', arity: [4, 4],
    source: 'annuity-due on a survival curve',
    unit: { kind: 'fixed', wanted: ['rate', 'years', 'number', 'per_year'], result: 'per_year' },
    doc: 'Yearly charge per surviving unit that pays back a value of 1, from the year of purchase on.',
    value: recoveryFactor, from: { module: 'finance/recovery-factor.ts', name: 'recoveryFactor' },
  },
  {
    form: 'scalar', name: 'unexpired', signature: 'unexpired(age, rate, life, shape, hazard)', arity: [5, 5],
    source: 'annuity-due on a survival curve',
    unit: { kind: 'fixed', wanted: ['years', 'rate', 'years', 'number', 'per_year'], result: 'number' },
    doc: 'Value, one year after an age, of the recovery charges still to come per unit of purchase value.',
    value: unexpired, from: { module: 'finance/unexpired.ts', name: 'unexpired' },
  },
  {
    form: 'scalar', name: 'debt_service', signature: 'debt_service(age, rate, wait, tenor, life, shape, hazard)', arity: [7, 7],
    source: 'debt sculpted to cash that falls with survival',
    unit: { kind: 'fixed', wanted: ['years', 'rate', 'years', 'years', 'years', 'number', 'per_year'], result: 'per_year' },
    doc: 'Interest and principal due at an age per unit drawn: from `wait` years on over the tenor, in proportion to what survives; their present value at the rate is 1.',
    value: debtService, from: { module: 'finance/sculpted-debt.ts', name: 'debtService' },
  },
  {
    form: 'scalar', name: 'debt_outstanding', signature: 'debt_outstanding(age, rate, wait, tenor, life, shape, hazard)', arity: [7, 7],
    source: 'debt sculpted to cash that falls with survival',
    unit: { kind: 'fixed', wanted: ['years', 'rate', 'years', 'years', 'years', 'number', 'per_year'], result: 'number' },
    doc: 'Owed after the payment at an age per unit drawn: 1 at first, more while interest is added to it, 0 from the end of the tenor on.',
    value: debtOutstanding, from: { module: 'finance/sculpted-debt.ts', name: 'debtOutstanding' },
  },
  {
    form: 'scalar', name: 'committed_payments', signature: 'committed_payments(age, years, rate, life, shape, hazard)', arity: [6, 6],
    source: 'mid-year convention, at the end of the year',
    unit: { kind: 'fixed', wanted: ['years', 'years', 'rate', 'years', 'number', 'per_year'], result: 'number' },
    doc: 'Years of payment still committed at an age, discounted to the end of the year: 1 a year for what survives at later ages below `years`.',
    value: committedPayments, from: { module: 'finance/committed-payments.ts', name: 'committedPayments' },
  },
  {
    form: 'scalar', name: 'annuity', signature: 'annuity(rate, life)', arity: [2, 2],
    source: 'capital recovery factor, payments at the start of each year',
    unit: { kind: 'fixed', wanted: ['rate', 'years'], result: 'per_year' },
    doc: 'Yearly charge that pays back a value of 1 over a life: (1 - v) / (1 - v^life), v = 1 / (1 + rate); 1 / life at rate 0.',
    value: annuityDue, from: { module: 'finance/annuity.ts', name: 'annuityDue' },
  },
]
