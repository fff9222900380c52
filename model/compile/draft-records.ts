/** Records to drafts: texts parsed, names resolved, hidden variables made, units checked. */
import { divide, type Unit } from '../units/unit.ts'
import { checkAgainst, checkUnits, Unresolved, type UnitContext, YEAR } from './check-units.ts'
import type { Declarations, DeclaredRecord } from './declare.ts'
import type { Draft, Report, Sources } from './draft.ts'
import type { Fault } from './model-error.ts'
import { plain, suggestName } from './names.ts'
import { parse } from './parse.ts'
import type { Expression } from './program.ts'
import { type HiddenRequest, resolve } from './resolve.ts'
import { Refusal } from './scan.ts'
import { checkStage } from './stages.ts'

type Scope = ReadonlyMap<string, 'loop' | number>

export interface Drafting {
  readonly declarations: Declarations
  readonly sources: Sources
  readonly report: Report
}

/** Drafts in the order of the definition, hidden variables before the record that needs them first. */
export function draftRecords({ declarations, sources, report }: Drafting): Draft[] {
  const drafting = new Drafter(declarations, sources, report)
  for (const record of declarations.records) drafting.add(record)
  return drafting.drafts
}

class Drafter {
  readonly drafts: Draft[] = []
  private readonly declarations: Declarations
  private readonly sources: Sources
  private readonly report: Report
  private readonly hidden = new Map<string, Draft>()
  /** Hidden variables by what they compute: the same survival curve is computed once. */
  private readonly known = new Map<string, string>()

  constructor(declarations: Declarations, sources: Sources, report: Report) {
    this.declarations = declarations
    this.sources = sources
    this.report = report
  }

  add({ name, sector, definition }: DeclaredRecord): void {
    const { values } = this.declarations
    const value = values.get(name)!
    const fault = (found: Fault) => this.report(name, found)
    const stage = definition.stage ?? 'yearly'
    const stock = definition.inflow !== undefined || definition.outflow !== undefined
    const whole: Scope = new Map(value.over.map((dimension) => [dimension, 'loop'] as const))
    const formula = new Formulas(this, { name, sector, stage })

    let is: readonly Expression[] = []
    if (stock) {
      if (definition.is !== undefined) fault({ code: 'stock', problem: 'a stock is given by its flows, not by `is`' })
      if (definition.initial === undefined) {
        fault({ code: 'no-initial', problem: 'a stock without an initial value', wanted: 'initial: the level before the first year' })
      }
      const [inflow, outflow] = [definition.inflow, definition.outflow].map((text) => {
        if (text === undefined) return undefined
        const flow = formula.resolve(text, whole)
        return formula.failed ? flow : this.converted(name, flow, { unit: divide(value.unit, YEAR) })
      })
      is = [this.level(name, value.over, inflow, outflow)]
    } else if (definition.is === undefined) {
      fault({ code: 'no-formula', problem: 'a record without a formula', wanted: '`is`, or `initial` with `inflow` or `outflow`' })
    } else if (typeof definition.is === 'string') {
      if (definition.by !== undefined) fault({ code: 'mapping', problem: '`by` needs a formula for each member' })
      is = [formula.resolve(definition.is, whole)]
    } else {
      is = this.mapped(name, definition.is, definition.by, value.over, whole, formula)
    }
    if (stage !== 'yearly' && (stock || definition.initial !== undefined || definition.history !== undefined)) {
      fault({ code: 'stage', problem: `a record of stage ${stage} has no past`, wanted: 'no initial, history, inflow or outflow' })
    }
    if (stage !== 'yearly' && definition.runsOff === true) {
      fault({ code: 'stage', problem: `a record of stage ${stage} does not run off`, wanted: 'no runsOff' })
    }
    if (definition.initial !== undefined && definition.history !== undefined) {
      fault({ code: 'history', problem: 'initial and history both give the year before the first', wanted: 'one of them' })
    }
    this.checkTotal(name, value.over, definition.total, definition.kind)
    const initial = definition.initial === undefined ? undefined : formula.resolve(definition.initial, whole)
    const history = definition.history === undefined ? undefined : formula.resolve(definition.history, whole)

    const draft: Draft = {
      name, sector, owner: name, kind: definition.kind ?? 'number', stage, over: value.over, definition, stock,
      unit: value.unit, unitText: definition.kind === 'category' ? '' : (definition.unit ?? '1'),
      is, exogenous: false, ahead: false, runsOff: definition.runsOff === true, ring: false, gaps: false,
      ...(typeof definition.is === 'object' && definition.by !== undefined ? { by: definition.by } : {}),
      ...(value.quantity !== undefined ? { quantity: value.quantity } : {}),
      ...(value.categories !== undefined ? { categories: value.categories } : {}),
      ...(initial !== undefined ? { initial } : {}),
      ...(history !== undefined ? { history } : {}),
    }
    if (!formula.failed) this.check(draft)
    this.drafts.push(draft)
  }

