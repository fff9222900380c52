/** Enough of a document to draw a chart into and look at what was drawn, without a browser. */

export class FakeElement {
  readonly attributes = new Map<string, string>()
  readonly children: (FakeElement | string)[] = []
  parent: FakeElement | undefined
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  setAttribute(key: string, value: string): void {
    this.attributes.set(key, value)
  }

  getAttribute(key: string): string | null {
    return this.attributes.get(key) ?? null
  }

  removeAttribute(key: string): void {
    this.attributes.delete(key)
  }

  get localName(): string {
    return this.name
  }

  append(...children: (FakeElement | string)[]): void {
    this.children.push(...children)
    for (const child of children) if (typeof child !== 'string') child.parent = this
  }

  remove(): void {
    const siblings = this.parent?.children ?? []
    siblings.splice(siblings.indexOf(this), siblings.includes(this) ? 1 : 0)
  }

  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('')
  }

  /** Every element under this one that passes, in document order. */
  all(passes: (element: FakeElement) => boolean): FakeElement[] {
    return this.children.flatMap((child) => (typeof child === 'string' ? [] : [...(passes(child) ? [child] : []), ...child.all(passes)]))
  }

  ofClass(name: string): FakeElement[] {
    return this.all((element) => element.attributes.get('class') === name)
  }
}

export const fakeDocument = { createElementNS: (_: string, name: string) => new FakeElement(name) } as unknown as Document

export function drawn(svg: SVGSVGElement): FakeElement {
  return svg as unknown as FakeElement
}

/** As text, the way a file would hold it. */
export function markup({ name, attributes, children }: FakeElement): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return `<${name}${[...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>${children.map((child) => (typeof child === 'string' ? escaped(child) : markup(child))).join('')}</${name}>`
}
