/** A labelled native select. */
import { useId } from 'preact/hooks'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly title: string }[]
  readonly onPick: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, options, onPick }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <select
        id={id}
        class="box"
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.currentTarget.value)
          if (picked !== undefined) onPick(picked.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>{option.title}</option>
        ))}
      </select>
    </div>
  )
}
