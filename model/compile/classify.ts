/** Which yearly variables no stock feeds, whether the years before the first are known where they are read, and the rings. */
import { dependencies, type Dependency } from './dependencies.ts'
import type { Draft, Report, Sources } from './draft.ts'
import { isRing, ringThrough, stableOrder, strongComponents } from './order.ts'

/** The drafts as a graph: by index, what each reads in its yearly formula. */
export class Graph {
  readonly drafts: readonly Draft[]
  readonly reads: readonly (readonly Dependency[])[]
  private readonly positions: ReadonlyMap<string, number>

  constructor(drafts: readonly Draft[]) {
    this.drafts = drafts
    this.positions = new Map(drafts.map((draft, index) => [draft.name, index]))
    this.reads = drafts.map((draft) => dependencies(draft.is))
  }

  at(name: string): Draft | undefined {
    const index = this.positions.get(name)
    return index === undefined ? undefined : this.drafts[index]
  }

  /** Indices of the drafts each draft waits for, without repeats; parameters wait for nothing. */
  waits(which: (dependency: Dependency) => boolean): number[][] {
    return this.reads.map((reads) => {
      const indices = new Set<number>()
      for (const dependency of reads) {
        const index = this.positions.get(dependency.name)
        if (index !== undefined && which(dependency)) indices.add(index)
      }
      return [...indices]
    })
  }
}

/** Reports every ring within a year; true when there is none. */
export function checkRings(graph: Graph, report: Report): boolean {
  const waits = graph.waits(({ when }) => when === 'same')
  let clear = true
  for (const component of strongComponents(waits)) {
    if (!isRing(component, waits)) continue
    clear = false
    const owners = ringThrough(component, waits).map((index) => graph.drafts[index]!.owner)
    const ring = owners.filter((owner, index) => owner !== owners[index - 1])
    if (ring.length > 1 && ring.at(-1) === ring[0]) ring.pop()
    report(ring[0]!, {
      code: 'ring', problem: 'records wait for one another in the same year', found: [...ring, ring[0]!].join(' -> '),
      suggestion: 'Read one of them through previous(x), or a lead of a year or more.',
    })
  }
  return clear
}

/** Sets `exogenous`. What stands on a ring through earlier or later years feeds on itself, as a stock does. */
export function markExogenous(graph: Graph): void {
  const waits = graph.waits(() => true)
  for (const component of strongComponents(waits)) {
    const ring = isRing(component, waits)
    for (const index of component) {
      const draft = graph.drafts[index]!
      if (draft.stage !== 'yearly') continue
      draft.ring = ring
      draft.exogenous = !ring && !holdsPast(graph, index) && waits[index]!.every((read) => feeds(graph.drafts[read]!))
    }
  }
  for (const draft of graph.drafts) if (draft.stage === 'once') draft.exogenous = true
}

/** Sets `ahead` on what leads reach, and on all that it rests on: years after the last are read of nothing else. */
export function markAhead(graph: Graph): void {
  const reached = new Set(graph.reads.flatMap((reads) => reads.flatMap(({ name, when }) => (when === 'later' ? [name] : []))))
  // A set also visits what is added while it is being visited.
  for (const name of reached) {
    const draft = graph.at(name)
    if (draft === undefined || draft.stage !== 'yearly') continue
    draft.ahead = true
    for (const read of graph.reads[graph.drafts.indexOf(draft)] ?? []) reached.add(read.name)
  }
}

/**
 * Sets `runsOff` on the hidden flows that read what runs off. Reports what cannot go on after the last year: what no stock
 * feeds ends with the leads; and what reads a record that runs off without doing so itself.
 */
export function markRunOff(graph: Graph, yearlyParameters: ReadonlySet<string>, sources: Sources, report: Report): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const [index, draft] of graph.drafts.entries()) {
      if (draft.runsOff || draft.kind !== 'flow' || draft.stage !== 'yearly') continue
      if (!graph.reads[index]!.some(({ name }) => graph.at(name)?.runsOff === true)) continue
      draft.runsOff = true
      changed = true
    }
  }
  for (const [index, draft] of graph.drafts.entries()) {
    if (draft.stage !== 'yearly') continue
    if (draft.runsOff && draft.exogenous) {
      report(draft.owner, { code: 'run-off', problem: 'what no stock feeds has nothing to run off', suggestion: 'Leave out `runsOff`.' })
    }
    for (const { name, from } of graph.reads[index]!) {
      const target = graph.at(name)
      if (draft.runsOff && yearlyParameters.has(name)) {
        report(draft.owner, { code: 'run-off', problem: 'what runs off reads a parameter that differs by year', found: name, suggestion: 'Read it in a record that stops with the last year.' }, sources.get(from))
      }
      if (target === undefined || target.stage !== 'yearly') continue
      const found = target.owner === draft.owner ? target.name : target.owner
      if (target.runsOff && !draft.runsOff) {
        report(draft.owner, { code: 'run-off', problem: 'reads a record that runs off, and does not run off itself', found }, sources.get(from))
      }
      if (draft.runsOff && target.exogenous) {
        report(draft.owner, { code: 'run-off', problem: 'what runs off reads what ends with the longest lead', found, suggestion: 'Read it in a record that stops with the last year.' }, sources.get(from))
      }
    }
  }
}