  /** Previous level and the net flow of the year. */
  private level(name: string, over: readonly string[], inflow: Expression | undefined, outflow: Expression | undefined): Expression {
    const before: Expression = { kind: 'read', name, bindings: over.map((dimension) => ({ dimension })), lag: 1 }
    const net: Expression =
      inflow === undefined ? { kind: 'negate', of: outflow! }
      : outflow === undefined ? inflow
      : { kind: 'binary', operator: '-', left: inflow, right: outflow }
    const change: Expression = { kind: 'binary', operator: '*', left: net, right: { kind: 'year_step' } }
    return { kind: 'binary', operator: '+', left: before, right: change }
  }

  private mapped(
    name: string, is: Readonly<Record<string, string>>, by: string | undefined, over: readonly string[], whole: Scope, formula: Formulas,
  ): readonly Expression[] {
    if (by === undefined || !over.includes(by)) {
      this.report(name, { code: 'mapping', problem: 'formulas by member need `by`, one of the dimensions in `over`', ...(by !== undefined ? { found: by } : {}) })
      formula.failed = true
      return []
    }
    const members = this.declarations.dimensions.get(by)!
    for (const member of Object.keys(is)) {
      if (members.includes(member)) continue
      const suggestion = suggestName(member, members)
      this.report(name, { code: 'unknown-member', problem: 'no such member', found: member, wanted: `a member of ${by}`, ...(suggestion ? { suggestion } : {}) })
    }
    const missing = members.filter((member) => !Object.hasOwn(is, member))
    if (missing.length > 0) {
      this.report(name, { code: 'mapping', problem: `no formula for members of ${by}`, found: missing.slice(0, 5).join(', '), wanted: 'a formula each, or none' })
    }
    return members.map((member, index) => {
      const text = Object.hasOwn(is, member) ? is[member]! : 'none'
      return formula.resolve(text, new Map(whole).set(by, index))
    })
  }

  private checkTotal(name: string, over: readonly string[], total: string | undefined, kind: string | undefined): void {
    if (total === undefined || total === 'none') return
    if (kind === 'category') {
      this.report(name, { code: 'total', problem: 'a category has no total', found: total, wanted: 'none' })
      return
    }
    const weights = /^weighted\((.*)\)$/.exec(total)?.[1]
    if (weights === undefined) return
    const { values } = this.declarations
    const weight = values.get(weights)
    if (weight === undefined) {
      const suggestion = suggestName(weights, values.keys())
      this.report(name, { code: 'unknown-name', problem: 'no such weight', found: weights, ...(suggestion ? { suggestion } : {}) })
    } else if (weight.over.some((dimension) => !over.includes(dimension))) {
      this.report(name, {
        code: 'dimension', problem: `weight ${weights} varies over more than the record`,
        found: weight.over.join(', '), wanted: over.length === 0 ? 'no dimension' : `some of ${over.join(', ')}`,
      })
    }
  }

  private check(draft: Draft): void {
    const wanted = { unit: draft.unit, ...(draft.categories !== undefined ? { categories: draft.categories } : {}) }
    const converted = (expression: Expression) => this.converted(draft.owner, expression, wanted)
    const stageFault = (fault: Fault, where: Expression) => this.report(draft.owner, fault, this.sources.get(where))
    for (const expression of draft.is) checkStage(expression, draft.stage, this.declarations, stageFault)
    for (const expression of [draft.initial, draft.history]) if (expression) checkStage(expression, 'yearly', this.declarations, stageFault)
    // The flows of a stock were converted one by one.
    if (!draft.stock) draft.is = draft.is.map(converted)
    if (draft.initial !== undefined) draft.initial = converted(draft.initial)
    if (draft.history !== undefined) draft.history = converted(draft.history)
  }

