/** Records and parameters by name, each a link to its entry. */
import { engine } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { EntryLink, sectionOf } from './entry-link.tsx'

export function RecordLinks({ names }: { readonly names: readonly string[] }) {
  const words = evidenceText.value
  return (
    <ul class="record-links">
      {names.map((name) => {
        const section = sectionOf(name)
        return (
          <li key={name}>
            <EntryLink about={section} entry={name}>{modelLabel(name)}</EntryLink>
            <span class="quiet"> {section === 'parameters' ? words.kind.parameter : words.kind.record}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Label of a record or parameter. */
export function modelLabel(name: string): string {
  const model = engine.value?.model
  return model?.parameters.find((parameter) => parameter.name === name)?.definition.label ?? model?.variables.find((variable) => variable.name === name)?.definition?.label ?? name
}
