/** Follows the system, or holds light or dark. */
import { chooseTheme, themeChoice, type ThemeChoice } from '../state/theme.ts'
import { text } from '../text/text.ts'
import { Segments } from './segments.tsx'

const choices: readonly ThemeChoice[] = ['system', 'light', 'dark']

export function ThemeSwitch() {
  const words = text.value.frame
  return <Segments unseen label={words.theme} value={themeChoice.value} options={choices.map((value) => ({ value, title: words.themes[value] }))} onPick={chooseTheme} />
}
