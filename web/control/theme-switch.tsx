/** Follows the system, or holds light or dark. */
import { chooseTheme, themeChoice, type ThemeChoice } from '../state/theme.ts'

const choices: readonly { readonly value: ThemeChoice; readonly title: string }[] = [
  { value: 'system', title: 'Auto' },
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
]

export function ThemeSwitch() {
  return (
    <fieldset class="segments">
      <legend class="unseen">Colour theme</legend>
      {choices.map(({ value, title }) => (
        <label key={value} class="segment">
          <input type="radio" name="theme" value={value} checked={themeChoice.value === value} onChange={() => chooseTheme(value)} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}
