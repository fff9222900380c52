/** Just enough of a document for charts to be drawn in Node and looked at as data. */

export interface Drawn {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (Drawn | string)[]
}

export const drawing = {
  createElementNS(_namespace: string, name: string) {
    const drawn = {
      name, attributes: {} as Record<string, string>, children: [] as (Drawn | string)[],
      setAttribute: (key: string, value: string) => void (drawn.attributes[key] = value),
      append: (...children: (Drawn | string)[]) => void drawn.children.push(...children),
    }
    return drawn
  },
} as unknown as Document

export function drawn(svg: SVGSVGElement): Drawn {
  return svg as unknown as Drawn
}

/** Every element of a kind, wherever it stands. */
export function all(root: Drawn, name: string): readonly Drawn[] {
  const inside = root.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name)))
  return root.name === name ? [root, ...inside] : inside
}

export function textOf(root: Drawn): string {
  return root.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
