/** An equation as MathML, put into the page element by element: nothing but MathML gets through. */
import { useLayoutEffect, useRef } from 'preact/hooks'

const MATHML = 'http://www.w3.org/1998/Math/MathML'
// Attributes that style or number; none of them loads or runs anything.
const ALLOWED = new Set(['display', 'stretchy', 'fence', 'separator', 'mathvariant', 'columnalign', 'rowspacing', 'columnspacing', 'lspace', 'rspace', 'linethickness', 'form', 'width'])

function copy(source: Element): Element | undefined {
  if (source.namespaceURI !== MATHML) return undefined
  const element = document.createElementNS(MATHML, source.localName)
  for (const { name, value } of source.attributes) if (ALLOWED.has(name)) element.setAttribute(name, value)
  for (const child of source.childNodes) {
    if (child instanceof Element) {
      const made = copy(child)
      if (made !== undefined) element.append(made)
    } else if (child.nodeType === Node.TEXT_NODE) element.append(child.textContent ?? '')
  }
  return element
}

export function MathMl({ source, label }: { readonly source: string; readonly label: string }) {
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const found = new DOMParser().parseFromString(source, 'text/html').querySelector('math')
    const made = found === null ? undefined : copy(found)
    holder.current?.replaceChildren(...(made === undefined ? [] : [made]))
  }, [source])
  // Long equations scroll, so the keyboard must reach them.
  return <div ref={holder} class="mathml" tabIndex={0} role="group" aria-label={label} />
}
