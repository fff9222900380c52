/** Leads from anywhere on a screen with levers to one of them. */
import { showAs } from '../state/store.ts'

// A sheet that has to open first takes a few frames.
const MOST_FRAMES = 20

/** Opens the rail where the lever stands and gives it the focus. */
export function toLever(name: string): void {
  showAs({ lever: name })
  let left = MOST_FRAMES
  const look = (): void => {
    const input = document.querySelector<HTMLElement>('.lever-pointed :is([type="range"], [role="switch"])')
    if (input !== null) input.focus()
    else if (left-- > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
