/** Records of the model by name, as outcomes that a chart or a table can show. */
import type { ProgramOutline } from '../../../model/compile/outline.ts'
import type { OutcomeEntry } from '../../state/catalogue.ts'
import { recordOf } from '../../state/finance.ts'
import { engine } from '../../state/store.ts'

type RecordOf = (variable: string) => OutcomeEntry

const NO_MODEL = { variables: [] }

// Every figure of a table asks for its record: looked up once a model.
const known = new WeakMap<Pick<ProgramOutline, 'variables'>, RecordOf>()

export function useRecords(): RecordOf {
  const model = engine.value?.model ?? NO_MODEL
  let record = known.get(model)
  if (record === undefined) {
    const found = new Map<string, OutcomeEntry>()
    record = (variable) => {
      const entry = found.get(variable) ?? recordOf(model, variable)
      found.set(variable, entry)
      return entry
    }
    known.set(model, record)
  }
  return record
}