  private converted(owner: string, expression: Expression, wanted: { readonly unit: Unit; readonly categories?: string }): Expression {
    try {
      return checkAgainst(expression, wanted, this.unitContext(owner))
    } catch (error) {
      if (error instanceof Unresolved) return expression
      throw error
    }
  }

  private unitContext(owner: string): UnitContext {
    return {
      names: this.declarations,
      sources: this.sources,
      hidden: (name) => this.hidden.get(name)!,
      report: (fault, where) => this.report(owner, fault, where),
    }
  }

  /** Registers a hidden variable, or gives the one that computes the same. */
  hide(request: HiddenRequest, owner: { readonly name: string; readonly sector: string }, failed: boolean): string {
    const key = JSON.stringify([request.kind, request.over, request.is])
    const same = this.known.get(key)
    if (same !== undefined && !failed) return same
    let number = 1
    while (this.hidden.has(`${owner.name}__${request.kind}_${number}`)) number++
    const name = `${owner.name}__${request.kind}_${number}`
    let is = request.is
    let unit: Unit = plain
    let quantity: string | undefined
    if (!failed) {
      try {
        const typed = checkUnits(is, this.unitContext(owner.name))
        is = typed.expression
        quantity = typed.quantity
        if (typed.unit !== 'any') unit = typed.unit
        if (typed.categories !== undefined) {
          this.report(owner.name, { code: 'category', problem: 'a category is not a number', found: `a member of ${typed.categories}` }, this.sources.get(request.is))
        }
      } catch (error) {
        if (!(error instanceof Unresolved)) throw error
      }
      if (request.kind === 'flow') {
        checkStage(is, 'yearly', this.declarations, (fault, where) => this.report(owner.name, fault, this.sources.get(where)))
      }
    }
    const draft: Draft = {
      name, sector: owner.sector, owner: owner.name, kind: request.kind, stage: request.kind === 'kernel' ? 'once' : 'yearly',
      over: request.over, stock: false, unit, unitText: unit.text, is: [is], exogenous: false, ahead: false, runsOff: false, ring: false, gaps: false,
      ...(quantity !== undefined ? { quantity } : {}),
    }
    this.hidden.set(name, draft)
    if (!failed) this.known.set(key, name)
    this.drafts.push(draft)
    return name
  }

  overOf(name: string): readonly string[] {
    return this.hidden.get(name)?.over ?? this.declarations.values.get(name)?.over ?? []
  }

  categoriesOf(name: string): string | undefined {
    return this.declarations.values.get(name)?.categories
  }

  faultIn(owner: string, text: string, fault: Fault, span: { readonly start: number; readonly end: number }): void {
    this.report(owner, fault, { text, span })
  }

  get context(): { readonly names: Declarations; readonly sources: Sources } {
    return { names: this.declarations, sources: this.sources }
  }
}

/** The formulas of one record. A fault in any keeps the record out of the later passes, so that one mistake is one message. */
class Formulas {
  failed = false
  private readonly drafter: Drafter
  private readonly owner: { readonly name: string; readonly sector: string; readonly stage: string }

  constructor(drafter: Drafter, owner: { readonly name: string; readonly sector: string; readonly stage: string }) {
    this.drafter = drafter
    this.owner = owner
  }

  resolve(text: string, scope: Scope): Expression {
    const { drafter, owner } = this
    const fault = (found: Fault, span: { readonly start: number; readonly end: number }) => {
      this.failed = true
      drafter.faultIn(owner.name, text, found, span)
    }
    try {
      return resolve(parse(text), scope, {
        ...drafter.context, text, report: fault,
        hide: (request) => drafter.hide(request, owner, this.failed),
        overOf: (name) => drafter.overOf(name),
        categoriesOf: (name) => drafter.categoriesOf(name),
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      fault(error.fault, error.span)
      return { kind: 'number', value: 0 }
    }
  }
}
