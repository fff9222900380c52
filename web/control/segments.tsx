/** A few choices side by side, of which one holds. */
import { useId } from 'preact/hooks'

interface SegmentsProps<Value extends string> {
  readonly label: string
  /** The label is heard and not seen. */
  readonly unseen?: boolean
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly title: string }[]
  readonly onPick: (value: Value) => void
}

export function Segments<Value extends string>({ label, unseen = false, value, options, onPick }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <fieldset class="segments-field">
      <legend class={unseen ? 'unseen' : 'field-label'}>{label}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value} class="segment">
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onPick(option.value)} />
            <span>{option.title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
