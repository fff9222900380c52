/** A picture that was changed in place is the picture that the same page draws anew. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ready, visits } from './visit.ts'

const { visit } = visits()

/** Every picture of the page as text, attributes in one order. */
function picturesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const written = (node: Node): string => {
      if (!(node instanceof Element)) return node.nodeValue ?? ''
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort().join('')
      return `<${node.nodeName}${attributes}>${[...node.childNodes].map(written).join('')}</${node.nodeName}>`
    }
    return [...document.querySelectorAll('svg[role=img]')].map(written)
  })
}

test.each([
  { screen: 'explore', addresses: ['#screen=explore', '#screen=explore&set.ambition=2', '#screen=explore&set.ambition=2&view.form=parts', '#screen=explore&set.ambition=0.3', '#screen=explore&economy=STP', '#screen=explore&economy=USA&set.grid_lead=9'] },
  { screen: 'compare', addresses: ['#screen=compare', '#screen=compare&set.ambition=2', '#screen=compare&view.form=difference', '#screen=compare&view.form=multiples', '#screen=compare&economy=IND&set.captive_share=1', '#screen=compare&economy=IND'] },
])('$screen', async ({ addresses }) => {
  const { page, errors } = await visit({ hash: addresses[0] ?? '#' })
  const last = addresses.at(-1) ?? ''
  for (const address of addresses) {
    await page.evaluate((hash) => (location.hash = hash), address)
    await ready(page)
  }
  await page.waitForTimeout(1500)
  const changed = await picturesOf(page)
  const { page: anew } = await visit({ hash: last })
  await ready(anew)
  await anew.waitForTimeout(1500)
  expect(changed.length).toBeGreaterThan(0)
  expect(changed).toEqual(await picturesOf(anew))
  expect(errors).toEqual([])
})
