/** A reader with a keyboard and nothing else: walks by Tab to what is wanted, and operates it. */
import type { Page } from 'playwright-core'

// A reader gives up long before this.
const MOST_TABS = 150

export interface Keys {
  /** Controls operated and fields typed so far. */
  readonly actions: () => number
  /** Tab presses so far. */
  readonly tabs: () => number
  /** Presses Tab until the focus stands on what `wanted` selects; backwards on request. */
  to(wanted: string, backwards?: boolean): Promise<void>
  /** Operates what has the focus. */
  press(key?: string): Promise<void>
  /** Types over what the field holds, and picks what is found. */
  type(words: string): Promise<void>
}

export function keys(page: Page): Keys {
  let actions = 0
  let tabs = 0
  const there = (wanted: string): Promise<boolean> => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)
  return {
    actions: () => actions,
    tabs: () => tabs,
    async to(wanted, backwards = false) {
      for (let count = 0; count < MOST_TABS; count++) {
        if (await there(wanted)) return
        await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab')
        tabs++
      }
      throw new Error(`${MOST_TABS} presses of Tab do not lead to ${wanted}.`)
    },
    async press(key = 'Enter') {
      actions++
      await page.keyboard.press(key)
    },
    async type(words) {
      actions++
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    },
  }
}
