/** Puts a newly drawn picture in the place of an older one. */

/**
 * Shows `drawn` in `holder`. A picture that is there already is changed where the two differ: most of it is as it was while a
 * lever moves, and new elements would have to be styled and laid out all over again.
 */
export function putPicture(holder: Element, drawn: SVGSVGElement): void {
  const { firstChild } = holder
  if (firstChild === null || holder.childNodes.length > 1 || firstChild.nodeName !== drawn.nodeName) holder.replaceChildren(drawn)
  else become(firstChild as Element, drawn)
}

function become(element: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  if (element.attributes.length > wanted.attributes.length) {
    for (const { name } of [...element.attributes]) if (!wanted.hasAttribute(name)) element.removeAttribute(name)
  }
  let old = element.firstChild
  let next = wanted.firstChild
  while (next !== null) {
    const following = next.nextSibling
    if (old === null) element.append(next)
    else {
      const after = old.nextSibling
      if (old.nodeName !== next.nodeName) element.replaceChild(next, old)
      else if (next instanceof Element) become(old as Element, next)
      else if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue
      old = after
    }
    next = following
  }
  while (old !== null) {
    const after = old.nextSibling
    old.remove()
    old = after
  }
}
