/** Evaluation order of a graph given by index: what each node waits for. Nothing here recurses, so chains may be of any length. */

/**
 * Nodes such that each comes after what it waits for, and otherwise as declared. Nodes on or behind a ring are left out.
 */
export function stableOrder(waits: readonly (readonly number[])[]): number[] {
  const pending = waits.map((needed) => needed.length)
  const dependents: number[][] = waits.map(() => [])
  for (const [node, needed] of waits.entries()) for (const earlier of needed) dependents[earlier]!.push(node)
  const done = new Uint8Array(waits.length)
  const ordered: number[] = []
  let cursor = 0
  while (cursor < waits.length) {
    if (done[cursor] === 1 || pending[cursor]! > 0) {
      cursor++
      continue
    }
    done[cursor] = 1
    ordered.push(cursor)
    let next = cursor + 1
    for (const dependent of dependents[cursor]!) {
      if (--pending[dependent]! === 0) next = Math.min(next, dependent)
    }
    cursor = next
  }
  return ordered
}

/** Strongly connected components, each after those it waits for. Source: Tarjan 1972, SIAM J. Comput. 1, 146-160. */
export function strongComponents(waits: readonly (readonly number[])[]): number[][] {
  const UNSEEN = -1
  const index = new Int32Array(waits.length).fill(UNSEEN)
  const low = new Int32Array(waits.length)
  const onStack = new Uint8Array(waits.length)
  const stack: number[] = []
  const components: number[][] = []
  let count = 0
  for (let root = 0; root < waits.length; root++) {
    if (index[root] !== UNSEEN) continue
    const path: { readonly node: number; edge: number }[] = []
    const enter = (node: number) => {
      index[node] = low[node] = count++
      stack.push(node)
      onStack[node] = 1
      path.push({ node, edge: 0 })
    }
    enter(root)
    while (path.length > 0) {
      const frame = path.at(-1)!
      const { node } = frame
      const next = waits[node]![frame.edge++]
      if (next !== undefined) {
        if (index[next] === UNSEEN) enter(next)
        else if (onStack[next] === 1) low[node] = Math.min(low[node]!, index[next]!)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above !== undefined) low[above.node] = Math.min(low[above.node]!, low[node]!)
      if (low[node] !== index[node]) continue
      const component: number[] = []
      let member: number
      do {
        member = stack.pop()!
        onStack[member] = 0
        component.push(member)
      } while (member !== node)
      components.push(component.sort((a, b) => a - b))
    }
  }
  return components
}

/** Whether a component is a ring: more than one node, or one that waits for itself. */
export function isRing(component: readonly number[], waits: readonly (readonly number[])[]): boolean {
  return component.length > 1 || waits[component[0]!]!.includes(component[0]!)
}

/** A shortest ring through the first node of a component: `[a, b, c]` where a waits for b, b for c and c for a. */
export function ringThrough(component: readonly number[], waits: readonly (readonly number[])[]): number[] {
  const start = component[0]!
  const inside = new Set(component)
  const cameFrom = new Map<number, number>()
  const queue = [start]
  for (const node of queue) {
    for (const next of waits[node]!) {
      if (next === start) {
        const ring = [node]
        while (ring[0] !== start) ring.unshift(cameFrom.get(ring[0]!)!)
        return ring
      }
      if (!inside.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return [...component]
}
