/** Writes what only paper shows when printing begins: the foot of every page, which style sheets cannot ask the page for, and the link at the end of the last. */
import { text } from '../text/text.ts'
import { cssText, footLines } from './foot-lines.ts'
import { baseOf } from './scenario.ts'
import { engine, outcome, pageLink, shownPage } from './store.ts'

export function followPrinting(): void {
  addEventListener('beforeprint', () => {
    document.querySelector('.print-link')?.replaceChildren(pageLink() ?? '')
    const result = outcome.value
    if (result === undefined) return
    const model = engine.value
    const base = model === undefined ? undefined : baseOf(shownPage.value, model.library)
    const lines = footLines(result, base?.title ?? base?.name, pageLink(shownPage.value), new Date().toISOString().slice(0, 10), text.value.chart)
    document.documentElement.style.setProperty('--print-foot', cssText(lines))
  })
}
