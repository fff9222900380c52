/** Records of the model by name, as outcomes that a chart or a table can show. */
import { useMemo } from 'preact/hooks'
import type { OutcomeEntry } from '../../state/catalogue.ts'
import { recordOf } from '../../state/finance.ts'
import { engine } from '../../state/store.ts'

export function useRecords(): (variable: string) => OutcomeEntry {
  const model = engine.value?.model
  return useMemo(() => {
    const known = new Map<string, OutcomeEntry>()
    return (variable) => {
      const found = known.get(variable) ?? recordOf(model ?? { variables: [] }, variable)
      known.set(variable, found)
      return found
    }
  }, [model])
}
