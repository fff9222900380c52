/** The workbench of the screens that are about one strategy: the one selected. */
import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { strategyOf, type Outcome, type StrategyOutcome } from '../../state/outcome.ts'
import { page } from '../../state/store.ts'
import { Workbench } from './workbench.tsx'

/** A strategy and the run it stands in. */
export interface StrategyInRun {
  readonly result: Outcome
  readonly strategy: StrategyOutcome
}

interface ScreenOfStrategy {
  /** The screen itself, once there is a run to show. */
  readonly children: (shown: StrategyInRun) => ComponentChildren
}

export function StrategyWorkbench({ children }: ScreenOfStrategy) {
  return <Workbench>{(result) => <Selected result={result}>{children}</Selected>}</Workbench>
}

function Selected({ result, children }: ScreenOfStrategy & { readonly result: Outcome }) {
  const selected = useComputed(() => page.value.selected).value
  // Between a press on a new strategy and its run, the first one stands in for it.
  const strategy = strategyOf(result, selected) ?? result.strategies[0]
  return strategy === undefined ? null : <>{children({ result, strategy })}</>
}
