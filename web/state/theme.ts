/** Light or dark: the system's choice until the reader makes another, and always light on paper. */
import { computed, signal } from '@preact/signals'
import { palettes, type Palette, type ThemeName } from '../chart/palette.ts'

export type ThemeChoice = 'system' | ThemeName

const KEY = 'theme'

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const paper = matchMedia('print')

const system = signal<ThemeName>(systemDark.matches ? 'dark' : 'light')
const printing = signal(paper.matches)
export const themeChoice = signal<ThemeChoice>(remembered())

export const theme = computed<ThemeName>(() => (printing.value ? 'light' : themeChoice.value === 'system' ? system.value : themeChoice.value))
export const palette = computed<Palette>(() => palettes[theme.value])

systemDark.addEventListener('change', (event) => (system.value = event.matches ? 'dark' : 'light'))
paper.addEventListener('change', (event) => (printing.value = event.matches))

function remembered(): ThemeChoice {
  try {
    const found = localStorage.getItem(KEY)
    return found === 'light' || found === 'dark' ? found : 'system'
  } catch {
    // Storage can be switched off; the page then follows the system.
    return 'system'
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  themeChoice.value = choice
  try {
    if (choice === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
  } catch {
    // See above: the choice then lasts until the page is left.
  }
}
