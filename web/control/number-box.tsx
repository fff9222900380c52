/** A box for an exact number: Enter, and leaving it, mean what is typed; Escape brings back what stood there. */

interface NumberBoxProps {
  readonly label: string
  /** What stands there while nothing is typed. */
  readonly shown: string
  readonly typed: string | undefined
  readonly onType: (typed: string | undefined) => void
  readonly onCommit: (written: string) => void
}

export function NumberBox({ label, shown, typed, onType, onCommit }: NumberBoxProps) {
  return (
    <input
      class="box number-box" type="text" inputMode="decimal" aria-label={label} value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => onType(event.currentTarget.value)}
      onBlur={() => typed !== undefined && onCommit(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onCommit(event.currentTarget.value)
        else if (event.key === 'Escape') onType(undefined)
      }}
    />
  )
}