function feeds(draft: Draft): boolean {
  return draft.stage === 'once' || draft.exogenous
}

function holdsPast(graph: Graph, index: number): boolean {
  const draft = graph.drafts[index]!
  return draft.stock || draft.initial !== undefined || draft.history !== undefined || graph.reads[index]!.some(({ how }) => how === 'alive')
}

/** Reports leads on records a stock feeds, and earlier years that are read but given by nothing. */
export function checkPasts(graph: Graph, sources: Sources, report: Report): void {
  for (const [index, draft] of graph.drafts.entries()) {
    for (const dependency of graph.reads[index]!) checkRead(graph, draft, dependency, sources, report)
    for (const formula of [draft.initial, draft.history]) {
      if (formula === undefined) continue
      for (const { name, from } of dependencies([formula])) {
        const target = graph.at(name)
        if (target === undefined || feeds(target)) continue
        report(draft.owner, {
          code: 'history', problem: 'the years before the first can be given only by what no stock feeds',
          found: `${target.owner}${fedBy(graph, target)}`,
        }, sources.get(from))
      }
    }
  }
}

function checkRead(graph: Graph, draft: Draft, { name, when, how, from }: Dependency, sources: Sources, report: Report): void {
  const target = graph.at(name)
  if (target === undefined || feeds(target)) return
  if (when === 'later') {
    report(draft.owner, {
      code: 'ahead', problem: 'a lead reaches into a future that a stock still has to make',
      found: `${target.owner}${fedBy(graph, target)}`, suggestion: 'Plan on a record that no stock feeds.',
    }, sources.get(from))
  }
  // A stock without an initial value has had its message.
  if (when === 'before' && how === 'read' && !target.stock && target.initial === undefined && target.history === undefined) {
    report(draft.owner, {
      code: 'no-initial', problem: `the year before the first of ${target.owner} is not known`,
      wanted: `initial or history on ${target.owner}`,
    }, sources.get(from))
  }
}

/** `, fed by the stock x`, or what else upstream remembers earlier years. */
function fedBy(graph: Graph, target: Draft): string {
  const seen = new Set([target.name])
  const queue = [target]
  for (const draft of queue) {
    const index = graph.drafts.indexOf(draft)
    if (draft.ring && !draft.stock) return draft.owner === target.owner ? ', which feeds on its own past' : `, fed by ${draft.owner}, which feeds on its own past`
    if (holdsPast(graph, index)) return draft.owner === target.owner ? ', which accumulates' : `, fed by the stock ${draft.owner}`
    for (const { name } of graph.reads[index]!) {
      const next = graph.at(name)
      if (next === undefined || feeds(next) || seen.has(name)) continue
      seen.add(name)
      queue.push(next)
    }
  }
  return ''
}

/** Once, then exogenous, then yearly, then what runs off, then after; within each, as declared as far as the reads allow. */
export function evaluationOrder(graph: Graph): Draft[] {
  // Exogenous variables are filled over all their years one by one, so earlier and later years count as reads too.
  const waits = graph.waits(() => true)
  const same = graph.waits(({ when }) => when === 'same')
  const group = (draft: Draft) => (draft.stage === 'once' ? 0 : draft.stage === 'after' ? 4 : draft.exogenous ? 1 : draft.runsOff ? 3 : 2)
  const groups = graph.drafts.map(group)
  const inside = graph.drafts.map((_, index) => (groups[index] === 1 ? waits : same)[index]!.filter((read) => groups[read] === groups[index]))
  const ordered = stableOrder(inside)
  return [0, 1, 2, 3, 4].flatMap((wanted) => ordered.filter((index) => groups[index] === wanted)).map((index) => graph.drafts[index]!)
}

/**
 * A hidden flow has a past where everything in it has one: it is then evaluated in the years before the first too.
 * Where nothing in it has, the flow is zero there. Half a past would be a silent error, and is reported.
 */
export function extendHistories(ordered: readonly Draft[], graph: Graph, sources: Sources, report: Report): void {
  for (const draft of ordered) {
    if (draft.kind !== 'flow' || draft.exogenous || draft.stage !== 'yearly') continue
    const fed = dependencies(draft.is).flatMap((dependency) => {
      const target = graph.at(dependency.name)
      return target === undefined || feeds(target) ? [] : [{ dependency, target }]
    })
    const without = fed.filter(({ target }) => target.history === undefined)
    if (without.length === 0) draft.history = draft.is[0]!
    else if (without.length < fed.length) {
      const { dependency, target } = without[0]!
      report(draft.owner, {
        code: 'history', problem: 'a flow has half a past', found: `${target.owner}${fedBy(graph, target)}`, wanted: `history on ${target.owner}`,
      }, sources.get(dependency.from))
    }
  }
}
