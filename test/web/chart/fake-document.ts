/** Enough of a document to draw a chart into and look at what was drawn, without a browser. */

export class FakeElement {
  readonly attributes = new Map<string, string>()
  readonly children: (FakeElement | string)[] = []
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  setAttribute(key: string, value: string): void {
    this.attributes.set(key, value)
  }

  append(...children: (FakeElement | string)[]): void {
    this.children.push(...children)
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
