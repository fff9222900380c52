import { ScenarioRefusal } from '../refusal.ts'

// A run of one strategy takes two to five milliseconds: so many are an answer within ten seconds on one thread.
export const MOST_RUNS = 1500

/**
 * @param pointer of what makes it large
 * @throws ScenarioRefusal where an answer would take more runs
 */
export function checkRuns(runs: number, pointer: string, fewer: string): void {
  if (runs > MOST_RUNS) throw new ScenarioRefusal({ code: 'too_large', pointer, found: `${runs.toLocaleString('en')} runs`, wanted: `at most ${MOST_RUNS.toLocaleString('en')}: ${fewer}` })
}
