/** Waits until the browser has nothing better to do. */

// A browser that is never idle, or does not say, gets to it after this long anyway, in milliseconds.
const LATEST = 4000
const UNTOLD = 200

export function idle(latest = LATEST): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: latest })
    else setTimeout(resolve, Math.min(UNTOLD, latest))
  })
}
