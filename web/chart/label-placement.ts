/** Moves labels apart along one direction, as little as needed, keeping their order and staying inside the bounds. */


/**
 * Positions no closer than `gap`, each block of touching labels centred on the mean of its wishes (pool adjacent
 * violators), then pushed inside [low, high]. Where they cannot all fit, they are spread evenly.
 */
export function placeLabels(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index)
  if (order.length === 0) return []
  const room = high - low
  const step = order.length > 1 ? Math.min(gap, room / (order.length - 1)) : gap

  interface Block {
    /** Sum over labels of the wished place of the block's first label. */
    wished: number
    count: number
    start: number
  }
  const blocks: Block[] = []
  for (const { at } of order) {
    blocks.push({ wished: at, count: 1, start: clamp(at, low, high) })
    for (;;) {
      const last = blocks[blocks.length - 1]
      const before = blocks[blocks.length - 2]
      if (last === undefined || before === undefined || before.start + before.count * step <= last.start + 1e-9) break
      // Every label of `last` wishes its first label to stand `before.count` steps further up.
      before.wished += last.wished - last.count * before.count * step
      before.count += last.count
      before.start = clamp(before.wished / before.count, low, high - (before.count - 1) * step)
      blocks.pop()
    }
  }
  const placed = new Array<number>(wishes.length).fill(low)
  let position = 0
  for (const block of blocks) {
    for (let offset = 0; offset < block.count; offset++) {
      const entry = order[position++]
      if (entry !== undefined) placed[entry.index] = block.start + offset * step
    }
  }
  return placed
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
