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

/** Terms of a sum, or factors of a product, each with the sign before it. */
function chain(part: Element, signs: readonly string[]): Element[][] {
  const [left, sign, right, ...rest] = part.children
  if (part.localName !== 'mrow' || rest.length > 0 || left === undefined || right === undefined || sign?.localName !== 'mo' || !signs.includes(sign.textContent ?? '')) return [[part]]
  return [...chain(left, signs), [sign, right]]
}

/**
 * No browser breaks lines inside a formula. An equation that is a sum or a product at its top is put into the page term by
 * term, so that lines break between them.
 */
function pieces(math: Element, member: string | undefined): readonly Element[] {
  const [left, equals, right, ...rest] = sides(math, member)
  if (rest.length > 0 || left === undefined || equals?.textContent !== '=' || right === undefined) return [math]
  const terms = chain(right, ['+', '\u2212'])
  const parts = terms.length > 1 ? terms : chain(right, ['⋅', '×'])
  return [[left, equals], ...parts].map((elements) => {
    const piece = document.createElementNS(MATHML, 'math')
    const line = document.createElementNS(MATHML, 'mrow')
    for (const element of elements) {
      // At the edge of a formula a sign would count as belonging to one side only, and stand close to it.
      if (element.localName === 'mo') for (const [name, value] of [['form', 'infix'], ['lspace', '0.25em'], ['rspace', '0.25em']] as const) element.setAttribute(name, value)
      line.append(element)
    }
    piece.append(line)
    return piece
  })
}

/** What stands left of the equals sign, the sign, and what stands right: of several equations, in the one for the member. */
function sides(math: Element, member: string | undefined): readonly Element[] {
  const [top, ...others] = math.children
  if (top === undefined || others.length > 0) return []
  if (top.localName === 'mrow') return [...top.children]
  if (top.localName !== 'mtable') return []
  const rows = [...top.children].map((row) => [...row.children].flatMap((cell) => (cell.children.length === 1 ? [...cell.children] : [])))
  const found = rows.find(([left]) => member !== undefined && left?.localName === 'msub' && left.lastElementChild?.textContent === member)
  // Without members the first is the equation; the others say what holds before the first year.
  return found ?? (rows.some(([left]) => left?.localName !== 'msub') ? (rows[0] ?? []) : [])
}

interface MathMlProps {
  readonly source: string
  readonly label: string
  /** In words: which of several equations is meant. */
  readonly member?: string | undefined
}

export function MathMl({ source, label, member }: MathMlProps) {
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const found = new DOMParser().parseFromString(source, 'text/html').querySelector('math')
    const made = found === null ? undefined : copy(found)
    holder.current?.replaceChildren(...(made === undefined ? [] : pieces(made, member)))
  }, [source, member])
  // Equations without terms to break between scroll, so the keyboard must reach them.
  return <div ref={holder} class="mathml" tabIndex={0} role="group" aria-label={label} />
}
