/** Gives the style sheet of paper its foot when printing begins: style sheets cannot ask the page for words. */
import { text } from '../text/text.ts'
import { cssText, footLines } from './foot-lines.ts'
import { baseOf } from './scenario.ts'
import { engine, outcome, pageLink, shownPage } from './store.ts'

export function followPrinting(): void {
  addEventListener('beforeprint', () => {
    const result = outcome.value
    if (result === undefined) return
    const model = engine.value
    const base = model === undefined ? undefined : baseOf(shownPage.value, model.library)
    const lines = footLines(result, base?.title ?? base?.name, pageLink(shownPage.value), new Date().toISOString().slice(0, 10), text.value.chart)
    document.documentElement.style.setProperty('--print-foot', cssText(lines))
  })
}
