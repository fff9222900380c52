/** Where the focus goes on when the control that had it disappears as it is pressed. */

/** Focuses what is found once the page is drawn anew: that comes before any other event, so no key is lost between. */
export function focusNext(find: () => Element | null | undefined): void {
  queueMicrotask(() => {
    const next = find()
    if (next instanceof HTMLElement) next.focus()
  })
}
