/** Which of the page's work may take its cores. */
import { signal } from '@preact/signals'

/**
 * Whether the bands of the chart are on their way and a reader waits for them: they take every core, so that whatever else
 * takes many runs begins after them.
 */
export const bandsFirst = signal(false)
