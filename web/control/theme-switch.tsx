/** Follows the system, or holds light or dark. */
import { chooseTheme, themeChoice, type ThemeChoice } from '../state/theme.ts'
import { text } from '../text/text.ts'

const choices: readonly ThemeChoice[] = ['system', 'light', 'dark']

export function ThemeSwitch() {
  const words = text.value.frame
  return (
    <fieldset class="segments">
      <legend class="unseen">{words.theme}</legend>
      {choices.map((value) => (
        <label key={value} class="segment">
          <input type="radio" name="theme" value={value} checked={themeChoice.value === value} onChange={() => chooseTheme(value)} />
          <span>{words.themes[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}
