/**
 * Colours, dashes and markers of the six strategy slots. Colour never stands alone: every line also has its own dash,
 * marker and a label at its end. Contrast and distance of both sets are held by test/web/chart/palette.test.ts.
 */

export type ThemeName = 'light' | 'dark'
export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star'

export interface SlotStyle {
  readonly dash: string
  readonly marker: MarkerShape
}

/** One style a slot, in slot order. */
export const slotStyles: readonly SlotStyle[] = [
  { dash: '', marker: 'circle' },
  { dash: '8 3', marker: 'square' },
  { dash: '3 3', marker: 'triangle' },
  { dash: '12 3 3 3', marker: 'diamond' },
  { dash: '1.5 3.5', marker: 'cross' },
  { dash: '8 3 2 3 2 3', marker: 'star' },
]

export const SLOTS = slotStyles.length

export interface Palette {
  readonly strategies: readonly string[]
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly grid: string
  readonly baseline: string
  readonly band: string
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    strategies: ['#0E2A3F', '#D449CC', '#368476', '#6823F0', '#9F903C', '#3F2006'],
    paper: '#FFFFFF',
    ink: '#14202B',
    quiet: '#56616C',
    grid: '#E6E8EA',
    baseline: '#8A939C',
    band: '#F3F4F2',
  },
  dark: {
    strategies: ['#9ABEFE', '#E1359F', '#58FBB5', '#9362F6', '#E4D548', '#B1723B'],
    paper: '#12161C',
    ink: '#ECEFF2',
    quiet: '#A4AFBA',
    grid: '#28303A',
    baseline: '#6B7682',
    band: '#191F27',
  },
}

/** Style and colour of a slot; slots beyond the sixth cannot be drawn. */
export function strategyInk(palette: Palette, slot: number): { colour: string; dash: string; marker: MarkerShape } {
  const colour = palette.strategies[slot]
  const style = slotStyles[slot]
  if (colour === undefined || style === undefined) throw new RangeError(`Slot ${slot} is not one of 0 to ${SLOTS - 1}.`)
  return { colour, ...style }
}
